import type { RowRecord } from '../model.ts';
import { comparePairs, toTextPairs } from '../values/text-likeness.ts';
import type { Supersession } from './supersession.ts';

/** From this likeness on a row may be another one in other words: as in an original that comes again. */
const unclearLikeness = 0.4;
/** At the same place less is enough. */
const unclearAtPlace = 0.3;

/** A row of a newer document beside the rows of the older one that it may be in other words. */
export interface UnclearRow {
  readonly row: RowRecord;
  /** The most alike first. */
  readonly candidates: readonly { readonly row: RowRecord; readonly score: number }[];
}

/**
 * The rows of revising documents that no rule has put together with one of a document that they revise, though they are like
 * one that no other of their rows is put together with.
 * @param groups The rows of each task.
 * @param isForbidden Whether an editor has said that two rows are different tasks.
 */
export function findUnclear(
  groups: readonly (readonly RowRecord[])[],
  { revises, isReport }: Supersession,
  isForbidden: (one: string, other: string) => boolean,
): UnclearRow[] {
  const promising = groups.map((rows) => rows.filter(({ document }) => !isReport(document)));
  const isOpen = (rows: readonly RowRecord[], document: string) => rows.every((row) => row.document !== document);
  return promising.flatMap((rows) =>
    rows.flatMap((row): UnclearRow[] => {
      if (rows.some((other) => revises(row.document, other.document))) return [];
      const older = promising.filter((others) => isOpen(others, row.document)).flat();
      const candidates = older
        .filter((other) => revises(row.document, other.document) && !isForbidden(row.id, other.id))
        .map((other) => ({
          row: other,
          score: comparePairs(toTextPairs(row.before ?? row.text), toTextPairs(other.text)),
        }))
        .filter(({ row: other, score }) => score >= (other.anchor === row.anchor ? unclearAtPlace : unclearLikeness))
        .sort((a, b) => b.score - a.score);
      return candidates.length > 0 ? [{ row, candidates }] : [];
    }),
  );
}
