import { type Line, reach } from './ruled-line.ts';

/** Rules that are further apart from their like than that end in the open: the table has no line there. */
const openEnd = 8;

/** Adds a line along the ends of those that cross, where at least two of them end together out in the open. */
export function closeOpenSides(lines: readonly Line[], crossing: readonly Line[]): Line[] {
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
