import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Glyph, RuledLine } from '../../src/originals/readers/pdf/drawing.ts';
import { fillCells } from '../../src/originals/readers/pdf/fill-cells.ts';
import { findLattices } from '../../src/originals/readers/pdf/find-lattice.ts';
import { reachBelow } from '../../src/originals/readers/pdf/reach-below.ts';

/** A table as it is drawn: a cell for each field, or one merged with those to its right or below it. */
interface Drawn {
  readonly rows: number;
  readonly columns: number;
  readonly merged: {
    readonly row: number;
    readonly column: number;
    readonly rowSpan: number;
    readonly columnSpan: number;
  };
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    rows: fc.integer({ min: 2, max: 7 }),
    columns: fc.integer({ min: 2, max: 7 }),
    seed: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ rows, columns, seed: [a = 0, b = 0, c = 0, d = 0] }) => {
    const [row, column] = [a % rows, b % columns];
    return {
      rows,
      columns,
      merged: { row, column, rowSpan: 1 + (c % (rows - row)), columnSpan: 1 + (d % (columns - column)) },
    };
  })
  // A span over all of them leaves no line that tells how many rows or columns it covers.
  .filter(({ rows, columns, merged }) => merged.rowSpan < rows && merged.columnSpan < columns);

const [width, height, marginLeft, marginTop] = [60, 24, 50, 100];

/** Every side of every cell as a line of its own, somewhat off its place, as office programs draw borders. */
function draw(
  { rows, columns, merged }: Drawn,
  shake: number,
): { rules: RuledLine[]; glyphs: Glyph[]; expected: string[] } {
  const rules: RuledLine[] = [];
  const glyphs: Glyph[] = [];
  const expected: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const isStart = row === merged.row && column === merged.column;
      const isIn = isInside(row, column, merged);
      if (isIn && !isStart) continue;
      const [rowSpan, columnSpan] = isStart ? [merged.rowSpan, merged.columnSpan] : [1, 1];
      const [x0, y0] = [marginLeft + column * width, marginTop + row * height];
      const [x1, y1] = [x0 + columnSpan * width, y0 + rowSpan * height];
      for (const y of [y0 + shake, y1 - shake]) rules.push({ x0, x1, y0: y, y1: y, isUpright: false });
      for (const x of [x0 + shake, x1 - shake]) rules.push({ x0: x, x1: x, y0, y1, isUpright: true });
      const text = String.fromCodePoint(0x4e00 + row * columns + column);
      glyphs.push({ x0: x0 + 6, x1: x0 + 16, y0: y0 + 6, y1: y0 + 16, text, size: 10, quarter: 0 });
      expected.push(`${text} ${rowSpan}×${columnSpan}`);
    }
  }
  return { rules, glyphs, expected };
}

function isInside(
  row: number,
  column: number,
  { row: top, column: left, rowSpan, columnSpan }: Drawn['merged'],
): boolean {
  return top <= row && row < top + rowSpan && left <= column && column < left + columnSpan;
}

test('a ruled table reads back cell for cell, with what is merged', () => {
  fc.assert(
    fc.property(drawn, fc.double({ min: 0, max: 0.8, noNaN: true }), (table, shake) => {
      const { rules, glyphs, expected } = draw(table, shake);
      const [lattice, ...others] = findLattices(rules);
      expect(others).toEqual([]);
      if (lattice === undefined) throw new Error('no table');
      const cells = fillCells(lattice, glyphs).flat();
      expect(
        cells.map((cell) => `${cell.paragraphs.map(({ text }) => text).join('／')} ${cell.rowSpan}×${cell.columnSpan}`),
      ).toEqual(expected);
    }),
  );
});

test('a table without its upper line keeps the row that goes on from the page before', () => {
  const { rules, glyphs, expected } = draw(
    { rows: 3, columns: 3, merged: { row: 0, column: 0, rowSpan: 1, columnSpan: 1 } },
    0,
  );
  const [lattice] = findLattices(rules.filter(({ y0, isUpright }) => isUpright || y0 > marginTop));
  if (lattice === undefined) throw new Error('no table');
  expect(
    fillCells(lattice, glyphs)
      .flat()
      .map((cell) => `${cell.paragraphs.map(({ text }) => text).join('')} 1×1`),
  ).toEqual(expected);
});

test('cells at the foot of a page go on where lines end others beside them, with the line of text that they print below', () => {
  const { rules } = draw({ rows: 3, columns: 3, merged: { row: 0, column: 0, rowSpan: 1, columnSpan: 1 } }, 0);
  const foot = marginTop + 3 * height;
  const isFoot = ({ y0, isUpright }: RuledLine) => !isUpright && y0 === foot;
  const openOf = (kept: readonly RuledLine[], more: readonly Glyph[] = []) =>
    findLattices(kept).flatMap((lattice) =>
      fillCells(reachBelow(lattice, more), more).flatMap((row) =>
        row.map(({ isOpen, paragraphs }) => [isOpen, paragraphs]),
      ),
    );
  const partly = rules.filter((rule) => !isFoot(rule) || rule.x0 === marginLeft);
  const rest: Glyph = { text: '初', x0: 120, x1: 130, y0: foot + 2, y1: foot + 12, size: 10, quarter: 0 };
  expect(openOf(partly).map(([isOpen]) => isOpen)).toEqual([...Array(7).fill(false), true, true]);
  expect(openOf(partly, [rest])[7]).toEqual([true, [{ text: '初', wraps: [] }]]);
  expect(openOf(partly, [rest, { ...rest, x0: 60, x1: 70 }])[7]).toEqual([true, []]);
  expect(openOf(rules.filter((rule) => !isFoot(rule))).map(([isOpen]) => isOpen)).not.toContain(true);
});
