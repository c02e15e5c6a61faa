import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { renderTable } from '../../src/collections/render-table.ts';
import { toSpans } from '../../src/collections/table-spans.ts';
import { type Grid, type Merge, toTable } from '../../src/mdast/table-grid.ts';
import { soundGrid } from '../mdast/arbitraries.ts';
import { attributeOf, elementsOf, textOf } from './read-html.ts';

test('the cells cover the grid exactly, each slot once', () => {
  fc.assert(
    fc.property(soundGrid, (grid) => {
      const taken = new Map<string, number>();
      toSpans(grid).forEach((spans, row) => {
        spans.forEach((span, column) => {
          for (let down = 0; down < (span?.rows ?? 0); down += 1) {
            for (let right = 0; right < (span?.columns ?? 0); right += 1) {
              const slot = `${row + down} ${column + right}`;
              taken.set(slot, (taken.get(slot) ?? 0) + 1);
            }
          }
        });
      });
      const slots = grid.rows.flatMap(({ cells }, row) => cells.map((_, column) => `${row} ${column}`));
      expect([...taken.keys()].sort()).toEqual(slots.sort());
      expect([...taken.values()].every((times) => times === 1)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('every row has its anchor and a cell of its own, and reads in the order of the print', () => {
  fc.assert(
    fc.property(soundGrid, (grid) => {
      const rows = elementsOf(render(grid)).filter((element) => attributeOf(element, 'id') !== undefined);
      expect(rows.map((row) => attributeOf(row, 'id'))).toEqual(grid.rows.map(({ id }) => id));
      expect(rows.every((row) => row.childNodes.length > 0)).toBe(true);
      const printed = grid.rows.map(({ cells }) => cells.flatMap(({ lines }) => lines).join(''));
      expect(rows.map((row) => textOf(row).replaceAll('\n', ''))).toEqual(printed);
    }),
    { numRuns: 300 },
  );
});

test('merged headings and cells are merged, one over several rows and columns too', () => {
  const grid: Grid = {
    headings: ['序号', '指标', null, '全市'],
    rows: [
      row('a', '17', '能耗', '←', '完成'),
      row('b', '18', '污染物', '氨氮', '〃'),
      row('c', '19', '〃', '硫', '〃'),
    ],
  };
  expect(render(grid)).toContain(
    '<thead><tr><th scope="col" class="number">序号</th><th scope="col" colspan="2" class="name">指标</th><th scope="col">全市</th></tr></thead>',
  );
  expect(cellsOf(grid)).toEqual([
    ['17', '能耗 c2', '完成 r3'],
    ['18', '污染物 r2', '氨氮'],
    ['19', '硫'],
  ]);
  const square: Grid = {
    headings: ['甲', '乙'],
    rows: [row('a', '一', '←'), row('b', '〃', '〃'), row('c', '二', '三')],
  };
  // A row without a cell of its own is no row of an HTML table.
  expect(cellsOf(square)).toEqual([
    ['一', ''],
    ['', ''],
    ['二', '三'],
  ]);
});

test('merges that are no rectangle are shown cell by cell', () => {
  const grid: Grid = { headings: ['甲', '乙'], rows: [row('a', '一', '←'), row('b', '〃', '二')] };
  expect(cellsOf(grid)).toEqual([
    ['一', ''],
    ['', '二'],
  ]);
});

test('a table whose rows can be read by themselves says so, and each cell brings its heading', () => {
  const headings = ['序号', '名称', '工作任务', '责任单位'];
  const rows = [row('a', '1', '园区', '建设研发机构，引进团队', '市科技局'), row('b', '2', '〃', '开工', '市商务局')];
  const html = render({ headings, rows });
  expect(html).toContain('<section class="rows"');
  expect(html).toContain('<td class="number short" data-label="序号">1</td>');
  expect(html).toContain('<td rowspan="2" class="name short" data-label="名称">园区</td>');
  expect(html).toContain('<td class="short" data-label="责任单位">市科技局</td>');
  expect(html).not.toContain('data-label="工作任务"');
});

test('a cell merged over rows is no part of a row alone: such a table, and one of many columns, scrolls', () => {
  const rows = [row('a', '1', '园区', '市科技局'), row('b', '2', '桥', '〃')];
  expect(render({ headings: ['序号', '名称', '单位'], rows })).toContain('<section class="scroll"');
  const wide = Array.from({ length: 11 }, (_, nth) => `列${nth}`);
  expect(render({ headings: wide, rows: [row('a', ...wide)] })).toContain('<section class="scroll across"');
});

test('each row that is a task leads to it, from the widest cell or the last that it has', () => {
  const grid: Grid = { headings: ['序号', '任务'], rows: [row('1-1', '1', '建设研发机构'), row('1-2', '2', '〃')] };
  const html = render(
    grid,
    new Map([
      ['1-1', '/tasks/a/1-1/'],
      ['1-2', '/tasks/a/1-2/'],
    ]),
  );
  const links = elementsOf(html).filter(({ tagName }) => tagName === 'a');
  expect(links.map((link) => [attributeOf(link, 'href'), textOf(link), attributeOf(link, 'aria-label')])).toEqual([
    ['/tasks/a/1-1/', '', '任务 1-1'],
    ['/tasks/a/1-2/', '', '任务 1-2'],
  ]);
});

function render(grid: Grid, links: ReadonlyMap<string, string> = new Map()): string {
  const place = { anchor: 'table', path: ['附件'], annex: null, line: 1, endLine: 1 };
  return toHtml(renderTable({ type: 'table', node: toTable(grid), grid, ...place }, links));
}

/** The text of each cell, with the rows and columns that it covers. */
function cellsOf(grid: Grid): string[][] {
  const rows = elementsOf(render(grid)).filter((element) => attributeOf(element, 'id') !== undefined);
  return rows.map((one) =>
    one.childNodes.flatMap((cell) => {
      if (!('tagName' in cell)) return [];
      const [down, right] = [attributeOf(cell, 'rowspan'), attributeOf(cell, 'colspan')];
      return [[textOf(cell), ...(down ? [`r${down}`] : []), ...(right ? [`c${right}`] : [])].join(' ')];
    }),
  );
}

function row(id: string, ...texts: string[]): Grid['rows'][number] {
  const merges = new Map<string, Merge>([
    ['〃', 'above'],
    ['←', 'left'],
  ]);
  const cells = texts.map((text) => {
    const merge = merges.get(text) ?? 'none';
    return { merge, lines: merge === 'none' ? [text] : [], place: null };
  });
  return { id, cells, place: null };
}
