import { type Line, reach } from './ruled-line.ts';

/** Lines that make one table. */
export interface LineGroup {
  readonly across: readonly Line[];
  readonly upright: readonly Line[];
}

/** Lines that meet, or that are joined by others that they meet. */
export function groupLines(across: readonly Line[], upright: readonly Line[]): LineGroup[] {
  const parents = [...across, ...upright].map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parents[at] !== undefined && parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  for (const [i, row] of across.entries()) {
    for (const [j, column] of upright.entries()) {
      if (meet(row, column)) parents[find(i)] = find(across.length + j);
    }
  }
  const members = Map.groupBy(
    parents.map((_, index) => index),
    find,
  );
  return [...members.values()].map((indices) => ({
    across: indices.flatMap((index) => across[index] ?? []),
    upright: indices.flatMap((index) => upright[index - across.length] ?? []),
  }));
}

function meet(row: Line, column: Line): boolean {
  const isOnRow = row.from - reach <= column.at && column.at <= row.to + reach;
  return isOnRow && column.from - reach <= row.at && row.at <= column.to + reach;
}
