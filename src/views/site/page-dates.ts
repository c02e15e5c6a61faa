import type { Ledger } from '../../records/model.ts';
import { documentDate, newestDate, originalUrl } from '../frame/document-facts.ts';
import { indexLedger } from '../frame/ledger-index.ts';

/**
 * When each page last changed, by path, for the sitemap: a document's page by the document, a task's page by the newest
 * document about it. Pages that draw on all documents are not in it; `newest` stands for them.
 */
export function pageDates(ledger: Ledger): {
  readonly newest: string | null;
  readonly byPath: ReadonlyMap<string, string>;
} {
  const index = indexLedger(ledger);
  const ofDocuments = ledger.documents.flatMap((document) => {
    const { iso } = documentDate(document);
    return [document.url, originalUrl(document)].map((path) => [path, iso] as const);
  });
  const ofTasks = ledger.tasks.map((task) => {
    const rows = task.rows.flatMap((id) => index.rows.get(id) ?? []);
    return [task.url, newestDate(rows.flatMap((row) => index.documents.get(row.document) ?? []))] as const;
  });
  const dated = [...ofDocuments, ...ofTasks].flatMap(([path, iso]) => (iso === null ? [] : [[path, iso] as const]));
  return { newest: newestDate(ledger.documents), byPath: new Map(dated) };
}
