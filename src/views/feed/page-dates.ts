import type { Ledger } from '../../records/model.ts';
import { documentDate, newestDate, originalUrl } from '../frame/document-facts.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { changesText } from '../site/site-page-text.ts';
import { changePages } from './change-pages.ts';

/** When pages last changed, each an ISO date. */
export interface PageDates {
  /** By path, of pages that show a document, or what is told of some of them. */
  readonly byPath: ReadonlyMap<string, string>;
  /** Of lists that draw on all documents; null where nothing is dated. */
  readonly newest: string | null;
}

/**
 * When each page's content last changed, for the sitemap: by the log of changes, and where that has nothing by the documents.
 * The day of the build would pretend that old pages are new.
 */
export function pageDates(ledger: Ledger): PageDates {
  const index = indexLedger(ledger);
  const byPath = new Map<string, string>();
  const tell = (path: string, iso: string | null | undefined) => {
    const day = iso?.slice(0, 10) ?? '';
    if (day > (byPath.get(path) ?? '')) byPath.set(path, day);
  };
  for (const document of ledger.documents) {
    const told = index.changesByDocument.get(document.id) ?? [];
    for (const iso of [documentDate(document).iso, ...told.map(({ date }) => date)]) {
      tell(document.url, iso);
      tell(originalUrl(document), iso);
    }
  }
  for (const task of ledger.tasks) {
    const rows = task.rows.flatMap((id) => index.rows.get(id) ?? []);
    const documents = rows.flatMap((row) => index.documents.get(row.document) ?? []);
    tell(task.url, newestDate(documents));
    // What was corrected elsewhere in its documents says nothing else of it.
    for (const { id, url } of documents) {
      for (const change of index.changesByDocument.get(id) ?? []) if (change.url === url) tell(task.url, change.date);
    }
  }
  for (const change of ledger.changes) {
    tell(changesText.url, change.date);
    for (const page of changePages(ledger, change)) tell(page, change.date);
  }
  const [newestChange] = ledger.changes;
  const newest = [newestDate(ledger.documents)?.slice(0, 10), newestChange?.date].flatMap((day) => day ?? []);
  return { byPath, newest: newest.toSorted().at(-1) ?? null };
}

/** Of the page at a path: its own date; of a list of the whole site the newest; of anything else none is known. */
export function dateOfPage({ byPath, newest }: PageDates, path: string): string | null {
  const isList = path === '/' || /^\/[a-z]+\/$/u.test(path);
  return byPath.get(path) ?? (isList && path !== '/about/' && path !== '/search/' ? newest : null);
}
