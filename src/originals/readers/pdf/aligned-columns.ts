import { type Box, boxAround } from './box.ts';
import type { Measure } from './join-lines.ts';
import type { Segment, TextLine } from './set-lines.ts';

/** Columns are parted by a blank of so many times the font's height in every row, and by a far wider one in some. */
const columnGap = 0.1;

/** The columns with half of the room between them. */
export function slotsOf(columns: readonly Measure[]): Measure[] {
  return columns.map(({ left, right }, index) => {
    const [before, after] = [columns[index - 1], columns[index + 1]];
    return {
      left: before === undefined ? Number.NEGATIVE_INFINITY : (before.right + left) / 2,
      right: after === undefined ? Number.POSITIVE_INFINITY : (right + after.left) / 2,
    };
  });
}

/** What of a line stands in each column that it fills. */
export function partsOf(line: TextLine, slots: readonly Measure[]): Box[] {
  return slots.flatMap((slot) => {
    const inside = line.pieces.filter((piece) => isInside(piece, slot));
    return inside.length === 0 ? [] : [boxAround(inside)];
  });
}

/** Whether a piece of a line keeps within one column and touches no other. */
export function isWithin(piece: Segment, columns: readonly Measure[], slots: readonly Measure[]): boolean {
  const place = slots.findIndex((slot) => isInside(piece, slot));
  return columns.every(({ left, right }, index) => index === place || piece.x1 <= left || right <= piece.x0);
}

/** Columns and the parts of a further line: wider, more of them, or fewer where one stands over a gap. */
export function addParts(columns: readonly Measure[], boxes: readonly Box[], size: number): Measure[] {
  const parts = [...columns, ...boxes.map(({ x0, x1 }) => ({ left: x0, right: x1 }))];
  const joined: { left: number; right: number }[] = [];
  for (const { left, right } of parts.sort((a, b) => a.left - b.left)) {
    const last = joined.at(-1);
    if (last !== undefined && left < last.right + columnGap * size) last.right = Math.max(last.right, right);
    else joined.push({ left, right });
  }
  return joined;
}

/** Which columns a line fills, counted from 0. */
export function placesOf(line: TextLine, columns: readonly Measure[]): number[] {
  const slots = slotsOf(columns);
  return slots.flatMap((slot, place) => (line.pieces.some((piece) => isInside(piece, slot)) ? [place] : []));
}

/** Whether the middle of a box lies in a column. */
export function isInside({ x0, x1 }: Box, { left, right }: Measure): boolean {
  return left <= (x0 + x1) / 2 && (x0 + x1) / 2 < right;
}
