import { boxAround } from './box.ts';
import type { FilledRows } from './fill-cells.ts';
import { joinLines, type Measure } from './join-lines.ts';
import { type Segment, type TextLine, toTextLine } from './set-lines.ts';

/** A table that only the places of its text make, and how many of the lines it takes. */
export interface AlignedTable {
  readonly rows: FilledRows;
  readonly lines: number;
}

/** Two columns may be chance (a label and what stands beside it), so they need more rows. */
const [fewestRows, fewestRowsOfTwo] = [3, 5];

/** Columns are parted by a blank of so many times the font's height in every row, and by a far wider one in some. */
const columnGap = 0.1;

/** Further apart than that, in the height of the font, two lines do not belong to one table. */
const widestLeading = 4;

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
 * The table with which the lines begin, where there is one: columns that stay apart over at least three rows, each filled in
 * most of them. Null where that does not convince.
 */
export function findAlignedTable(lines: readonly TextLine[]): AlignedTable | null {
  const { taken, columns } = takeLines(lines);
  const full = taken.filter(({ segments }) => segments.length > 1);
  const fewest = columns.length > 2 ? fewestRows : fewestRowsOfTwo;
  if (columns.length < 2 || full.length < fewest) return null;
  const rows = toRows(taken, columns);
  if (rows.length < fewest) return null;
  const isFilled = columns.every((_, index) => {
    const filled = rows.filter((row) => (row[index]?.length ?? 0) > 0).length;
    return filled >= 0.6 * rows.length;
  });
  if (!isFilled) return null;
  const filled = rows.map((row) =>
    row.map((cell, index) => ({
      paragraphs: joinLines(cell, columns[index] ?? { left: 0, right: 0 }),
      rowSpan: 1,
      columnSpan: 1,
    })),
  );
  return { rows: filled, lines: taken.length };
}

/** As many lines as keep their columns apart; what stands in the first column alone at the end is text behind the table. */
function takeLines(lines: readonly TextLine[]): { taken: readonly TextLine[]; columns: Measure[] } {
  const [first] = lines;
  if (first === undefined || first.segments.length < 2) return { taken: [], columns: [] };
  let columns = addLine([], first);
  let count = 1;
  for (; count < lines.length; count++) {
    const [before, line] = [lines[count - 1], lines[count]];
    if (before === undefined || line === undefined || line.quarter !== 0) break;
    if (line.y0 - before.y1 > widestLeading * line.size) break;
    const next = addLine(columns, line);
    if (next.length < Math.max(2, columns.length)) break;
    columns = next;
  }
  while (count > 1 && isBehind(lines[count - 1], first)) count--;
  return { taken: lines.slice(0, count), columns };
}

function isBehind(last: TextLine | undefined, first: TextLine): boolean {
  return last?.segments.length === 1 && last.x0 < first.x0 + first.size;
}

/** Columns and a further line, with its parts in them: wider, more of them, or fewer where it stands over a gap. */
function addLine(columns: readonly Measure[], { segments, size }: TextLine): Measure[] {
  const parts = [...columns, ...segments.map(({ x0, x1 }) => ({ left: x0, right: x1 }))];
  const joined: { left: number; right: number }[] = [];
  for (const { left, right } of parts.sort((a, b) => a.left - b.left)) {
    const last = joined.at(-1);
    if (last !== undefined && left < last.right + columnGap * size) last.right = Math.max(last.right, right);
    else joined.push({ left, right });
  }
  return joined;
}

/** Rows are parted by more room than lines of one row are, or else begin where the first column is filled. */
function toRows(lines: readonly TextLine[], columns: readonly Measure[]): TextLine[][][] {
  const gaps = lines.slice(1).map((line, index) => line.y0 - (lines[index]?.y0 ?? 0));
  const least = gaps.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const isSpaced = gaps.some((gap) => gap > 1.3 * least) && lines.some(({ segments }) => segments.length === 1);
  const rows: TextLine[][][] = [];
  for (const [index, line] of lines.entries()) {
    const gap = gaps[index - 1] ?? Number.POSITIVE_INFINITY;
    const isFirst = index === 0 || (isSpaced ? gap > 1.3 * least : line.x0 <= (columns[0]?.right ?? 0));
    if (isFirst) rows.push(columns.map(() => []));
    const row = rows.at(-1);
    for (const [place, column] of columns.entries()) {
      const inside = line.segments.filter(({ x0, x1 }) => column.left <= (x0 + x1) / 2 && (x0 + x1) / 2 <= column.right);
      if (inside.length > 0) row?.[place]?.push(lineOf(line, inside));
    }
  }
  return rows;
}

function lineOf(line: TextLine, segments: readonly Segment[]): TextLine {
  return { ...line, ...boxAround(segments), segments, text: segments.map(({ text }) => text).join(' ') };
}
