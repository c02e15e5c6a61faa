import type { DocumentRecord, Ledger } from '../../records/model.ts';
import type { ListIndex } from '../../search-index/list-format.ts';
import { toListIndex } from './list-index.ts';

/** What the list of documents tells its program. @param lines All lines of the page, in their order. */
export function documentListIndex(ledger: Ledger, lines: readonly Pick<DocumentRecord, 'url'>[]): ListIndex {
  const byUrl = new Map(ledger.documents.map((document) => [document.url, document]));
  const own = lines.flatMap(({ url }) => byUrl.get(url) ?? []);
  return toListIndex(
    ledger,
    'documents',
    own.map(({ id, kind, year, district }) => ({
      id,
      facets: { type: [kind], year: [String(year)], district: [district] },
    })),
    [['kind', 'document']],
  );
}
