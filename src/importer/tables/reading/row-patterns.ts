/** The columns that the rows of a table lack together, because one cell goes on over several rows; the empty one is a whole row. */
export type MissingColumns = readonly number[];

/** Columns that are merged stand beside each other, in so many places at most. */
const mostRuns = 2;
/** So many pairs are looked through, and no more. */
const mostPairs = 4000;

/** Each way in which rows of that many columns may lack some of them, a whole row apart. */
export function listPatterns(width: number): MissingColumns[] {
  const found: number[][] = [];
  const extend = (from: number, runs: number, columns: readonly number[]) => {
    for (let start = from; start < width; start += 1) {
      for (let end = start + 1; end <= width; end += 1) {
        const more = [...columns, ...Array.from({ length: end - start }, (_, index) => start + index)];
        if (more.length < width) found.push(more);
        // A run that another one touches is one run.
        if (runs > 1) extend(end + 1, runs - 1, more);
      }
    }
  };
  extend(0, mostRuns, []);
  return found;
}

/**
 * Pairs of patterns where one lacks all that the other does and more: a group within a group. Empty where there are too many
 * to look through.
 */
export function listNestedPairs(patterns: readonly MissingColumns[]): (readonly [MissingColumns, MissingColumns])[] {
  const pairs: (readonly [MissingColumns, MissingColumns])[] = [];
  for (const outer of patterns) {
    for (const inner of patterns) {
      if (inner.length >= outer.length || !inner.every((column) => outer.includes(column))) continue;
      if (pairs.length === mostPairs) return [];
      pairs.push([inner, outer]);
    }
  }
  return pairs;
}
