import { findInvisible } from '../../characters/invisible.ts';
import { nameCharacter, toCodePoint } from '../../characters/name-character.ts';
import type { DocumentRecord, Ledger } from '../../records/model.ts';
import type { Facsimile, FacsimileBlock } from '../../records/schema/facsimile.ts';
import { numberText } from '../frame/count-text.ts';
import { documentDate } from '../frame/document-facts.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { type PageHead, toPageHead } from '../frame/page-head.ts';
import { shorten } from '../frame/shorten.ts';
import { originalText } from './document-text.ts';
import { type OriginalFile, originalFile } from './document-view.ts';

/** A part of a line: text as it stands there, or a character that nobody sees, as its code point and its name. */
export type OriginalPiece = { readonly text: string; readonly name: string | null };

/** A line of the original, with its address on the page. */
export interface OriginalLine {
  readonly id: string;
  readonly pieces: readonly OriginalPiece[];
}

/** A cell of a table of the original. */
export interface OriginalCell {
  readonly rowSpan: number | undefined;
  readonly columnSpan: number | undefined;
  readonly lines: readonly OriginalLine[];
}

/** A part of an original whose format knows paragraphs and tables, where it stands there, and what it is beside the text. */
export type OriginalPart =
  | {
      readonly type: 'text';
      readonly place: string;
      readonly aside: string | null;
      readonly lines: readonly OriginalLine[];
    }
  | {
      readonly type: 'grid';
      readonly place: string;
      readonly aside: string | null;
      readonly rows: readonly { readonly place: string; readonly cells: readonly OriginalCell[] }[];
    };

/** The original text of a document, line by line. */
export interface OriginalView {
  readonly head: PageHead;
  readonly file: OriginalFile;
  readonly startLine: number;
  /** All lines of a plain text; of any other format the parts that they make. */
  readonly lines: readonly OriginalLine[];
  readonly parts: readonly OriginalPart[];
  readonly documentUrl: string;
}

/** All that the page of an original says. */
export function originalView(ledger: Ledger, document: DocumentRecord, original: Facsimile): OriginalView {
  const { startLine } = original;
  const origin = document.contentSource ?? document.issuer;
  const district = indexLedger(ledger).districts.get(document.district)?.name ?? '';
  return {
    head: toPageHead(
      {
        title: originalText.title(document.title),
        eyebrow: originalText.eyebrow(`${district}${numberText.year(document.year)}`),
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
    lines: original.blocks.length === 0 ? original.lines.map((_, offset) => toLine(original, startLine + offset)) : [],
    parts: original.blocks.map((block) => toPart(block, original)),
    documentUrl: document.url,
  };
}

function toLine({ startLine, lines }: Facsimile, line: number): OriginalLine {
  return { id: `L${line}`, pieces: toPieces(lines[line - startLine] ?? '') };
}

function toPart(block: FacsimileBlock, original: Facsimile): OriginalPart {
  const placeOf = (line: number) => original.places[line - original.startLine] ?? '';
  const linesIn = (span: readonly [number, number] | null) =>
    span === null ? [] : Array.from({ length: span[1] - span[0] + 1 }, (_, index) => toLine(original, span[0] + index));
  const { aside } = block;
  if (block.type === 'text')
    return { type: 'text', place: placeOf(block.lines[0]), aside, lines: linesIn(block.lines) };
  const rows = block.rows.map((row) => {
    const first = row.find(({ lines }) => lines !== null)?.lines?.[0];
    const cells = row.map(({ lines, rowSpan, columnSpan }) => ({
      rowSpan: rowSpan > 1 ? rowSpan : undefined,
      columnSpan: columnSpan > 1 ? columnSpan : undefined,
      lines: linesIn(lines),
    }));
    return { place: first === undefined ? '' : placeOf(first), cells };
  });
  return { type: 'grid', place: block.place, aside, rows };
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
