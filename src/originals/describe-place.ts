import type { Extract } from './extract.ts';

/** The last part of a place that counts: 第 12 行, 第 3 段. */
const counted = /^(.*)第 (\d+) ([^\s\d]+)$/su;
/** A cell of a sheet: Sheet1!B4. */
const sheetCell = /^(.*!)([A-Z]+)(\d+)$/su;

/**
 * Where a person finds these lines in the original: `第 2 页 表 1 第 3 行`, `Sheet1!A4:F4`, `第 3–5 段`. Null for a plain text, in which
 * the lines themselves are the place.
 * @param first 1-based, as `last`, which is included.
 */
export function describePlace(
  { format, lines }: Pick<Extract, 'format' | 'lines'>,
  first: number,
  last = first,
): string | null {
  if (format === 'text') return null;
  const places = [...new Set(lines.slice(first - 1, last).map(({ place }) => place))];
  const [start, end] = [places[0], places.at(-1)];
  if (start === undefined || end === undefined) return null;
  return start === end ? start : (joinCells(places) ?? joinCounted(start, end) ?? `${start}至${end}`);
}

/** Sheet1!B4, Sheet1!D5 → Sheet1!B4:D5, the least range that holds all of them; null where they are no cells of one sheet. */
function joinCells(places: readonly string[]): string | null {
  const cells = places.map((place) => sheetCell.exec(place));
  const [sheet] = cells.map((cell) => cell?.[1]);
  if (sheet === undefined || cells.some((cell) => cell?.[1] !== sheet)) return null;
  const columns = cells.map((cell) => cell?.[2] ?? '').toSorted(byColumn);
  const rows = cells.map((cell) => Number(cell?.[3])).toSorted((a, b) => a - b);
  return `${sheet}${columns[0]}${rows[0]}:${columns.at(-1)}${rows.at(-1)}`;
}

/** Z before AA. */
function byColumn(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

/** 表 1 第 3 行, 表 1 第 5 行 → 表 1 第 3–5 行; null where they count different things. */
function joinCounted(start: string, end: string): string | null {
  const [first, last] = [counted.exec(start), counted.exec(end)];
  if (first === null || last === null || first[1] !== last[1] || first[3] !== last[3]) return null;
  return `${first[1]}第 ${first[2]}–${last[2]} ${first[3]}`;
}
