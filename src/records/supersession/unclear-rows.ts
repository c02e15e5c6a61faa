import type { RowRecord } from '../model.ts';
import { comparePairs, containsPairs, toTextPairs } from '../values/text-likeness.ts';
import type { Supersession } from './supersession.ts';

/** From this likeness on a row may be another one in other words: as in an original that comes again. */
const unclearLikeness = 0.4;
/** At the same place less is enough. */
const unclearAtPlace = 0.3;

/** Of so much of its words in another one a row may be a clause of that, however long the other is. */
const unclearPart = 0.9;
/** Fewer pairs of characters say nothing: 加快建设 stands everywhere. */
const leastPart = 4;

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
        .map((other) => ({ row: other, score: likenessOf(row, other) }))
        .filter(
          ({ row: other, score }) =>
            score >= (other.anchor === row.anchor ? unclearAtPlace : unclearLikeness) || isPartOfOther(row, other),
        )
        .sort((a, b) => b.score - a.score);
      return candidates.length > 0 ? [{ row, candidates }] : [];
    }),
  );
}

function likenessOf(row: RowRecord, other: RowRecord): number {
  return comparePairs(toTextPairs(wordsOf(row)), toTextPairs(other.text));
}

/** True for 培育企业10家 beside 培育企业8家，研发投入占比达到3%: the one row says what the other says among more, with other numbers. */
function isPartOfOther(row: RowRecord, other: RowRecord): boolean {
  const [one, another] = [wordsOf(row), other.text].map((text) => toTextPairs(text.replace(/\d+(?:\.\d+)?/gu, ' ')));
  if (one === undefined || another === undefined) return false;
  const [part, whole] = one.pairs.size < another.pairs.size ? [one, another] : [another, one];
  return part.pairs.size >= leastPart && containsPairs(whole, part) >= unclearPart;
}

/** A notice that prints what stood before is compared by that. */
function wordsOf({ before, text }: RowRecord): string {
  return before ?? text;
}
