import { expect, test } from 'vitest';
import { toMainValues } from '../main-values.ts';
import { readPublished } from '../read-published.ts';

const { ledger } = await readPublished('wujiang-2018-report');

/** What the sentences of the year that is reviewed and of the year that is planned say, read by hand. */
test.each<[number, string[]]>([
  [
    2017,
    [
      'gdp ~1780 亿元',
      'gdp ~7.2 %',
      'budget ~183.5 亿元',
      'budget ~11.1 %',
      'investment ~683 亿元',
      'retail ~507 亿元',
      'retail ~8.5 %',
      'income ~48403 元',
      'income ~8.6 %',
      'trade ~214.53 亿美元',
      'trade ~1.5 %',
      'rnd 2.5 %',
      'unemployment 1.82 %',
    ],
  ],
  [
    2018,
    [
      'gdp 7.5 %',
      'budget 200 亿元',
      'investment 5 %',
      'retail 8 %',
      'trade 保持稳定',
      'rnd 2.7 %',
      'income 增幅高于GDP增幅',
      'unemployment 3 %',
    ],
  ],
])('every value of the main indicators of %s, and no other', (year, expected) => {
  expect(toMainValues(ledger, year).toSorted()).toEqual(expected.toSorted());
});
