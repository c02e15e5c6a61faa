import { expect, test } from 'vitest';
import { describePlace } from '../../src/originals/describe-place.ts';

const at = (...places: readonly string[]) => ({
  format: 'word' as const,
  lines: places.map((place) => ({ text: '文', place })),
});

test.each([
  [['第 12 段'], '第 12 段'],
  [['第 12 段', '第 14 段'], '第 12–14 段'],
  [['第 2 页 表 1 第 3 行', '第 2 页 表 1 第 3 行'], '第 2 页 表 1 第 3 行'],
  [['第 2 页 表 1 第 9 行', '第 3 页 表 1 第 1 行'], '第 2 页 表 1 第 9 行至第 3 页 表 1 第 1 行'],
  [['Sheet1!A4', 'Sheet1!F4'], 'Sheet1!A4:F4'],
  [['进度!B4', '进度!AA9', '进度!C5'], '进度!B4:AA9'],
  [['甲!B4', '乙!B4'], '甲!B4至乙!B4'],
])('%j stand at %s', (places, expected) => {
  expect(describePlace(at(...places), 1, places.length)).toBe(expected);
});

test('the lines of a plain text are their place', () => {
  expect(describePlace({ format: 'text', lines: [{ text: '文', place: '第 1 行' }] }, 1)).toBeNull();
});
