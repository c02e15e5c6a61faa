import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChineseDate, parseDateTime } from '../../../src/records/values/quantities/date.ts';

test.each([
  ['2017年1月26日', '2017-01-26'],
  ['2017 年 1 月 26 日', '2017-01-26'],
  ['二〇一七年一月二十六日', '2017-01-26'],
  ['二○一七年十二月三十一日', '2017-12-31'],
  ['二零一八年十月十日', '2018-10-10'],
  ['２０１７年９月８日', '2017-09-08'],
  ['2017年2月29日', null],
  ['2016年2月29日', '2016-02-29'],
  ['2017年13月1日', null],
  ['二〇一七年一二月二六日', null],
  ['2017年1月', null],
  ['一七年一月二日', null],
  ['', null],
])('%s is %s', (text, date) => {
  expect(parseChineseDate(text)).toBe(date);
});

test.each([
  ['2017-09-08 15:44', '2017-09-08T15:44'],
  ['2017-09-08T15:44', '2017-09-08T15:44'],
  ['2017/9/8 9:05:30', '2017-09-08T09:05'],
  ['2017年9月8日15：44', '2017-09-08T15:44'],
  ['2017.9.8', '2017-09-08'],
  ['  2025-07-16  来源：招商', '2025-07-16'],
  ['2017-09-08 25:99', '2017-09-08'],
  ['2017-09-081', null],
  ['2017-09/08', null],
  ['2017-02-30', null],
  ['发布于2017-09-08', null],
])('%s is %s', (text, date) => {
  expect(parseDateTime(text)).toBe(date);
});

test('every day comes back from all its spellings', () => {
  const day = fc.date({ min: new Date('1949-10-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = iso.split('-').map(Number);
      const chineseYear = [...String(year)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
      expect(parseChineseDate(`${year}年${month}月${dayOfMonth}日`)).toBe(iso);
      expect(parseChineseDate(`${chineseYear}年${inChinese(month)}月${inChinese(dayOfMonth)}日`)).toBe(iso);
      expect(parseDateTime(`${year}/${month}/${dayOfMonth}`)).toBe(iso);
      expect(parseDateTime(date.toISOString().slice(0, 16))).toBe(date.toISOString().slice(0, 16));
    }),
  );
});

function inChinese(value = 0): string {
  const ones = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = ['', '十', '二十', '三十'];
  return `${tens[Math.floor(value / 10)]}${ones[value % 10]}`;
}
