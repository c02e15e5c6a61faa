import { addParts, isInside, isWithin, partsOf, placesOf, slotsOf } from './aligned-columns.ts';
import type { FilledRows } from './fill-cells.ts';
import { joinLines, type Measure } from './join-lines.ts';
import { type Segment, type TextLine, toTextLine } from './set-lines.ts';

/** A table that only the places of its text make, and how many of the lines it takes. */
export interface AlignedTable {
  readonly rows: FilledRows;
  /** Before the line at which it was found, and from that line on. */
  readonly above: number;
  readonly lines: number;
  /** By which the next page may go on. */
  readonly columns: readonly Measure[];
}

/** Two columns may be chance (a label and what stands beside it), so they need more rows. */
const [fewestRows, fewestRowsOfTwo] = [3, 5];

/** Further apart than that, in the height of the font, two lines do not belong to one table. */
const widestLeading = 4;

/** More room than between the lines of a cell, in the height of the font, parts rows. */
const rowRoom = 0.25;

/** In points: pieces that begin so near to each other, in at least three lines, begin at the edge of a column. */
const sameEdge = 1.5;

/**
 * Lines from top to bottom → the same, parted also where a column begins: text that fills its column leaves hardly more room
 * before the next one than stands between words.
 */
export function splitAtEdges(lines: readonly TextLine[]): TextLine[] {
  const edges = findEdges(lines);
  const isEdge = ({ x0 }: Segment) => edges.some((edge) => Math.abs(edge - x0) <= sameEdge);
  return lines.map((line) => {
    if (line.quarter !== 0) return line;
    const parted = toTextLine(line.pieces, line.size, 0, isEdge);
    // One edge may be chance: a figure in a title has room around it too.
    return parted.segments.length > Math.max(2, line.segments.length) ? parted : line;
  });
}

function findEdges(lines: readonly TextLine[]): number[] {
  const starts = lines
    .filter(({ quarter }) => quarter === 0)
    .flatMap(({ segments }) => segments.slice(1).map(({ x0 }) => x0))
    .sort((a, b) => a - b);
  const edges: number[] = [];
  for (let at = 0; at < starts.length; ) {
    const start = starts[at] ?? 0;
    let end = at;
    while (end < starts.length && (starts[end] ?? 0) - start <= sameEdge) end++;
    if (end - at >= fewestRows - 1) edges.push(start);
    at = end;
  }
  return edges;
}

/**
 * The table that begins with a line, or with one of those above it that are free, where there is one: columns that stay apart
 * over at least three rows, each filled in most of them. Null where that does not convince.
 */
export function findAlignedTable(lines: readonly TextLine[], at: number, free: number): AlignedTable | null {
  const below = takeLines(lines, at);
  if (below.columns.length < 2) return null;
  const { first, columns } = takeAbove(lines, at, free, below.columns);
  const taken = lines.slice(first, at + below.count);
  const full = taken.filter((line) => placesOf(line, columns).length > 1);
  const fewest = columns.length > 2 ? fewestRows : fewestRowsOfTwo;
  if (full.length < fewest) return null;
  const rows = toRows(taken, columns);
  if (rows.length < fewest) return null;
  const isFilled = columns.every((_, index) => {
    const filled = rows.filter((row) => (row[index]?.length ?? 0) > 0).length;
    return filled >= 0.6 * rows.length;
  });
  if (!isFilled) return null;
  return { rows: toCells(rows, columns), above: at - first, lines: below.count, columns };
}

/**
 * The rest of a table at the head of a page: lines that keep within the columns that it had on the page before, however few they
 * are and whichever columns they fill. Null where the page begins with something else.
 */
export function continueAlignedTable(lines: readonly TextLine[], open: readonly Measure[]): AlignedTable | null {
  const slots = slotsOf(open);
  let columns = [...open];
  let end = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (line.quarter !== 0 || (before !== undefined && !isNear(before, line))) break;
    if (!line.pieces.every((piece) => isWithin(piece, columns, slots))) break;
    const next = addParts(columns, partsOf(line, slots), line.size);
    if (next.length !== open.length) break;
    columns = next;
    end = index + 1;
  }
  while (end > 0 && isBehind(lines[end - 1], columns)) end--;
  const taken = lines.slice(0, end);
  const isTable =
    taken.some((line) => placesOf(line, columns).length > 1) || taken.some((line) => isAtEdge(line, open));
  if (!isTable) return null;
  return { rows: toCells(toRows(taken, columns), columns), above: 0, lines: end, columns };
}

/** Whether it begins where a column but the first does: a line of text begins further to the left. */
function isAtEdge({ x0 }: TextLine, columns: readonly Measure[]): boolean {
  return columns.slice(1).some(({ left }) => Math.abs(left - x0) <= sameEdge);
}

function toCells(rows: readonly (readonly (readonly TextLine[])[])[], columns: readonly Measure[]): FilledRows {
  return rows.map((row) =>
    row.map((cell, index) => ({
      paragraphs: joinLines(cell, columns[index] ?? { left: 0, right: 0 }),
      rowSpan: 1,
      columnSpan: 1,
      isOpen: false,
    })),
  );
}

