import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInteger } from '../../../src/records/values/quantities/integer.ts';

test.each([
  ['52', 52],
  ['５２', 52],
  ['十', 10],
  ['十六', 16],
  ['二十', 20],
  ['五十二', 52],
  ['一百', 100],
  ['一百零八', 108],
  ['一百〇八', 108],
  ['一百一十', 110],
  ['两', 2],
  ['〇', 0],
  ['一百八', null],
  ['一百零', null],
  ['二六', null],
  ['百', null],
  ['十十', null],
  ['项', null],
  ['', null],
])('%s is %s', (text, value) => {
  expect(parseInteger(text)).toBe(value);
});

test('every number up to 999 comes back from its numerals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (value) => {
      expect(parseInteger(inChinese(value))).toBe(value);
    }),
  );
});

function inChinese(value: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十`;
  return `${hundreds > 0 ? `${digits[hundreds]}百` : ''}${gap}${ten}${digits[ones]}`;
}
