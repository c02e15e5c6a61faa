import type { FindingRecord } from '../../records/model.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import type { Facets } from '../task/task-facets.ts';

/** What a finding can be found by, in lists and in the search alike. */
export function findingFacets(index: LedgerIndex, finding: FindingRecord): Facets {
  const { district, year, departments, task, quotations } = finding;
  return {
    kind: ['finding'],
    year: [String(year)],
    district: [district],
    department: departments,
    topic: task === null ? [] : (index.tasks.get(task)?.topics ?? []),
    document: [...new Set(quotations.map(({ document }) => document))],
  };
}
