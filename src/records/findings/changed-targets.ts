import { findPromisedAmounts, promisedText } from '../figures/promised-amounts.ts';
import type { RowRecord, TaskDifference } from '../model.ts';

/** An amount that a report gives as the target, and what a later report gives for it. */
export interface ChangedTarget {
  readonly before: string;
  readonly after: string;
}

/** The promised amounts that two rows of one task give differently, in the same unit. */
export function findChangedTargets(before: RowRecord, after: RowRecord, year: number): ChangedTarget[] {
  const [old, young] = [before, after].map((row) => findPromisedAmounts(promisedText(row), year));
  if (old === undefined || young === undefined || old.length !== young.length) return [];
  return old.flatMap(({ quantity }, nth) => {
    const other = young[nth]?.quantity;
    const isSame = other === undefined || other.unit !== quantity.unit || other.value === quantity.value;
    return isSame ? [] : [{ before: quantity.printed, after: other.printed }];
  });
}

/** A number that differs between two reports, which no document of those held has changed. */
export function isSilentChange(
  { kind, field, from, to }: TaskDifference,
  isReportRow: (row: string) => boolean,
): boolean {
  return kind === 'number' && field === 'text' && from !== null && isReportRow(from) && isReportRow(to);
}
