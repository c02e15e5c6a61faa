import type { Box } from './box.ts';
import type { RuledLine } from './drawing.ts';

/** A cell between ruled lines, counted from 0; what it covers of the table's rows and columns. */
export interface LatticeCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A ruled table: row by row, each with the cells that begin in it. */
export interface Lattice extends Box {
  readonly rows: readonly (readonly LatticeCell[])[];
}

/** In points: ends that are so near meet; lines that are so near are one (a double line, a frame around each cell). */
const [reach, nearness] = [3, 2.5];

/** Rules that are further apart from their like than that end in the open: the table has no line there. */
const openEnd = 8;

/** More lines on one page draw a picture. */
const mostLines = 4000;

/** A line through all that lie on it, along the page: where it stands, and from where to where. */
interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Ruled lines → the tables that they make, from top to bottom: lines that meet belong together, and make at least two cells.
 * A side that is left open (a table cut by the end of the page, or without its outer lines) is closed where lines end together.
 */
export function findLattices(rules: readonly RuledLine[]): Lattice[] {
  const across = joinLines(rules.filter((rule) => !rule.isUpright).map((rule) => toLine(rule.y0, rule.x0, rule.x1)));
  const upright = joinLines(rules.filter((rule) => rule.isUpright).map((rule) => toLine(rule.x0, rule.y0, rule.y1)));
  if (across.length + upright.length > mostLines) return [];
  return groupLines(across, upright)
    .map((group) => toLattice(group.across, group.upright))
    .filter((lattice) => lattice !== null)
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

function toLine(at: number, from: number, to: number): Line {
  return { at, from: Math.min(from, to), to: Math.max(from, to) };
}

/** Pieces of one line, with gaps no longer than a dash, → the whole line. */
function joinLines(pieces: readonly Line[]): Line[] {
  const places = new Map(
    cluster(pieces.map(({ at }) => at)).flatMap(({ mean, values }) => values.map((at) => [at, mean])),
  );
  const byPlace = Map.groupBy(pieces, ({ at }) => places.get(at) ?? at);
  return [...byPlace].flatMap(([at, onLine]) => {
    const joined: { at: number; from: number; to: number }[] = [];
    for (const { from, to } of onLine.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last !== undefined && from <= last.to + reach) last.to = Math.max(last.to, to);
      else joined.push({ at, from, to });
    }
    return joined;
  });
}

/** Numbers that lie near to each other, without running on for ever. */
function cluster(values: readonly number[]): { mean: number; values: number[] }[] {
  const clusters: { first: number; mean: number; values: number[] }[] = [];
  for (const value of [...new Set(values)].sort((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last === undefined || value - last.first > nearness)
      clusters.push({ first: value, mean: value, values: [value] });
    else {
      last.values.push(value);
      last.mean = last.values.reduce((sum, each) => sum + each, 0) / last.values.length;
    }
  }
  return clusters;
}

interface Group {
  readonly across: readonly Line[];
  readonly upright: readonly Line[];
}

/** Lines that meet, or that are joined by others that they meet. */
function groupLines(across: readonly Line[], upright: readonly Line[]): Group[] {
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

function toLattice(across: readonly Line[], upright: readonly Line[]): Lattice | null {
  if (across.length === 0 || upright.length === 0) return null;
  const rows = close(across, upright);
  const columns = close(upright, rows);
  const ys = placesOf(rows);
  const xs = placesOf(columns);
  if (ys.length < 2 || xs.length < 2 || (ys.length === 2 && xs.length === 2)) return null;
  const cells = toCells(xs, ys, rows, columns);
  if (cells.length < 2) return null;
  const box = { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 };
  return { ...box, rows: dropEmptyTracks(cells, xs.length - 1, ys.length - 1) };
}

/** Adds a line along the ends of those that cross, where at least two of them end together out in the open. */
function close(lines: readonly Line[], crossing: readonly Line[]): Line[] {
  const places = lines.map(({ at }) => at);
  const [first, last] = rangeOf(places);
  const [from, to] = rangeOf(crossing.flatMap((line) => [line.from, line.to]));
  const ends = (isEnd: (line: Line) => boolean) => crossing.filter(isEnd).map(({ at }) => at);
  const before = ends((line) => line.from - from < reach);
  const after = ends((line) => to - line.to < reach);
  return [
    ...(first - from > openEnd && before.length > 1 ? [spanning(from, before)] : []),
    ...lines,
    ...(to - last > openEnd && after.length > 1 ? [spanning(to, after)] : []),
  ];
}

function spanning(at: number, places: readonly number[]): Line {
  const [from, to] = rangeOf(places);
  return { at, from, to };
}

function rangeOf(values: readonly number[]): readonly [least: number, most: number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

function placesOf(lines: readonly Line[]): number[] {
  return cluster(lines.map(({ at }) => at)).map(({ mean }) => mean);
}

/** Between two neighbouring fields stands a wall where a line covers most of the side that they share. */
function toCells(
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
        ...{ row, column, rowSpan, columnSpan },
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
function dropEmptyTracks(cells: readonly LatticeCell[], width: number, height: number): LatticeCell[][] {
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
