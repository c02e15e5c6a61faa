import { findInvisible } from '../../characters/invisible.ts';
import { nameCharacter, toCodePoint } from '../../characters/name-character.ts';
import type { DocumentRecord, Ledger } from '../../records/model.ts';
import { countText } from '../frame/count-text.ts';
import { documentDate } from '../frame/document-facts.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { type PageHead, toPageHead } from '../frame/page-head.ts';
import { shorten } from '../frame/shorten.ts';
import { originalText } from './document-text.ts';
import { type OriginalFile, originalFile } from './document-view.ts';

/** A part of a line: text as it stands there, or a character that nobody sees, as its code point and its name. */
export type OriginalPiece = { readonly text: string; readonly name: string | null };

/** The original text of a document, line by line. */
export interface OriginalView {
  readonly head: PageHead;
  readonly file: OriginalFile;
  readonly startLine: number;
  readonly lines: readonly { readonly id: string; readonly pieces: readonly OriginalPiece[] }[];
  readonly documentUrl: string;
}

/** All that the page of an original says; `startLine` is the 1-based line of the first of `lines`. */
export function originalView(
  ledger: Ledger,
  document: DocumentRecord,
  original: { readonly startLine: number; readonly lines: readonly string[] },
): OriginalView {
  const { startLine } = original;
  const origin = document.contentSource ?? document.issuer;
  const district = indexLedger(ledger).districts.get(document.district)?.name ?? '';
  return {
    head: toPageHead(
      {
        title: originalText.title(document.title),
        eyebrow: originalText.eyebrow(`${district}${countText.year(document.year)}`),
        description: originalText.description(document.title),
        url: `${document.url}original/`,
        date: documentDate(document),
        sources: [{ name: origin ?? document.title, url: document.url }],
        contentSource: origin,
      },
      {
        section: 'documents',
        trail: [{ name: shorten(document.title, 24), url: document.url }],
        name: originalText.name,
      },
    ),
    file: originalFile(document),
    startLine,
    lines: original.lines.map((text, offset) => ({ id: `L${startLine + offset}`, pieces: toPieces(text) })),
    documentUrl: document.url,
  };
}

/** The line in order; U+000B breaks it. */
function toPieces(line: string): OriginalPiece[] {
  const breaks = [...line.matchAll(/\v/gu)].map(({ 0: character, index }) => ({ character, index }));
  const marks = [...findInvisible(line), ...breaks].toSorted((a, b) => a.index - b.index);
  const pieces: OriginalPiece[] = [];
  let at = 0;
  for (const { character, index } of marks) {
    pieces.push({ text: line.slice(at, index), name: null });
    pieces.push({ text: toCodePoint(character), name: nameCharacter(character) });
    at = index + character.length;
  }
  pieces.push({ text: line.slice(at), name: null });
  return pieces.filter(({ text }) => text !== '');
}
