import { type Box, boxAround } from './box.ts';
import type { Glyph, Quarter } from './drawing.ts';

/** Signs of a line that stand together. */
export interface Segment extends Box {
  readonly text: string;
}

/** Signs with no room between them, and what stands between them and the piece before: a blank or nothing. */
export interface Piece extends Segment {
  readonly glue: string;
}

/** A printed line. */
export interface TextLine extends Box {
  readonly text: string;
  /** Height of its largest signs. */
  readonly size: number;
  /** From left to right; at least one. */
  readonly pieces: readonly Piece[];
  /** The same put together, where there is no gap as between columns. */
  readonly segments: readonly Segment[];
  readonly quarter: Quarter;
}

/** Gaps in parts of the font's height: one that parts words, one that parts Han characters, one that parts columns. */
const [wordGap, hanGap, columnGap] = [0.22, 0.8, 1.5];
/** And one within which signs are one piece. */
const pieceGap = 0.1;

/** Signs in any order → their lines, from top to bottom; those that are written in another direction come last. */
export function setLines(glyphs: readonly Glyph[]): TextLine[] {
  const byQuarter = Map.groupBy(glyphs, ({ quarter }) => quarter);
  return ([0, 1, 3, 2] as const).flatMap((quarter) => setQuarter(byQuarter.get(quarter) ?? [], quarter));
}

function setQuarter(glyphs: readonly Glyph[], quarter: Quarter): TextLine[] {
  const upright = glyphs.map((glyph) => ({ glyph, box: turn(glyph, quarter) }));
  return clusterLines(upright)
    .map((placed) => toLine(placed, quarter))
    .filter((line) => line !== null);
}

interface Placed {
  readonly glyph: Glyph;
  /** As though the line ran from left to right. */
  readonly box: Box;
}

function turn(box: Box, quarter: Quarter): Box {
  const { x0, y0, x1, y1 } = box;
  if (quarter === 1) return { x0: y0, y0: -x1, x1: y1, y1: -x0 };
  if (quarter === 2) return { x0: -x1, y0: -y1, x1: -x0, y1: -y0 };
  if (quarter === 3) return { x0: -y1, y0: x0, x1: -y0, y1: x1 };
  return box;
}

/** Raised and small signs (², a mark of a note) belong to the line beside which more than half of them stands. */
function clusterLines(signs: readonly Placed[]): Placed[][] {
  const lines: { y0: number; y1: number; signs: Placed[] }[] = [];
  // Large signs first, so that a line is as high as they are and takes the small ones in.
  const sorted = signs.toSorted((a, b) => middle(a.box) - middle(b.box) || a.box.x0 - b.box.x0);
  for (const sign of sorted) {
    const { y0, y1 } = sign.box;
    const line = lines.slice(-3).find((line) => {
      const shared = Math.min(line.y1, y1) - Math.max(line.y0, y0);
      return shared > 0.5 * Math.min(line.y1 - line.y0, y1 - y0);
    });
    if (line === undefined) lines.push({ y0, y1, signs: [sign] });
    else {
      line.signs.push(sign);
      if (y1 - y0 > line.y1 - line.y0) [line.y0, line.y1] = [y0, y1];
    }
  }
  return lines.toSorted((a, b) => a.y0 - b.y0).map((line) => line.signs.toSorted((a, b) => a.box.x0 - b.box.x0));
}

const middle = ({ y0, y1 }: Box) => (y0 + y1) / 2;
const isSpace = (text: string) => text.trim() === '';

/** Null for a line of blanks. */
function toLine(signs: readonly Placed[], quarter: Quarter): TextLine | null {
  const inked = signs.filter(({ glyph }) => !isSpace(glyph.text));
  if (inked.length === 0) return null;
  const size = inked.reduce((largest, { glyph }) => Math.max(largest, glyph.size), 0);
  const parts: { text: string; glue: string; boxes: Box[] }[] = [];
  let before: Placed | null = null;
  let blanks = '';
  for (const sign of signs) {
    if (isSpace(sign.glyph.text)) {
      blanks += sign.glyph.text;
      continue;
    }
    const gap = before === null ? 0 : sign.box.x0 - before.box.x1;
    const glue = before === null ? '' : glueBetween(before, sign, gap, blanks);
    const part = parts.at(-1);
    if (part === undefined || glue !== '' || gap > pieceGap * size) {
      parts.push({ text: sign.glyph.text, glue, boxes: [sign.glyph] });
    } else {
      part.text += sign.glyph.text;
      part.boxes.push(sign.glyph);
    }
    before = sign;
    blanks = '';
  }
  const pieces = parts.map(({ text, glue, boxes }) => ({ text, glue, ...boxAround(boxes) }));
  return toTextLine(pieces, size, quarter);
}

/** A line of pieces, parted where there is room as between columns, and where `isEdge` says that one begins. */
export function toTextLine(
  pieces: readonly Piece[],
  size: number,
  quarter: Quarter,
  isEdge: (piece: Piece) => boolean = () => false,
): TextLine {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const isApart = before === undefined || gapBetween(before, piece, quarter) > columnGap * size || isEdge(piece);
    if (group === undefined || isApart) groups.push([piece]);
    else group.push(piece);
  }
  const segments = groups.map((group) => ({
    text: group.map(({ text, glue }, index) => (index === 0 ? text : glue + text)).join(''),
    ...boxAround(group),
  }));
  return { text: segments.map(({ text }) => text).join(' '), size, pieces, segments, quarter, ...boxAround(pieces) };
}

function gapBetween(before: Box, after: Box, quarter: Quarter): number {
  return turn(after, quarter).x0 - turn(before, quarter).x1;
}

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u;

/** What stands between two signs: the blank that is printed there, or one for a gap that is as wide. */
function glueBetween(before: Placed, sign: Placed, gap: number, blanks: string): string {
  const size = Math.min(before.glyph.size, sign.glyph.size);
  const isBeside = gap < 0.05 * size;
  if (blanks !== '') return isBeside ? '' : blanks.includes('\u3000') ? '\u3000' : ' ';
  const isLatin = !han.test(before.glyph.text) && !han.test(sign.glyph.text);
  return gap > (isLatin ? wordGap : hanGap) * size ? ' ' : '';
}
