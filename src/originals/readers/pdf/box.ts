/** A box on a page as it is shown: points of 1/72 inch, from its upper left corner, y downwards. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The box of points, given as x and y in turn. */
export function boxOfPoints(points: readonly (readonly [x: number, y: number])[]): Box {
  return boxAround(points.map(([x, y]) => ({ x0: x, y0: y, x1: x, y1: y })));
}

/** The smallest box that holds all; of none, the empty one at the corner. */
export function boxAround(boxes: readonly Box[]): Box {
  const [first, ...others] = boxes;
  if (first === undefined) return { x0: 0, y0: 0, x1: 0, y1: 0 };
  let { x0, y0, x1, y1 } = first;
  for (const box of others) {
    x0 = Math.min(x0, box.x0);
    y0 = Math.min(y0, box.y0);
    x1 = Math.max(x1, box.x1);
    y1 = Math.max(y1, box.y1);
  }
  return { x0, y0, x1, y1 };
}

/** What two boxes share; its sides are crossed over where they share nothing. */
export function intersect(a: Box, b: Box): Box {
  return {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
}

/** Whether the middle of the first lies in the second. */
export function isCentredIn(box: Box, around: Box): boolean {
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  return around.x0 <= x && x <= around.x1 && around.y0 <= y && y <= around.y1;
}
