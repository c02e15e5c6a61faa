import type { FindingRecord } from '../model.ts';

/** What was checked and is in order, cannot be told, or is damage of a copy: none of it is news. */
const quiet: ReadonlySet<string> = new Set(['match', 'met', 'cannot-tell', 'damage']);

/** Whether the finding tells that something was checked, and nothing that a reader should know first. */
export function isNoNews({ outcome }: Pick<FindingRecord, 'outcome'>): boolean {
  return outcome !== null && quiet.has(outcome);
}
