import { describe, expect, test } from 'vitest';
import { columnRegistry } from '../../src/columns/column-registry.ts';
import { judgeTable } from '../../src/columns/judge-table.ts';
import { readValueHeading } from '../../src/columns/value-heading.ts';

describe('a heading over values of indicators', () => {
  test.each([
    ['2021年完成 绝对值', 2021, 0, 'actual', 'level', null],
    ['2021年完成 增长%', 2021, 0, 'actual', 'growth', '%'],
    ['2022年计划 绝对值', 2022, 0, 'target', 'level', null],
    ['2022年预期目标（亿元）', 2022, 0, 'target', null, '亿元'],
    ['上年完成', null, 1, 'actual', null, null],
    ['上年', null, 1, 'actual', null, null],
    ['2021年预计', 2021, 0, 'estimate', null, null],
    ['本年目标', null, 0, 'target', null, null],
    ['年计划', null, 0, 'target', null, null],
    ['1—6月完成', null, 0, 'actual', null, null],
    ['上年同期', null, 1, 'actual', null, null],
    ['同比增长%', null, 0, null, 'growth', '%'],
    ['比上年增长（%）', null, 0, null, 'growth', '%'],
    ['2022年计划完成情况', 2022, 0, 'actual', null, null],
  ])('%s', (heading, year, yearsBefore, kind, measure, unit) => {
    expect(readValueHeading(heading)).toEqual({ year, yearsBefore, kind, measure, unit });
  });

  test.each([
    '“十四五”年均增长%',
    '2021-2025年累计',
    '2021年完成及2022年计划',
    '完成率',
    '完成年计划%',
    '占全年计划比例',
    '比上年增减',
    '2022年计划完成',
    '责任单位',
    '备注',
  ])('%s says nothing that can be told', (heading) => {
    expect(readValueHeading(heading)?.kind ?? null).toBeNull();
    expect(readValueHeading(heading)?.measure ?? null).toBeNull();
  });
});

describe('columns of values in a table of indicators', () => {
  const registry = columnRegistry(new Map([['目标值', 'target']]));
  const judge = (year: number | null, ...headings: readonly string[]) =>
    judgeTable({ headings, textsOf: () => [], isPlace: (name) => name === '东港', year }, registry);
  const told = (year: number | null, ...headings: readonly string[]) =>
    judge(year, '指标', ...headings)
      .columns.slice(1)
      .map(({ field, value }) => [field, value?.year ?? null, value?.kind ?? null, value?.measure ?? null]);

  test('only what is of the own year is a target or progress', () => {
    expect(told(2022, '2021年完成', '2022年计划', '2022年1—6月完成')).toEqual([
      ['other', 2021, 'actual', null],
      ['target', 2022, 'target', null],
      ['progress', 2022, 'actual', null],
    ]);
    expect(told(2021, '2021年完成', '2022年计划').map(([field]) => field)).toEqual(['progress', 'other']);
  });

  test('without the year of the document the newest is its own', () => {
    expect(told(null, '2021年完成', '2022年计划').map(([field]) => field)).toEqual(['other', 'target']);
  });

  test('a growth without more is that of the column to its left, and of no column that is a growth itself', () => {
    expect(told(2022, '1—6月完成', '同比增长%', '增速')).toEqual([
      ['progress', null, 'actual', null],
      ['other', null, 'actual', 'growth'],
      [null, null, null, null],
    ]);
  });

  test('a matrix of places, a table of tasks and figures of several years have none', () => {
    expect(judge(2022, '指标', '东港', '2022年计划').columns.map(({ value }) => value)).toEqual([null, null, null]);
    expect(judge(2022, '工作任务', '2022年计划', '责任单位').columns.map(({ value }) => value)).toEqual([
      null,
      null,
      null,
    ]);
    expect(told(2022, '五年累计完成情况')).toEqual([['other', null, null, null]]);
  });
});
