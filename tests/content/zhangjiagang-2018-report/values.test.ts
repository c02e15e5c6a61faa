import { expect, test } from 'vitest';
import { toMainValues } from '../main-values.ts';
import { readPublished } from '../read-published.ts';

const { ledger } = await readPublished('zhangjiagang-2018-report');

/** What the sentences of the year that is reviewed and of the year that is planned say, read by hand. */
test.each<[number, string[]]>([
  [
    2017,
    [
      'gdp ~2590 亿元',
      'gdp ~7.3 %',
      'budget ~210 亿元',
      'budget ~10.5 %',
      'investment ~726 亿元',
      'trade ~2100 亿元',
      'trade ~16.1 %',
      'retail ~583 亿元',
      'retail ~9 %',
      'income ~4.88 万元',
      'income ~8.5 %',
      'rnd 2.8 %',
      'unemployment 1.9 %',
    ],
  ],
  [
    2018,
    [
      'gdp 7 %',
      'budget 8 %',
      'investment 与上年新基数基本持平',
      'fdi 保持稳定增长',
      'trade 保持稳定增长',
      'retail 8.5 %',
      'income 增长高于地区生产总值增速',
      'rnd 2.85 %',
    ],
  ],
])('every value of the main indicators of %s, and no other', (year, expected) => {
  expect(toMainValues(ledger, year).toSorted()).toEqual(expected.toSorted());
});
