import type { RuledLine } from './drawing.ts';

/** In points: ends that are so near meet; lines that are so near are one (a double line, a frame around each cell). */
export const reach = 3;
const nearness = 2.5;

/** A line through all that lie on it, along the page: where it stands, and from where to where. */
export interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Ruled pieces → the whole lines, those across the page and the upright ones. */
export function toLines(rules: readonly RuledLine[]): { readonly across: Line[]; readonly upright: Line[] } {
  return {
    across: joinLines(rules.filter((rule) => !rule.isUpright).map((rule) => toLine(rule.y0, rule.x0, rule.x1))),
    upright: joinLines(rules.filter((rule) => rule.isUpright).map((rule) => toLine(rule.x0, rule.y0, rule.y1))),
  };
}

/** Where lines stand, those that are near to each other as one. */
export function placesOfLines(lines: readonly Line[]): number[] {
  return cluster(lines.map(({ at }) => at)).map(({ mean }) => mean);
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
