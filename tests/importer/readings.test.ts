import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/mdast/markdown.ts';
import { type Grid, readCell, toGrid } from '../../src/mdast/table-grid.ts';
import { importInto, withContentFolder } from './import-case.ts';

/** What matters in the cases, said by hand: golden files check shape, not meaning. */
async function readTables(name: string): Promise<readonly Grid[]> {
  return withContentFolder(async (root) => {
    const { written } = await importInto(root, join(import.meta.dirname, name, 'input.txt'));
    return written.flatMap(({ markdown }) =>
      parseMarkdown(new VFile(markdown)).children.flatMap((block) => (block.type === 'table' ? [toGrid(block)] : [])),
    );
  });
}

/** Each row by its identifier: its own text, 〃 for a cell merged with the one above, ← for one merged to the left. */
async function readRows(name: string): Promise<Record<string, string[]>> {
  const marks = { none: '', above: '〃', left: '←' } as const;
  const rows = (await readTables(name)).flatMap((grid) => grid.rows);
  return Object.fromEntries(
    rows.map(({ id, cells }) => [id, cells.map(({ merge, lines }) => marks[merge] || lines.join('/'))]),
  );
}

test('a line of no-break spaces is an empty cell where one is due, and debris within a cell', async () => {
  const rows = await readRows('cell-lines-numbered');
  expect(rows['1-1']).toEqual(['1', '地区生产总值增长6.5%', '市发展改革委', '', '一季度地区生产总值增长6.1%']);
  expect(rows['4-2']?.slice(0, 4)).toEqual(['〃', '培育专精特新企业20家', '市工信局', '']);
  expect(rows['4-2']?.[4]?.split('/')).toHaveLength(3);
});

test('ten numbered paragraphs with a page break among them are one cell', async () => {
  const rows = await readRows('page-break-in-paragraphs');
  expect(Object.keys(rows)).toEqual(['1-1', '2-1']);
  expect(rows['1-1']?.[4]?.split('/').map((text) => text.split('.')[0])).toEqual('1 2 3 4 5 6 7 8 9 10'.split(' '));
});

test('a cell that starts with a digit is no number of a row', async () => {
  const rows = await readRows('good-cell-lines-digit-starts');
  expect(Object.keys(rows)).toEqual(['1-1', '2-1', '2-2', '3-1', '4-1']);
  expect(rows['3-1']).toEqual(['3', '12345热线办结率达到98%', '市政务办', '', '12345热线办结率98.6%。']);
});

test('units left out under a merged number are merged, names and units over several numbers too', async () => {
  expect((await readRows('cell-lines-merged-units'))['1-3']).toEqual(['〃', '〃', '建设省级以上研发平台12个', '〃']);
  const [grid] = await readTables('cell-lines-merged-names');
  expect(grid && readCell(grid, 2, 6)).toEqual({ lines: ['市教育局'], inherited: true });
});

test('empty cells that a copy leaves out stay empty', async () => {
  expect((await readRows('cell-lines-empties-left-out'))['4-1']?.[3]).toBe('');
});

test('rows broken by lines and pages are whole again', async () => {
  const rows = await readRows('tab-rows-pages');
  expect(Object.keys(rows)).toEqual(['1-1', '2-1', '3-1', '3-2', '4-1', '5-1', '6-1', '6-2', '7-1']);
  expect(rows['3-1']?.[2]).toBe('实际利用外资3亿美元；新开通国际货运班列1条；举办投资推介活动12场');
  expect(rows['4-1']?.[3]).toBe('市商务局，市文旅局，市市场监管局，市体育局');
  expect(rows['6-2']?.[2]).toBe('职业教育在校生达到3万人，其中高职1.2万人');
  expect((await readRows('tab-rows-wrapped-cells'))['3-1']).toEqual(['3', '生态保护', '完成营造林2万亩', '县林业局']);
});

test('a matrix keeps its merged values and the label that is broken over rows', async () => {
  const rows = await readRows('tab-rows-matrix');
  expect(rows['zhibiao-3']?.slice(-3)).toEqual(['市区5.5以内(两区统一考核)', '←', '←']);
  expect(rows['zhibiao-6']).toEqual(['6', '〃', '氨氮', '吨', '〃', '〃', '〃', '〃', '〃']);
  const broken = await readRows('tab-rows-label-over-rows');
  expect(broken['zhibiao-2']?.[1]).toBe('主要污染物排放总量削减');
  expect(['zhibiao-3', 'zhibiao-4', 'zhibiao-5'].map((id) => broken[id]?.[1])).toEqual(['〃', '〃', '〃']);
});

test('cells of a dump keep their lines, and lose stray characters and padding', async () => {
  const rows = await readRows('tab-led-merged');
  expect(Object.keys(rows)).toHaveLength(11);
  expect(rows['1-1-1']).toEqual(['综/合/指/标', '地区生产总值', '增长6%', '周明/吴晓峰', '发改委', '各街道/有关部门']);
  expect(rows['3-1-1']?.[0]).toBe('加快城市更新建设');
  expect(rows['4-1-1']?.[0]).toBe('加快改善社会民生');
  expect(rows['5-1-1']?.[0]).toBe('加快提升政府效能');
  expect(rows['5-1-1']?.[5]).toBe('水利（水务）局');
  expect(rows['shishi-1']?.[1]).toBe('交通/出行');
});

test('a section may be printed in any cell of its row, or in all of them', async () => {
  const tables = await readTables('tab-rows-section-cells');
  expect(tables.map(({ rows }) => rows.map(({ id }) => id))).toEqual([
    ['1-1', '2-1'],
    ['3-1', '3-2'],
    ['4-1'],
    ['5-1'],
  ]);
});

test('a row cut off at the end of the file keeps what it has and nothing more', async () => {
  expect((await readRows('cell-lines-cut-off'))['3-1']).toEqual(['3', '建设人民医院新院区', '县卫健局', '', '']);
  expect((await readRows('tab-rows-cut-off'))['2-1']).toEqual(['2', '造林', '完成造林', '']);
  expect((await readRows('tab-led-cut-off'))['shishi-2']).toEqual(['2', '冷链物流基地', '建设冷库5万', '', '']);
});

test('markup in a text stays text', async () => {
  const rows = await readRows('good-html-inside');
  expect(rows['2-1']?.[1]).toBe('上线<script>alert("1")</script>监管系统 & 接口');
  expect(rows['3-1']?.[1]).toBe('推广 *e办事* | **一网通**，增长 5%~8%～10%，A_b_c `x` [链接](http://a.b) <br>');
});
