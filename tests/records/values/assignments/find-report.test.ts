import { expect, test } from 'vitest';
import { findReport } from '../../../../src/records/values/assignments/item-continuation.ts';

test.each([
  ['改造12所医院急诊室，已完成4所；对30所村卫生室实施标准化建设，已开工18所。', null],
  ['改造12所医院急诊室；急诊室改造已完成4所，占年度任务的33%。', '急诊室改造已完成4所，占年度任务的33%。'],
  ['改造12所医院急诊室，已完成4所。截至6月底，已开工3所。', '截至6月底，已开工3所。'],
])('what became of an item, and of another work in it: %s', (text, report) => {
  const at = findReport(text);
  expect(at === -1 ? null : text.slice(at)).toBe(report);
});
