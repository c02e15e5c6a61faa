import type { FindingKind, FindingRecord, RowRecord, TaskRecord } from '../model.ts';
import { toFindingAddress } from './finding-pages.ts';
import { findingRules } from './finding-rules.ts';

/** What was found of one task, and the words that it rests on. */
export type TaskFinding = Pick<FindingRecord, 'outcome' | 'statement' | 'quotations'>;

/**
 * What was found of a task as findings of one kind; all but the first are numbered.
 * @param about Tells their addresses from those of other findings of that kind.
 */
export function toTaskFindings(
  kind: FindingKind,
  { id, district, year }: TaskRecord,
  rows: readonly RowRecord[],
  found: readonly TaskFinding[],
  about = '',
): FindingRecord[] {
  const departments = [...new Set(rows.flatMap(({ units }) => units.flatMap(({ department }) => department ?? [])))];
  return found.map((own, nth) => {
    const first = about === '' ? id : `${id}-${about}`;
    const place = nth === 0 ? first : `${first}-${nth + 1}`;
    return {
      ...toFindingAddress(kind, place),
      kind,
      district,
      year,
      departments,
      task: id,
      rule: findingRules[kind],
      ...own,
      indicator: null,
    };
  });
}

/** Words of a row with their place. */
export function toQuotation({ document, anchor }: RowRecord, quote: string): FindingRecord['quotations'][number] {
  return { quote, document, anchor };
}
