import type { DocumentRecord } from '../../records/model.ts';
import { type CountedOnly, type CountedText, joinCounted, toCount } from './counted.ts';
import { formatDate } from './format-date.ts';
import { notStated } from './record-names.ts';
import { dateText, sourceText } from './source-text.ts';

export interface PageDate {
  readonly label: string;
  readonly text: string;
  readonly iso: string | null;
}

/** When a report was given or a document issued, else published; one that prints neither has none: a copy's date is not its own. */
export function documentDate({ year, ...document }: DocumentRecord): PageDate {
  if (document.dateGiven) return toPageDate(dateText.dateGiven, document.dateGiven);
  if (document.dateIssued) return toPageDate(dateText.dateIssued, document.dateIssued);
  if (document.datePublished) return toPageDate(dateText.datePublished, document.datePublished);
  return { label: dateText.date, text: dateText.noDate(notStated, year), iso: null };
}

const newestDates = new WeakMap<readonly DocumentRecord[], PageDate>();

/** The newest date among the documents, news apart; where none prints one, the year of the newest. Found once for one list. */
export function newestDate(documents: readonly DocumentRecord[]): PageDate {
  const date = newestDates.get(documents) ?? findNewestDate(documents);
  newestDates.set(documents, date);
  return date;
}

function findNewestDate(all: readonly DocumentRecord[]): PageDate {
  const own = all.filter(({ kind }) => kind !== 'news');
  const documents = own.length > 0 ? own : all;
  const newest = documents
    .flatMap((document) => documentDate(document).iso ?? [])
    .sort()
    .at(-1);
  if (newest) return toPageDate(dateText.newestDate, newest);
  const year = documents.reduce((most, document) => Math.max(most, document.year), 0);
  const text = documents.length > 0 ? dateText.noDate(notStated, year) : notStated;
  return { label: dateText.newestDate, text, iso: null };
}

/** How many documents, and apart from them how much news. */
export function countDocuments(documents: readonly DocumentRecord[], only: CountedOnly): CountedText {
  const news = toCount(documents.filter(({ kind }) => kind === 'news').length, 'documents/news', only);
  const own = toCount(documents.length - news.value, 'documents/disclosed', only);
  const each = [
    ...(own.value > 0 || news.value === 0 ? [sourceText.documents(own)] : []),
    ...(news.value > 0 ? [sourceText.news(news)] : []),
  ];
  return joinCounted(each, sourceText.and);
}

/** A document by number and title, with its address. */
export function documentLink(document: DocumentRecord): { readonly name: string; readonly url: string } {
  return { name: `${document.title}${numberSuffix(document)}`, url: document.url };
}

/** Newest first, by the year that they are about and then by date; equal ones stay in their order. */
export function newestFirst(documents: readonly DocumentRecord[]): DocumentRecord[] {
  return [...documents].sort((a, b) => compareText(sortKey(b), sortKey(a)));
}

/** The address of the document's row or section. */
export function anchorUrl(document: DocumentRecord, anchor: string): string {
  return `${document.url}#${encodeAnchor(anchor)}`;
}

/** An anchor as a fragment: Chinese stays readable, only what a fragment cannot hold is encoded. */
export function encodeAnchor(anchor: string): string {
  return anchor.replace(/[%\s"<>`]/gu, encodeURIComponent);
}

/** The address of a line in the original text. */
export function originalUrl(document: DocumentRecord, line?: number): string {
  return `${document.url}original/${line === undefined ? '' : `#L${line}`}`;
}

function sortKey(document: DocumentRecord): string {
  return `${document.year} ${documentDate(document).iso ?? ''}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function numberSuffix(document: DocumentRecord): string {
  return document.documentNumber ? `（${document.documentNumber}）` : '';
}

/** A printed date with its label. */
function toPageDate(label: string, iso: string): PageDate {
  return { label, text: formatDate(iso), iso };
}
