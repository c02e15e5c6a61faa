import { expect, test } from 'vitest';
import { columnRegistry } from '../../src/columns/column-registry.ts';
import { judgeTable } from '../../src/columns/judge-table.ts';

const registry = columnRegistry(
  new Map([
    ['序号', 'number'],
    ['项目', 'name'],
    ['工作任务', 'text'],
    ['年度目标', 'text'],
    ['责任单位', 'responsible'],
  ]),
);

/** What the columns of such a table mean; ← is a heading merged to the left. */
function fieldsOf(...lines: readonly string[]) {
  const [headings = [], ...rows] = lines.map((line) => line.split(' '));
  const table = {
    headings: headings.map((heading) => (heading === '←' ? null : heading)),
    textsOf: (column: number) => rows.map((row) => row[column] ?? ''),
    isPlace: () => false,
  };
  return judgeTable(table, registry).columns.map(({ field }) => field);
}

test.each([
  ['a label over several rows', ['category', 'name'], ['项目 ←', '民生 新建水厂', '民生 改造管网']],
  ['a heading printed again', ['category', 'name'], ['项目 项目', '民生 新建水厂', '民生 改造管网']],
  ['numbers before items', ['number', 'text'], ['工作任务 ←', '1 新建水厂', '2 改造管网']],
  ['figures behind items', ['text', 'target'], ['工作任务 ←', '新建水厂 3座', '改造管网 40公里']],
  [
    'an item with its own words',
    ['name', 'text'],
    ['工作任务 ←', '水厂 新建日供水十万吨的水厂', '管网 改造老旧小区管网'],
  ],
  ['labels of two levels', ['category', 'name', 'text'], ['工作任务 ← ←', '民生 水 新建水厂', '民生 电 架设线路']],
  ['words behind the items', ['name', 'other'], ['项目 ←', '新建水厂 续建', '改造管网 续建']],
  ['nothing of its own', ['text', 'text'], ['工作任务 ←', '新建水厂 新建水厂', '改造管网 改造管网']],
  ['units', ['responsible', 'responsible'], ['责任单位 ←', '市水利局 市财政局', '市水利局 市教育局']],
] as const)('columns under one heading: %s', (_, fields, lines) => {
  expect(fieldsOf(...lines)).toEqual(fields);
});

test('numbers beside a column of numbers are those of parts', () => {
  expect(fieldsOf('序号 工作任务 ←', '1 1 新建水厂', '1 2 改造管网', '2 1 架设线路')).toEqual([
    'number',
    'other',
    'text',
  ]);
});

test('a figure is the target and not the task where a longer item stands beside it', () => {
  expect(fieldsOf('项目 年度目标 责任单位', '新建水厂 12座 市水利局', '改造管网 不低于95% 市水利局')).toEqual([
    'name',
    'target',
    'responsible',
  ]);
  expect(fieldsOf('项目 年度目标 责任单位', '水厂 年底前新建12座 市水利局', '管网 改造40公里 市水利局')[1]).toBe(
    'text',
  );
});
