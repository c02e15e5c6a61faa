import type { Glyph } from './drawing.ts';

/** A sign printed again so near to itself is one that was made bold; in parts of its width and of the font's height. */
const [nearInWidths, nearInHeights] = [0.5, 0.25];

/** Signs in the order in which they are printed → each once, where bold or shadowed type is the same printed twice. */
export function dropRepeats(glyphs: readonly Glyph[]): Glyph[] {
  const printed = new Map<string, Map<number, Glyph[]>>();
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true;
    const places = printed.get(glyph.text) ?? new Map<number, Glyph[]>();
    printed.set(glyph.text, places);
    const at = toSquare(glyph);
    if (aroundIt.some((step) => places.get(at + step)?.some((other) => isNear(glyph, other)))) return false;
    places.set(at, [...(places.get(at) ?? []), glyph]);
    return true;
  });
}

/** Side of the squares by which neighbours are found, in points: no repeat lies further away. */
const square = 8;
/** Squares in a row, more than any page has. */
const rowLength = 1 << 20;
const aroundIt = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => row * rowLength + column));

const toSquare = ({ x0, y0 }: Glyph) => Math.floor(y0 / square) * rowLength + Math.floor(x0 / square);

function isNear(glyph: Glyph, other: Glyph): boolean {
  const reach = Math.min(nearInHeights * glyph.size, nearInWidths * (glyph.x1 - glyph.x0), square);
  const isSameSize = Math.abs(glyph.size - other.size) <= 0.1 * glyph.size;
  return isSameSize && Math.abs(glyph.x0 - other.x0) < reach && Math.abs(glyph.y0 - other.y0) < reach;
}
