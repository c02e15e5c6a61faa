import { expect, test } from 'vitest';
import { readHeadingCount, readLeadCount } from '../../src/records/values/quantities/list-count.ts';

test.each([
  ['一、教育（8项）', 8],
  ['二、交通，共十项', 10],
  ['三、以下8项由市教育局负责', 8],
  ['四、新建学校8项目标', null],
])('heading %s declares %j', (text, count) => {
  expect(readHeadingCount(text)).toBe(count);
});

test.each([
  ['今年重点抓好以下8项工作：', 8],
  ['经研究，确定民生实事10件，分别是：', 10],
  ['确定实事8项、任务3项，分别是：', null],
  ['今年共完成8项工作。', null],
])('sentence %s declares %j', (text, count) => {
  expect(readLeadCount(text)).toBe(count);
});
