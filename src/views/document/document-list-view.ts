import type { DocumentRecord, Ledger } from '../../records/model.ts';
import { countText } from '../frame/count-text.ts';
import { type CountedText, toCount } from '../frame/counted.ts';
import { datedTitle, documentDate, newestFirst, type PageDate } from '../frame/document-facts.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { type PageHead, toSectionHead } from '../frame/page-head.ts';
import { documentKindNames, notStated } from '../frame/record-names.ts';
import { siteSections } from '../frame/site-sections.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { documentListText } from './document-text.ts';

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
  /** By which newer documents its place, or a part of it, was taken. */
  readonly revised: readonly string[];
  /** How many rows state a task; null where none does. */
  readonly rows: CountedText | null;
}

/** Disclosed documents apart from news, as 国办公开办函〔2019〕61号 asks. */
export interface DocumentListView {
  readonly head: PageHead;
  readonly disclosed: readonly DocumentLine[];
  readonly news: readonly DocumentLine[];
  readonly counts: { readonly disclosed: CountedText; readonly news: CountedText };
}

/** All that /documents/ says, the newest first. */
export function documentListView(ledger: Ledger): DocumentListView {
  const lines = (documents: readonly DocumentRecord[]) =>
    newestFirst(documents).map((document) => toDocumentLine(ledger, document));
  const disclosed = lines(ledger.documents.filter((document) => document.kind !== 'news'));
  const news = lines(ledger.documents.filter((document) => document.kind === 'news'));
  return {
    head: toSectionHead(ledger, 'documents', siteSections.documents.name),
    disclosed,
    news,
    counts: {
      disclosed: countText.documents(toCount(disclosed.length, 'documents/disclosed')),
      news: countText.articles(toCount(news.length, 'documents/news')),
    },
  };
}

/** One document as a list shows it. */
export function toDocumentLine(ledger: Ledger, document: DocumentRecord): DocumentLine {
  return {
    anchor: toAnchor('document', document.id),
    url: document.url,
    title: document.title,
    number: document.documentNumber,
    kind: documentKindNames[document.kind],
    district: indexLedger(ledger).districts.get(document.district)?.name ?? document.district,
    year: document.year,
    issuer: document.issuer ?? document.contentSource ?? notStated,
    date: documentDate(document),
    revised: toRevised(indexLedger(ledger).documents, document),
    rows: document.rows > 0 ? countText.taskRows(toCount(document.rows, 'rows', { document: document.id })) : null,
  };
}

function toRevised(documents: ReadonlyMap<string, DocumentRecord>, document: DocumentRecord): string[] {
  return (['supersededBy', 'amendedBy'] as const).flatMap((field) =>
    document[field].flatMap((id) => {
      const newer = documents.get(id);
      return newer === undefined ? [] : [documentListText[field](datedTitle(newer))];
    }),
  );
}
