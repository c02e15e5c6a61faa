import { expect, test } from 'vitest';
import { toMainValues } from '../main-values.ts';
import { readPublished } from '../read-published.ts';

const { ledger } = await readPublished('gusu-2021-report');

/** What the sentences of the year that is reviewed and of the year that is planned say, read by hand. */
test.each<[number, string[]]>([
  [
    2020,
    [
      'gdp ~802 亿元',
      'gdp ~0.1 %',
      'budget 63.8 亿元',
      'budget 0.3 %',
      'investment ~237 亿元',
      'investment ~0.1 %',
      'retail ~822 亿元',
    ],
  ],
  [2021, ['gdp 6 %', 'budget 5 %', 'investment 10 %', 'retail 6 %']],
])('every value of the main indicators of %s, and no other', (year, expected) => {
  expect(toMainValues(ledger, year).toSorted()).toEqual(expected.toSorted());
});

test('a zone, a project and a sum of five years are no values of the place and year', () => {
  const values = ledger.observations.filter(({ quote }) => quote !== null).map(({ value }) => value);
  for (const other of [3656, 290.7, 93.1, 6.6]) expect(values).not.toContain(other);
});
