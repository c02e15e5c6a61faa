import type { Grid } from '../mdast/table-grid.ts';

/** How many rows and columns a cell covers as printed; null for a cell that another one covers. */
export type Span = { readonly rows: number; readonly columns: number } | null;

type Place = readonly [row: number, column: number];

/**
 * The rectangle that each cell covers, rows × columns of the grid. HTML has no other shape than a rectangle and no row
 * without a cell of its own, so where merged cells would make one they are shown one by one, empty.
 */
export function toSpans(grid: Grid): Span[][] {
  const spans = grid.rows.map((row) => row.cells.map((): Span => ({ rows: 1, columns: 1 })));
  const places = grid.rows.flatMap((row, index) => row.cells.map((_, column): Place => [index, column]));
  const groups = [...Map.groupBy(places, ([row, column]) => findOrigin(grid, row, column).join(' ')).values()];
  const covered = grid.rows.map((row) => row.cells.every(({ merge }) => merge !== 'none'));
  for (const members of groups) {
    const [first] = members;
    if (first === undefined || members.length === 1) continue;
    const rows = Math.max(...members.map(([row]) => row)) - first[0] + 1;
    const columns = Math.max(...members.map(([, column]) => column)) - first[1] + 1;
    const hidesRow = members.some(([row]) => row > first[0] && covered[row]);
    if (rows * columns !== members.length || hidesRow) continue;
    for (const [row, column] of members) setSpan(spans, row, column, null);
    setSpan(spans, first[0], first[1], { rows, columns });
  }
  return spans;
}

function setSpan(spans: Span[][], row: number, column: number, span: Span): void {
  const line = spans[row];
  if (line) line[column] = span;
}

function findOrigin(grid: Grid, row: number, column: number): Place {
  const merge = grid.rows[row]?.cells[column]?.merge;
  if (merge === 'above' && row > 0) return findOrigin(grid, row - 1, column);
  if (merge === 'left' && column > 0) return findOrigin(grid, row, column - 1);
  return [row, column];
}
