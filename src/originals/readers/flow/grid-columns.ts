import type { FlowMerge, FlowRow } from './flow.ts';

/** A cell at its place in the grid; the first column is 0. */
export interface PlacedCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly vertical: FlowMerge;
  readonly texts: readonly string[];
}

/** Rows drawn one by one miss each other by so many twips at most (about 0.7 mm), and no column is as narrow. */
const slack = 40;
/** How wide a cell is that no definition draws, in twips. */
const undrawn = 1000;

interface Box {
  readonly right: number;
  readonly vertical: FlowMerge;
  readonly texts: readonly string[];
}

/**
 * The cells of each row at their columns, which are those between the edges of all rows. A cell merged with its left
 * neighbour goes with it, where nothing stands in it; a row that begins further right has an empty cell before it.
 */
export function placeCells(rows: readonly FlowRow[]): readonly (readonly PlacedCell[])[] {
  const boxes = rows.map(toBoxes);
  const lefts = rows.map(({ left }, index) => Math.min(left, (boxes[index]?.[0]?.right ?? left) - 1));
  const sides = [...lefts, ...boxes.flatMap((row) => row.map(({ right }) => right))];
  const near = toColumns(sides, slack);
  const isApart = boxes.every((row) =>
    row.every((box, at) => at === 0 || near(box.right) > near(row[at - 1]?.right ?? 0)),
  );
  const columnOf = isApart ? near : toColumns(sides, 0);
  return boxes.map((row, index) => placeRow(row, columnOf(lefts[index] ?? 0), columnOf));
}

/** Each cell with the right edge that the definition of its row gives it, none before the one to its left. */
function toBoxes({ left, edges, cells }: FlowRow): Box[] {
  const boxes: Box[] = [];
  let before = left;
  for (const [index, texts] of cells.entries()) {
    const edge = edges[index];
    const right = Math.max(before + 1, edge?.right ?? before + undrawn);
    const { vertical = 'none', horizontal = 'none' } = edge ?? {};
    const last = boxes.at(-1);
    if (horizontal === 'continued' && texts.length === 0 && last !== undefined) {
      boxes[boxes.length - 1] = { ...last, right };
    } else {
      boxes.push({ right, vertical, texts });
    }
    before = right;
  }
  return boxes;
}

/** A position → the number of its column's left side among all sides. */
function toColumns(sides: readonly number[], within: number): (side: number) => number {
  const columns = new Map<number, number>();
  let [column, start] = [-1, Number.NEGATIVE_INFINITY];
  for (const side of [...new Set(sides)].sort((a, b) => a - b)) {
    if (side - start > within) [column, start] = [column + 1, side];
    columns.set(side, column);
  }
  return (side) => columns.get(side) ?? 0;
}

function placeRow(row: readonly Box[], first: number, columnOf: (side: number) => number): PlacedCell[] {
  const placed: PlacedCell[] = [];
  if (first > 0) placed.push({ column: 0, columnSpan: first, vertical: 'none', texts: [] });
  let column = first;
  for (const { right, vertical, texts } of row) {
    const columnSpan = Math.max(1, columnOf(right) - column);
    placed.push({ column, columnSpan, vertical, texts });
    column += columnSpan;
  }
  return placed;
}
