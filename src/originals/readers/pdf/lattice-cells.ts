import type { Box } from './box.ts';
import type { Line } from './ruled-line.ts';

/** A cell between ruled lines, counted from 0; what it covers of the table's rows and columns. */
export interface LatticeCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** No line ends it at the foot of its page: it goes on on the next. */
  readonly isOpen: boolean;
}

/** Between two neighbouring fields stands a wall where a line covers most of the side that they share. */
export function toLatticeCells(
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly Line[],
  columns: readonly Line[],
): LatticeCell[] {
  const [width, height] = [xs.length - 1, ys.length - 1];
  const wallRight = wallsBetween(xs, ys, columns);
  const wallBelow = wallsBetween(ys, xs, rows);
  const taken = new Set<number>();
  const cells: LatticeCell[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (taken.has(row * width + column)) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < width &&
        !taken.has(row * width + column + columnSpan) &&
        !wallRight(column + columnSpan, row)
      ) {
        columnSpan++;
      }
      let rowSpan = 1;
      while (row + rowSpan < height && isOpenBelow(row + rowSpan, column, columnSpan)) rowSpan++;
      for (let y = row; y < row + rowSpan; y++)
        for (let x = column; x < column + columnSpan; x++) taken.add(y * width + x);
      cells.push({
        ...{ row, column, rowSpan, columnSpan, isOpen: false },
        ...{ x0: xs[column] ?? 0, y0: ys[row] ?? 0, x1: xs[column + columnSpan] ?? 0, y1: ys[row + rowSpan] ?? 0 },
      });
    }
  }
  return cells;

  /** Whether a cell of so many columns goes on into the row: no wall above it there, and none within. */
  function isOpenBelow(row: number, column: number, columnSpan: number): boolean {
    for (let x = column; x < column + columnSpan; x++) {
      if (wallBelow(row, x) || taken.has(row * width + x)) return false;
      if (x > column && wallRight(x, row)) return false;
    }
    return true;
  }
}

/** Whether a line at the place with the number covers the middle of the field across it. */
function wallsBetween(places: readonly number[], across: readonly number[], lines: readonly Line[]) {
  const byPlace = Map.groupBy(lines, ({ at }) => nearest(places, at));
  return (place: number, field: number): boolean => {
    const [from, to] = [across[field] ?? 0, across[field + 1] ?? 0];
    const covered = (byPlace.get(place) ?? []).reduce(
      (sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)),
      0,
    );
    return covered >= 0.6 * (to - from);
  };
}

function nearest(places: readonly number[], at: number): number {
  let best = 0;
  for (const [index, place] of places.entries()) {
    if (Math.abs(place - at) < Math.abs((places[best] ?? Number.POSITIVE_INFINITY) - at)) best = index;
  }
  return best;
}

/** Rows and columns in which no cell begins are none: lines beside the table made them. */
export function dropEmptyTracks(cells: readonly LatticeCell[], width: number, height: number): LatticeCell[][] {
  const rows = renumber(
    cells.map(({ row }) => row),
    height,
  );
  const columns = renumber(
    cells.map(({ column }) => column),
    width,
  );
  const kept = cells.map((cell): LatticeCell => {
    const [row, column] = [rows(cell.row), columns(cell.column)];
    return {
      ...cell,
      row,
      column,
      rowSpan: Math.max(1, rows(cell.row + cell.rowSpan) - row),
      columnSpan: Math.max(1, columns(cell.column + cell.columnSpan) - column),
    };
  });
  return Array.from({ length: rows(height) }, (_, row) => kept.filter((cell) => cell.row === row));
}

function renumber(starts: readonly number[], length: number): (place: number) => number {
  const used = new Set(starts);
  const numbers: number[] = [];
  let number = 0;
  for (let place = 0; place <= length; place++) {
    numbers.push(number);
    if (used.has(place)) number++;
  }
  return (place) => numbers[place] ?? number;
}
