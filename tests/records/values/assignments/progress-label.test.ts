import { expect, test } from 'vitest';
import { beginsAsReport, splitTold } from '../../../../src/records/values/assignments/progress-label.ts';

test.each([
  ['完成情况:已建成一座。', '', ['完成情况 已建成一座。']],
  ['【进展情况】已开工。', '', ['进展情况 已开工。']],
  ['责任单位：市住建局。目前进展：尚未开工。', '责任单位：市住建局。', ['目前进展 尚未开工。']],
  ['落实情况：已开工。下一步打算：加快建设。', '', ['落实情况 已开工。', '下一步打算 加快建设。']],
  ['1.建桥两座。责任单位：市交通局', '1.建桥两座。责任单位：市交通局', []],
  ['一、任务完成情况', '一、任务完成情况', []],
])('%s', (text, before, told) => {
  const split = splitTold(text);
  expect(split.before).toBe(before);
  expect(split.told.map(({ label, text: words }) => `${label} ${words}`)).toEqual(told);
});

test('a report without a label begins with its day', () => {
  expect(beginsAsReport('截至6月底，已开工8个。')).toBe(true);
  expect(beginsAsReport('截至目前，已开工8个。')).toBe(true);
  expect(beginsAsReport('截至目前没有开工。')).toBe(false);
  expect(beginsAsReport('到6月底前完成。')).toBe(false);
});
