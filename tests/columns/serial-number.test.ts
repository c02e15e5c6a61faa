import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNextSerial, parseSerialNumber, parseSerialPath } from '../../src/columns/serial-number.ts';

test.each([
  ['12', 12],
  ['12.', 12],
  ['１２', 12],
  ['（12）', 12],
  ['(3)', 3],
  ['一', 1],
  ['十', 10],
  ['十二、', 12],
  ['（二十一）', 21],
  ['一百零八', null],
  ['一百一十', 110],
  ['⑫', 12],
  ['第三项', 3],
  ['第12条', 12],
  ['03', 3],
])('%s', (printed, number) => {
  expect(parseSerialNumber(printed)).toBe(number);
});

test.each(['★', '合计', '1.2', '2031年', '', 'A1', '十一一', '第一章'])('%s is no single number', (printed) => {
  expect(parseSerialNumber(printed)).toBeNull();
});

test.each([
  ['1.2', [1, 2]],
  ['3-1', [3, 1]],
  ['2.1.4', [2, 1, 4]],
  ['七', [7]],
])('%s is a way inwards', (printed, path) => {
  expect(parseSerialPath(printed)).toEqual(path);
});

test.each([
  [[1], [2], true],
  [[1], [1], false],
  [[1], [3], false],
  [[2], [1], false],
  [[1], [1, 1], true],
  [[1, 1], [1, 2], true],
  [[1, 2], [2], true],
  [[1, 2], [2, 1], true],
  [[1, 2], [3], false],
  [[1, 2], [1, 2, 1], true],
  [[1, 2, 3], [1, 3], true],
  [[1, 2], [1, 4], false],
  [[1], [2, 2], false],
])('%j before %j: %s', (before, after, isNext) => {
  expect(isNextSerial(before, after)).toBe(isNext);
});

test('of two numbers only one may stand behind the other', () => {
  const path = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(path, path, (a, b) => {
      expect(isNextSerial(a, b) && isNextSerial(b, a)).toBe(false);
    }),
  );
});
