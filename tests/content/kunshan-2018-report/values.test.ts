import { expect, test } from 'vitest';
import { toMainValues } from '../main-values.ts';
import { readPublished } from '../read-published.ts';

const { ledger } = await readPublished('kunshan-2018-report');

/** What the sentences of the year that is reviewed and of the year that is planned say, read by hand. */
test.each<[number, string[]]>([
  [
    2017,
    [
      'gdp ~3500 亿元',
      'gdp ~7 %',
      'budget ~352.5 亿元',
      'budget ~10.5 %',
      'investment ~758 亿元',
      'investment ~与上年持平',
      'retail ~935 亿元',
      'retail ~14.7 %',
      'trade ~800 亿美元',
      'trade ~10.7 %',
      'income ~5 万元',
      'income ~7.9 %',
      'fdi 7.1 亿美元',
      'rnd 3.2 %',
    ],
  ],
  [
    2018,
    [
      'gdp 7 %',
      'budget 8 %',
      'investment 保持稳定',
      'fdi 保持稳定',
      'trade 保持稳定',
      'retail 1000 亿元',
      'unemployment 2.5 %',
      'income 增幅高于经济增幅',
      'rnd 3.3 %',
    ],
  ],
])('every value of the main indicators of %s, and no other', (year, expected) => {
  expect(toMainValues(ledger, year).toSorted()).toEqual(expected.toSorted());
});
