import type { FindingRecord, TaskDifference } from '../model.ts';

/**
 * Whether a difference in one number is told by another finding of its task as part of a longer change (112 → 113 → 114), with the
 * same words of the same places.
 */
export function isToldInFull(
  { kind, changes, before, after, fromPlace, toPlace }: TaskDifference,
  conflicts: readonly Pick<FindingRecord, 'quotations'>[],
): boolean {
  const own = [
    { quote: before, ...fromPlace },
    { quote: after, ...toPlace },
  ];
  const isQuoted = ({ quotations }: Pick<FindingRecord, 'quotations'>) =>
    own.every(({ quote, document, anchor }) =>
      quotations.some((other) => other.quote === quote && other.document === document && other.anchor === anchor),
    );
  return kind === 'number' && changes.length === 1 && conflicts.some(isQuoted);
}
