import type { Account, DocumentRecord } from '../records/model.ts';
import { indexAccount } from './account-index.ts';
import { documentDate } from './document-facts.ts';
import { type OriginalFile, originalFile } from './document-view.ts';
import { type PageHead, toPageHead } from './page-head.ts';
import { countText, originalText } from './page-text.ts';
import { shorten } from './shorten.ts';

/** The original text of a document, line by line. */
export interface OriginalView {
  readonly head: PageHead;
  readonly file: OriginalFile;
  readonly startLine: number;
  readonly lines: readonly { readonly id: string; readonly text: string }[];
  readonly documentUrl: string;
}

/** All that the page of an original says; `startLine` is the 1-based line of the first of `lines`. */
export function originalView(
  account: Account,
  document: DocumentRecord,
  original: { readonly startLine: number; readonly lines: readonly string[] },
): OriginalView {
  const { startLine } = original;
  const origin = document.contentSource ?? document.issuer;
  const district = indexAccount(account).districts.get(document.district)?.name ?? '';
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
        column: 'documents',
        trail: [{ name: shorten(document.title, 24), url: document.url }],
        name: originalText.name,
      },
    ),
    file: originalFile(document),
    startLine,
    lines: original.lines.map((text, offset) => ({ id: `L${startLine + offset}`, text })),
    documentUrl: document.url,
  };
}
