import { type Box, boxOfPoints } from './box.ts';
import type { Drawing, Glyph, Quarter } from './drawing.ts';

/** The page as one turns it to read: most of its text runs from left to right. */
export function turnUpright(drawing: Drawing): Drawing {
  const turns = mainQuarter(drawing.glyphs);
  if (turns === 0) return drawing;
  const { width, height } = drawing;
  const isSideways = turns % 2 === 1;
  return {
    ...drawing,
    width: isSideways ? height : width,
    height: isSideways ? width : height,
    glyphs: drawing.glyphs.map((glyph) => ({
      ...glyph,
      ...turnBack(glyph, turns, width, height),
      quarter: quarterBefore(glyph.quarter, turns),
    })),
    rules: drawing.rules.map((rule) => ({
      ...turnBack(rule, turns, width, height),
      isUpright: rule.isUpright !== isSideways,
    })),
    pictures: drawing.pictures.map((picture) => turnBack(picture, turns, width, height)),
  };
}

function mainQuarter(glyphs: readonly Glyph[]): Quarter {
  const counts = [0, 0, 0, 0];
  for (const { quarter } of glyphs) counts[quarter] = (counts[quarter] ?? 0) + 1;
  const most = Math.max(...counts);
  return ([0, 1, 2, 3] as const).find((quarter) => counts[quarter] === most) ?? 0;
}

function quarterBefore(quarter: Quarter, turns: Quarter): Quarter {
  return ([0, 1, 2, 3] as const)[(quarter - turns + 4) % 4] ?? 0;
}

function turnBack({ x0, y0, x1, y1 }: Box, turns: Quarter, width: number, height: number): Box {
  const turn = (x: number, y: number) => {
    if (turns === 1) return [y, width - x] as const;
    return turns === 2 ? ([width - x, height - y] as const) : ([height - y, x] as const);
  };
  return boxOfPoints([turn(x0, y0), turn(x1, y1)]);
}
