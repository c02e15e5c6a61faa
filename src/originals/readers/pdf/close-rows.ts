import type { Glyph, RuledLine } from './drawing.ts';

/** So many lines below each other, equally long, rule a table that has none between its columns. */
const fewestLines = 4;
/** In points: ends that are so near stand below each other; an upright line that is so near meets. */
const reach = 3;
/** Columns are parted by a blank of so many times the font's height, in nearly all rows. */
const [columnGap, nearlyAll] = [0.35, 0.8];

/**
 * The upright lines that a table with lines between its rows alone would have: along its sides and between columns, in each row
 * where no text stands there.
 */
export function closeRows(rules: readonly RuledLine[], glyphs: readonly Glyph[]): RuledLine[] {
  const upright = rules.filter((rule) => rule.isUpright);
  const open = rules.filter((rule) => !rule.isUpright && !upright.some((other) => meet(rule, other)));
  return groupByEnds(open).flatMap((lines) => rulesOf(lines, glyphs));
}

function meet(across: RuledLine, upright: RuledLine): boolean {
  const isBeside = across.x0 - reach <= upright.x0 && upright.x0 <= across.x1 + reach;
  return isBeside && upright.y0 - reach <= across.y0 && across.y0 <= upright.y1 + reach;
}

function groupByEnds(rules: readonly RuledLine[]): RuledLine[][] {
  const groups: RuledLine[][] = [];
  for (const rule of rules.toSorted((a, b) => a.y0 - b.y0)) {
    const group = groups.find(([first]) => {
      return first !== undefined && Math.abs(first.x0 - rule.x0) <= reach && Math.abs(first.x1 - rule.x1) <= reach;
    });
    const last = group?.at(-1);
    if (group === undefined) groups.push([rule]);
    else if (last !== undefined && rule.y0 - last.y0 > reach) group.push(rule);
  }
  return groups.filter((group) => group.length >= fewestLines);
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

function rulesOf(lines: readonly RuledLine[], glyphs: readonly Glyph[]): RuledLine[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const bands = lines.slice(1).map((line, index) => ({ y0: lines[index]?.y0 ?? 0, y1: line.y0 }));
  const inside = glyphs.filter(({ text, x0, x1 }) => text.trim() !== '' && x1 > first.x0 && x0 < first.x1);
  const texts = bands.map(({ y0, y1 }) => inside.filter((glyph) => y0 <= middle(glyph) && middle(glyph) < y1));
  const size = inside[0]?.size ?? 0;
  const gaps = commonGaps(
    texts.filter((text) => text.length > 0).map((text) => gapsOf(text, first)),
    columnGap * size,
  );
  if (gaps.length === 0) return [];
  const between = gaps.flatMap(({ from, to }) => {
    const x = (from + to) / 2;
    return bands.flatMap(({ y0, y1 }, index) => {
      const isCrossed = texts[index]?.some((glyph) => glyph.x0 < x && x < glyph.x1) ?? false;
      return isCrossed ? [] : [{ x0: x, x1: x, y0, y1, isUpright: true }];
    });
  });
  const sides = [first.x0, first.x1].map((x) => ({ x0: x, x1: x, y0: first.y0, y1: last.y0, isUpright: true }));
  return [...sides, ...between];
}

const middle = ({ y0, y1 }: Glyph) => (y0 + y1) / 2;

/** Where nothing is printed between the first and the last sign of a row. */
function gapsOf(glyphs: readonly Glyph[], { x0, x1 }: RuledLine): Gap[] {
  const gaps: Gap[] = [];
  let from = x0;
  for (const glyph of glyphs.toSorted((a, b) => a.x0 - b.x0)) {
    if (glyph.x0 > from) gaps.push({ from, to: glyph.x0 });
    from = Math.max(from, glyph.x1);
  }
  if (x1 > from) gaps.push({ from, to: x1 });
  return gaps;
}

/** Blank stretches that nearly all rows share, with text before and behind them; the part of each that most of them share. */
function commonGaps(rows: readonly (readonly Gap[])[], least: number): Gap[] {
  const changes = rows.flat().flatMap(({ from, to }) => [
    { x: from, by: 1 },
    { x: to, by: -1 },
  ]);
  changes.sort((a, b) => a.x - b.x || a.by - b.by);
  const common: { from: number; to: number; best: Gap; most: number }[] = [];
  let blank = 0;
  let isOpen = false;
  for (const [index, { x, by }] of changes.entries()) {
    blank += by;
    const to = changes[index + 1]?.x ?? x;
    const isCommon = blank >= nearlyAll * rows.length;
    const last = common.at(-1);
    if (isCommon && (!isOpen || last === undefined)) common.push({ from: x, to, best: { from: x, to }, most: blank });
    else if (isCommon && last !== undefined) {
      last.to = to;
      const isBetter = blank > last.most || (blank === last.most && to - x > last.best.to - last.best.from);
      if (isBetter) [last.best, last.most] = [{ from: x, to }, blank];
    }
    isOpen = isCommon;
  }
  return common
    .filter((gap) => gap.to - gap.from >= least)
    .slice(1, -1)
    .map(({ best }) => best);
}
