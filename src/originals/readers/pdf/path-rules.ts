import { type Box, boxOfPoints } from './box.ts';
import type { RuledLine } from './drawing.ts';
import { apply, type Matrix } from './matrix.ts';

type Point = readonly [x: number, y: number];

/** A part of a path that is drawn without lifting the pen. */
export interface SubPath {
  readonly points: readonly Point[];
  /** Whether it has no curve. */
  readonly isStraight: boolean;
}

/** What follows each command of a path, in pdf.js's numbers: move, line, curve, quadratic curve, close. */
const coordinates = [2, 2, 6, 4, 0] as const;
const [move, , , , close] = [0, 1, 2, 3, 4];

/** Commands and coordinates in one list, as pdf.js gives them → the parts of the path, placed by the map. */
export function toPath(data: unknown, matrix: Matrix): SubPath[] {
  const list = Array.isArray(data) ? data[0] : null;
  if (!(list instanceof Float32Array) && !Array.isArray(list)) return [];
  const parts: { points: Point[]; isStraight: boolean }[] = [];
  for (let at = 0; at < list.length; ) {
    const command = Number(list[at]);
    const length = coordinates[command];
    if (length === undefined) break;
    if (command === move) parts.push({ points: [], isStraight: true });
    const part = parts.at(-1);
    const start = part?.points[0];
    if (command === close && part !== undefined && start !== undefined) part.points.push(start);
    if (length > 0) part?.points.push(apply(matrix, Number(list[at + length - 1]), Number(list[at + length])));
    if (length > 2 && part !== undefined) part.isStraight = false;
    at += 1 + length;
  }
  return parts;
}

/** Wider than that, a filled area is no ruled line; shorter than that, a stroke is part of a sign or of a dotted line. */
const [widest, shortest] = [3.2, 1];

/** The ruled lines that a path draws: straight strokes along the page, and filled areas as thin as a line. */
export function pathRules(path: readonly SubPath[], kind: 'stroke' | 'fill', lineWidth: number): RuledLine[] {
  if (kind === 'fill') return path.flatMap(({ points }) => thinArea(boxOfPoints(points)));
  return path.flatMap(({ points }) =>
    points.slice(1).flatMap((point, index) => {
      const before = points[index];
      return before === undefined ? [] : strokeRule(before, point, lineWidth);
    }),
  );
}

function strokeRule(from: Point, to: Point, lineWidth: number): RuledLine[] {
  const box = boxOfPoints([from, to]);
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  if (lineWidth > widest || Math.min(width, height) > 0.6 || Math.max(width, height) < shortest) return [];
  return [{ ...box, isUpright: height > width }];
}

function thinArea(box: Box): RuledLine[] {
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  if (Math.min(width, height) > widest || Math.max(width, height) < shortest) return [];
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  return [height > width ? { ...box, x0: x, x1: x, isUpright: true } : { ...box, y0: y, y1: y, isUpright: false }];
}
