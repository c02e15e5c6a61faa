import fc from 'fast-check';
import type { Table } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown, stringifyMarkdown } from '../../src/mdast/markdown.ts';
import { type Grid, readCell, toGrid, toTable } from '../../src/mdast/table-grid.ts';
import { grid, soundGrid } from './arbitraries.ts';

test('a grid comes back from its Markdown: merges, empty cells, lines, identifiers and marks within the text', () => {
  fc.assert(
    fc.property(grid, (printed) => {
      expect(withoutPlaces(readBack(printed))).toEqual(printed);
    }),
    { numRuns: 300 },
  );
});

test('a merged cell reads the cell that it continues, and tells so', () => {
  fc.assert(
    fc.property(soundGrid, (printed) => {
      printed.rows.forEach(({ cells }, row) => {
        cells.forEach(({ merge, lines }, column) => {
          const read = readCell(printed, row, column);
          const origin = merge === 'above' ? readCell(printed, row - 1, column) : readCell(printed, row, column - 1);
          expect(read.lines).toEqual(merge === 'none' ? lines : origin.lines);
          expect(read.inherited).toBe(merge !== 'none' && origin.lines.length > 0);
        });
      });
    }),
  );
});

test('rows and cells know where they stand', () => {
  const markdown = '文字\n\n| 序号 | ← |\n| - | - |\n| 18 {#18-2} |  推进<br>改革 |\n| 〃 | |\n';
  const table = parseMarkdown(new VFile(markdown)).children[1] as Table;
  const read = toGrid(table);
  expect(read.headings).toEqual(['序号', null]);
  expect(read.rows.map(({ id, place }) => [id, place?.line, place?.column])).toEqual([
    ['18-2', 5, 1],
    [null, 6, 1],
  ]);
  expect(read.rows[0]?.cells[1]).toMatchObject({ lines: ['推进', '改革'], place: { line: 5, column: 17 } });
  expect(read.rows[1]?.cells.map(({ merge, lines }) => [merge, lines])).toEqual([
    ['above', []],
    ['none', []],
  ]);
});

test('a row with a cell too many or too few keeps its own cells', () => {
  const markdown = '| 甲 | 乙 |\n| - | - |\n| 一 |\n| 一 | 二 | 三 |\n';
  const table = parseMarkdown(new VFile(markdown)).children[0] as Table;
  expect(toGrid(table).rows.map(({ cells }) => cells.length)).toEqual([1, 3]);
});

function readBack(printed: Grid): Grid {
  const tree = parseMarkdown(new VFile(stringifyMarkdown({ type: 'root', children: [toTable(printed)] })));
  expect(tree.children.map(({ type }) => type)).toEqual(['table']);
  return toGrid(tree.children[0] as Table);
}

function withoutPlaces({ headings, rows }: Grid): Grid {
  return {
    headings,
    rows: rows.map(({ id, cells }) => ({ id, place: null, cells: cells.map((cell) => ({ ...cell, place: null })) })),
  };
}
