import { findOrigins, type Grid, type GridPlace } from '../mdast/table-grid.ts';

/** How many rows and columns a cell covers as printed; null for a cell that another one covers. */
export type CellSpan = { readonly rows: number; readonly columns: number } | null;

/**
 * The rectangle that each cell covers, rows × columns of the grid. HTML has no other shape than a rectangle and no row
 * without a cell of its own, so where merged cells would make one they are shown one by one, empty.
 */
export function toSpans(grid: Grid): CellSpan[][] {
  const spans = grid.rows.map((row) => row.cells.map((): CellSpan => ({ rows: 1, columns: 1 })));
  const covered = grid.rows.map((row) => row.cells.every(({ merge }) => merge !== 'none'));
  for (const members of groupByOrigin(grid)) {
    const [first] = members;
    if (first === undefined || members.length === 1) continue;
    const rows = furthest(members, 'row') - first.row + 1;
    const columns = furthest(members, 'column') - first.column + 1;
    const hidesRow = members.some(({ row }) => row > first.row && covered[row]);
    if (rows * columns !== members.length || hidesRow) continue;
    for (const place of members) setSpan(spans, place, null);
    setSpan(spans, first, { rows, columns });
  }
  return spans;
}

/** The cells that continue one, that one first. */
function groupByOrigin(grid: Grid): Iterable<readonly GridPlace[]> {
  const origins = findOrigins(grid);
  const width = grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const places = grid.rows.flatMap(({ cells }, row) => cells.map((_, column): GridPlace => ({ row, column })));
  return Map.groupBy(places, ({ row, column }) => {
    const origin = origins[row]?.[column] ?? { row, column };
    return origin.row * width + origin.column;
  }).values();
}

function furthest(places: readonly GridPlace[], side: keyof GridPlace): number {
  return places.reduce((most, place) => Math.max(most, place[side]), 0);
}

function setSpan(spans: CellSpan[][], { row, column }: GridPlace, span: CellSpan): void {
  const line = spans[row];
  if (line) line[column] = span;
}
