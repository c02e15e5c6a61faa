import type { Glyph } from './drawing.ts';

/** A sign printed again so near to itself is one that was made bold; in parts of its width and of the font's height. */
const [nearInWidths, nearInHeights] = [0.5, 0.25];

/** Signs in the order in which they are printed → each once, where bold or shadowed type is the same printed twice. */
export function dropRepeats(glyphs: readonly Glyph[]): Glyph[] {
  const printed = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true;
    const [column, row] = [Math.floor(glyph.x0 / square), Math.floor(glyph.y0 / square)];
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        if (printed.get(`${glyph.text} ${x} ${y}`)?.some((other) => isNear(glyph, other))) return false;
      }
    }
    const key = `${glyph.text} ${column} ${row}`;
    const before = printed.get(key);
    if (before === undefined) printed.set(key, [glyph]);
    else before.push(glyph);
    return true;
  });
}

/** Side of the squares by which neighbours are found, in points: no repeat lies further away. */
const square = 8;

function isNear(glyph: Glyph, other: Glyph): boolean {
  const reach = Math.min(nearInHeights * glyph.size, nearInWidths * (glyph.x1 - glyph.x0), square);
  const isSameSize = Math.abs(glyph.size - other.size) <= 0.1 * glyph.size;
  return isSameSize && Math.abs(glyph.x0 - other.x0) < reach && Math.abs(glyph.y0 - other.y0) < reach;
}
