import { expect, test } from 'vitest';
import { findToldAmounts } from '../../../src/records/figures/told-amounts.ts';

const task = '建成城东大桥，改造老旧小区';

test.each([
  ['完成投资55亿元', [['投资', '元', 55e8]]],
  ['累计完成投资5500万元', [['累计 投资', '元', 5500e4]]],
  ['已完成55公里', [['', '公里', 55]]],
  ['已改造老旧小区20个', [['改造 老旧小区', '个', 20]]],
])('%s', (report, expected) => {
  const found = findToldAmounts(report, task, 2031);
  expect(found.map(({ thing, unit, value }) => [thing.trim().replace(/\s+/gu, ' '), unit, value])).toEqual(expected);
  for (const { quote } of found) expect(report).toContain(quote);
});

test.each([
  '10月份完成投资5亿元',
  '计划完成投资55亿元',
  '举办培训班3期',
  '完成投资增长5%',
  '在建项目5个',
  '去年完成投资55亿元',
  '完成日均处理5吨',
  '实现利润5亿元',
  '存款余额实现500亿元',
])('%s adds up to nothing that the task is about', (report) => {
  expect(findToldAmounts(report, task, 2031)).toEqual([]);
});
