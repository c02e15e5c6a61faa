import { type Box, boxOfPoints } from './box.ts';
import { apply, type Matrix, multiply } from './matrix.ts';
import type { PrintState } from './print-state.ts';

/** What must be known of a font to place its signs. */
export interface PrintFont {
  /** From the units of its signs to that of its size, mostly 0.001. */
  readonly unit: number;
  readonly isVertical: boolean;
  /** Whether the file tells what the sign of the code means. */
  readonly isMapped: (code: number, text: string) => boolean;
}

/** A sign of a font as pdf.js gives it. */
export interface Sign {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly isSpace: boolean;
  /** In a font for vertical writing: how far the pen goes, and where the sign's corner stands. */
  readonly vmetric?: readonly number[] | null;
}

/** A sign and its place, with the direction in which its line goes on: clockwise in degrees, 0 to the right. */
export interface PlacedSign {
  readonly sign: Sign;
  readonly box: Box;
  readonly size: number;
  readonly angle: number;
}

/** Above and below the line on which signs stand, in parts of the font's height. */
const [ascent, descent] = [0.88, 0.12];

/** Signs and the numbers between them that move the pen → their places, and where the pen is then. */
export function placeSigns(
  signs: readonly unknown[],
  state: PrintState,
  font: PrintFont,
): { placed: PlacedSign[]; pen: PrintState['pen'] } {
  const [x, y] = state.pen;
  const size = Math.abs(state.size);
  const direction = state.size < 0 ? -1 : 1;
  const toPage = multiply(state.matrix, state.textMatrix);
  const placed: PlacedSign[] = [];
  let way = 0;
  for (const sign of signs) {
    if (typeof sign === 'number') way -= (font.isVertical ? -1 : 1) * ((sign * size) / 1000);
    if (!isSign(sign)) continue;
    const spacing = (state.charSpacing + (sign.isSpace ? state.wordSpacing : 0)) * direction;
    const unit = size * font.unit;
    if (font.isVertical) {
      const [step = -1000, cornerX = sign.width / 2, cornerY = 880] = sign.vmetric ?? [];
      const top = y + state.rise - way + (880 - cornerY) * unit;
      const left = x - cornerX * unit * state.scale;
      const corners = cornersOf(left, top, sign.width * unit * state.scale, -size);
      placed.push(toPlaced(sign, corners, toPage, [0, -1]));
      way += -step * unit - spacing;
    } else {
      const left = x + way * state.scale * direction;
      const base = y + state.rise;
      const width = sign.width * unit * state.scale * direction;
      const corners = cornersOf(left, base - descent * size * direction, width, (ascent + descent) * size * direction);
      placed.push(toPlaced(sign, corners, toPage, [direction, 0]));
      way += sign.width * unit + spacing;
    }
  }
  const pen: PrintState['pen'] = font.isVertical ? [x, y - way] : [x + way * state.scale * direction, y];
  return { placed, pen };
}

type Corners = readonly (readonly [x: number, y: number])[];

function cornersOf(left: number, bottom: number, width: number, height: number): Corners {
  return [
    [left, bottom],
    [left + width, bottom],
    [left, bottom + height],
    [left + width, bottom + height],
  ];
}

function toPlaced(sign: Sign, corners: Corners, toPage: Matrix, [dx, dy]: readonly [number, number]): PlacedSign {
  const [a, b, c, d] = toPage;
  const [rightX, rightY] = [a * dx + c * dy, b * dx + d * dy];
  const [p, q] = corners.map(([x, y]) => apply(toPage, x, y));
  const third = corners[2] === undefined ? p : apply(toPage, ...corners[2]);
  const size =
    p === undefined || q === undefined || third === undefined ? 0 : Math.hypot(third[0] - p[0], third[1] - p[1]);
  const box = boxOfPoints(corners.map(([x, y]) => apply(toPage, x, y)));
  return { sign, box, size, angle: (Math.atan2(rightY, rightX) * 180) / Math.PI };
}

function isSign(value: unknown): value is Sign {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}
