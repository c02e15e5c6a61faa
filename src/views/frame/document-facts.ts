import { formatDay } from '../../records/format-day.ts';
import type { DocumentRecord } from '../../records/model.ts';
import { type CountedOnly, type CountedText, joinCounted, toCount } from './counted.ts';
import { formatDate } from './format-date.ts';
import { notStated } from './record-names.ts';
import { dateText, sourceText } from './source-text.ts';

/** What a page rests on: a document, or several as one. */
export interface PageSource {
  readonly name: string;
  readonly url: string;
  /** What the counts in the name count, as {@link CountedText} has it. */
  readonly of?: string;
  /** When it was issued, given or published; left out where the name is of several documents. */
  readonly dated?: string;
}

export interface PageDate {
  readonly label: string;
  readonly text: string;
  /** The day and what happened on it, 2017年1月26日成文. */
  readonly said: string;
  readonly iso: string | null;
  /** The day on which the document was published, where one is printed: no other day is a page's PubDate. */
  readonly published: string | null;
}

const dateKinds = ['dateGiven', 'dateIssued', 'datePublished'] as const;

/** When a report was given or a document issued, else published; one that prints neither has none: a copy's date is not its own. */
export function documentDate({ year, ...document }: DocumentRecord): PageDate {
  const kind = dateKinds.find((own) => document[own] !== null);
  const iso = kind === undefined ? null : document[kind];
  if (kind === undefined || iso === null) {
    const text = dateText.noDate(notStated, year);
    return { label: dateText.date, text, said: dateText.notDated, iso: null, published: null };
  }
  return {
    label: dateText[kind],
    text: formatDate(iso),
    said: dateText.said[kind](formatDay(iso)),
    iso,
    published: document.datePublished,
  };
}

/** 《关于调整……的通知》（2031年8月1日）: the day is left out where the document prints none. */
export function datedTitle(document: DocumentRecord): string {
  const { iso } = documentDate(document);
  return `《${document.title}》${iso === null ? '' : `（${formatDay(iso)}）`}`;
}

/** The newest date that any of the documents prints, news apart; null where none prints one. */
export function newestDate(documents: readonly DocumentRecord[]): string | null {
  const own = documents.filter(({ kind }) => kind !== 'news');
  const dates = (own.length > 0 ? own : documents).flatMap((document) => documentDate(document).iso ?? []);
  return dates.sort().at(-1) ?? null;
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

/** A document that a page rests on, as {@link documentLink}, and its date. */
export function documentSource(document: DocumentRecord): PageSource {
  return { ...documentLink(document), dated: documentDate(document).said };
}

/** Newest first, by the year that they are about and then by date; equal ones stay in their order. */
export function newestFirst(documents: readonly DocumentRecord[]): DocumentRecord[] {
  return [...documents].sort((a, b) => compareText(sortKey(b), sortKey(a)));
}

/** The address of the document's row or section. */
export function anchorUrl(document: DocumentRecord, anchor: string): string {
  return `${document.url}#${encodeAnchor(anchor)}`;
}

/** The address of a row; of a further sentence of a paragraph, that of the sentence and not of the paragraph. */
export function rowUrl(document: DocumentRecord, { id }: { readonly id: string }): string {
  return anchorUrl(document, id.slice(document.id.length + 1));
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
