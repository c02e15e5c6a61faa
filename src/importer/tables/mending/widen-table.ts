import { cell, type DraftTable } from '../../draft.ts';

/** Where the cells of a page stand in the table; `inserted` is a column that the table lacks so far. */
interface AlignedHeadings {
  readonly positions: readonly number[];
  readonly inserted: number | null;
}

/**
 * Headings of the next page beside those of the table: the same, or the same with one empty heading more
 * or fewer, which is a heading printed over two columns. Null where it is another table.
 */
export function alignHeadings(known: readonly (string | null)[], printed: readonly string[]): AlignedHeadings | null {
  const names = known.filter((name) => name !== null);
  const printedNames = printed.filter((name) => name !== '');
  if (names.length !== printedNames.length || names.some((name, index) => name !== printedNames[index])) return null;
  const blankAt = printed.indexOf('');
  const mergedAt = known.indexOf(null);
  if (blankAt !== -1 && mergedAt === -1) {
    return { positions: printed.map((_, column) => column), inserted: blankAt };
  }
  if (blankAt === -1 && mergedAt !== -1) {
    return { positions: known.flatMap((name, column) => (name === null ? [] : [column])), inserted: null };
  }
  return { positions: printed.map((_, column) => column), inserted: null };
}

/** Gives every row so far a cell at that column, merged with the one to its left. */
export function widenTable(table: DraftTable, column: number): void {
  table.headings.splice(column, 0, null);
  for (const row of table.rows) row.cells.splice(column, 0, cell([], row.line, 'left'));
}
