import type { Account, DocumentRecord } from '../records/model.ts';
import { indexAccount } from './account-index.ts';
import { documentDate, newestFirst, type PageDate } from './document-facts.ts';
import { columns, documentKindNames, notStated } from './interface-text.ts';
import { type PageHead, toColumnHead } from './page-head.ts';
import { toAnchor } from './to-anchor.ts';

/** A document as a list shows it. */
export interface DocumentLine {
  readonly anchor: string;
  readonly url: string;
  readonly title: string;
  readonly number: string | null;
  readonly kind: string;
  readonly district: string;
  readonly year: number;
  readonly issuer: string;
  readonly date: PageDate;
  readonly rows: number;
}

/** Disclosed documents apart from news, as 国办公开办函〔2019〕61号 asks. */
export interface DocumentListView {
  readonly head: PageHead;
  readonly disclosed: readonly DocumentLine[];
  readonly news: readonly DocumentLine[];
}

/** All that /documents/ says, the newest first. */
export function documentListView(account: Account): DocumentListView {
  const lines = (documents: readonly DocumentRecord[]) =>
    newestFirst(documents).map((document) => toDocumentLine(account, document));
  return {
    head: toColumnHead(account, 'documents', columns.documents.name),
    disclosed: lines(account.documents.filter((document) => document.kind !== 'news')),
    news: lines(account.documents.filter((document) => document.kind === 'news')),
  };
}

/** One document as a list shows it. */
export function toDocumentLine(account: Account, document: DocumentRecord): DocumentLine {
  return {
    anchor: toAnchor('document', document.id),
    url: document.url,
    title: document.title,
    number: document.documentNumber,
    kind: documentKindNames[document.kind],
    district: indexAccount(account).districts.get(document.district)?.name ?? document.district,
    year: document.year,
    issuer: document.issuer ?? document.contentSource ?? notStated,
    date: documentDate(document),
    rows: document.rows,
  };
}
