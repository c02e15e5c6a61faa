import { expect, test } from 'vitest';
import { toMainValues } from '../main-values.ts';
import { readPublished } from '../read-published.ts';

const { ledger } = await readPublished('taicang-2018-report');

/** What the sentences of the year that is reviewed and of the year that is planned say, read by hand. */
test.each<[number, string[]]>([
  [
    2017,
    [
      'gdp ~1240 亿元',
      'gdp ~7.2 %',
      'budget ~140.7 亿元',
      'budget ~10.2 %',
      'investment ~465 亿元',
      'retail ~8 %',
      'trade ~126 亿美元',
      'trade ~14.9 %',
      'fdi ~4.8 亿美元',
      'fdi ~0.8 %',
      'rnd ~2.5 %',
      'unemployment ~1.86 %',
    ],
  ],
  [
    2018,
    [
      'gdp 7 %',
      'budget 8 %',
      'investment 与上年持平',
      'retail 8 %',
      'trade 保持稳定增长',
      'rnd 2.6 %',
      'unemployment 3 %',
      'income 增幅高于地区生产总值增幅',
      'fdi 5 亿美元',
    ],
  ],
])('every value of the main indicators of %s, and no other', (year, expected) => {
  expect(toMainValues(ledger, year).toSorted()).toEqual(expected.toSorted());
});
