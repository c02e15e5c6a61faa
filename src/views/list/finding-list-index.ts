import type { FindingRecord, Ledger } from '../../records/model.ts';
import type { ListIndex } from '../../search-index/list-format.ts';
import { findingFacets } from '../finding/finding-facets.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { toListIndex } from './list-index.ts';

/** What a list of findings tells its program. @param lines All lines of the page, in their order. */
export function findingListIndex(ledger: Ledger, lines: readonly Pick<FindingRecord, 'url'>[]): ListIndex {
  const index = indexLedger(ledger);
  const byUrl = new Map(ledger.findings.map((finding) => [finding.url, finding]));
  const own = lines.flatMap(({ url }) => byUrl.get(url) ?? []);
  return toListIndex(
    ledger,
    'findings',
    own.map((finding) => ({ id: finding.id, facets: { ...findingFacets(index, finding), finding: [finding.kind] } })),
    [['kind', 'finding']],
  );
}