/** As many lines as keep their columns apart; what stands in the first column alone at the end is text behind the table. */
function takeLines(lines: readonly TextLine[], at: number): { count: number; columns: Measure[] } {
  const first = lines[at];
  if (first === undefined || first.segments.length < 2 || first.quarter !== 0) return { count: 0, columns: [] };
  let columns = addParts([], first.segments, first.size);
  let end = at + 1;
  for (; end < lines.length; end++) {
    const [before, line] = [lines[end - 1], lines[end]];
    if (before === undefined || line === undefined || !isNear(before, line)) break;
    const next = addParts(columns, line.segments, line.size);
    if (next.length < Math.max(2, columns.length)) break;
    columns = next;
  }
  while (end > at + 1 && isBehind(lines[end - 1], columns)) end--;
  return { count: end - at, columns };
}

function isNear(before: TextLine, line: TextLine): boolean {
  return line.quarter === 0 && before.quarter === 0 && line.y0 - before.y1 <= widestLeading * line.size;
}

/** Headings, and the first lines of a tall cell, stand above the line by which the columns were found. */
function takeAbove(lines: readonly TextLine[], at: number, free: number, found: readonly Measure[]) {
  let columns = [...found];
  let first = at;
  const reached: { first: number; columns: Measure[] }[] = [{ first, columns }];
  while (first > at - free) {
    const [line, below] = [lines[first - 1], lines[first]];
    if (line === undefined || below === undefined || !isNear(line, below)) break;
    const slots = slotsOf(columns);
    if (!line.pieces.every((piece) => isWithin(piece, columns, slots))) break;
    const parts = partsOf(line, slots);
    columns = addParts(columns, parts, line.size);
    if (columns.length !== found.length) break;
    first--;
    if (parts.length > 1 || isRest(line, below, columns)) reached.push({ first, columns });
  }
  // What stands alone above the first full line is no part of the table.
  return reached.at(-1) ?? { first: at, columns: [...found] };
}

/** A line of its own that stands as near to the next as lines of one cell do, and not in the first column. */
function isRest(line: TextLine, below: TextLine, columns: readonly Measure[]): boolean {
  const isSame = Math.abs(line.size - below.size) < 0.1 * line.size;
  return isSame && below.y0 - line.y1 < 0.5 * line.size && placesOf(line, columns)[0] !== 0;
}

function isBehind(last: TextLine | undefined, columns: readonly Measure[]): boolean {
  const places = last === undefined ? [] : placesOf(last, columns);
  return places.length === 1 && places[0] === 0;
}

/**
 * Rows stand further apart than the lines of one cell do: so also where short cells stand at the middle of a row. Where all
 * lines are equally far apart, a row begins where the first column is filled.
 */
function toRows(lines: readonly TextLine[], columns: readonly Measure[]): TextLine[][][] {
  const spaced = gatherRows(lines, columns, startsByRoom(lines, columns));
  const hasRests = lines.some(({ segments }) => segments.length < columns.length);
  if (hasRests && spaced.length >= fewestRows && spaced.every((row) => (row[0]?.length ?? 0) <= 2)) return spaced;
  return gatherRows(
    lines,
    columns,
    lines.map((line, index) => index === 0 || line.x0 <= (columns[0]?.right ?? 0)),
  );
}

/** For each line whether there is more room above it, over the whole width, than between the lines of a cell. */
function startsByRoom(lines: readonly TextLine[], columns: readonly Measure[]): boolean[] {
  const bottoms = columns.map((): number | null => null);
  const rooms: number[] = [];
  for (const line of lines) {
    for (const place of placesOf(line, columns)) {
      const bottom = bottoms[place];
      if (bottom !== null && bottom !== undefined) rooms.push(line.y0 - bottom);
      bottoms[place] = line.y1;
    }
  }
  const leading = rooms.reduce((least, room) => Math.min(least, room), Number.POSITIVE_INFINITY);
  let bottom = Number.NEGATIVE_INFINITY;
  return lines.map((line) => {
    const isStart = line.y0 - bottom > leading + rowRoom * line.size;
    bottom = Math.max(bottom, line.y1);
    return isStart;
  });
}

function gatherRows(
  lines: readonly TextLine[],
  columns: readonly Measure[],
  starts: readonly boolean[],
): TextLine[][][] {
  const slots = slotsOf(columns);
  const rows: TextLine[][][] = [];
  for (const [index, line] of lines.entries()) {
    if (starts[index] === true) rows.push(columns.map(() => []));
    const row = rows.at(-1);
    for (const [place, slot] of slots.entries()) {
      const inside = line.pieces.filter((piece) => isInside(piece, slot));
      if (inside.length > 0) row?.[place]?.push(toTextLine(inside, line.size, line.quarter));
    }
  }
  return rows;
}
