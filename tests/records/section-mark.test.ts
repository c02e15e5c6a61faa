import { expect, test } from 'vitest';
import { readSectionMark } from '../../src/records/values/section-mark.ts';

test.each([
  ['11.108个村通公路。', '11.'],
  ['11.12个农贸市场改造。', '11.'],
  ['11.121人才计划。', '11.'],
  ['3.2031年底前完成。', '3.'],
  ['6.5G基站建设。', '6.'],
  ['11. 5G基站建设。', '11.'],
  ['1.新建学校3所。', '1.'],
])('%s is numbered %s', (text, mark) => {
  expect(text.slice(0, readSectionMark(text)?.length ?? 0)).toBe(mark);
});

test.each([
  '1.5亿元用于修路。',
  '1.5个百分点以上。',
  '3.2公里道路。',
  '1.1项目概况',
  '1.10条件',
  '1.5个小时到达。',
  '2.5GW装机。',
])('%s begins with a figure', (text) => {
  expect(readSectionMark(text)).toBeNull();
});
