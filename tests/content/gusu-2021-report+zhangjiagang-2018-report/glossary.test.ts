import { expect, test } from 'vitest';
import { readPublished } from '../read-published.ts';

const { ledger } = await readPublished('gusu-2021-report', 'zhangjiagang-2018-report');

test('two governments explain 263, and each entry names the other', () => {
  const sameOf = (id: string) => ledger.terms.find((term) => term.id === id)?.sameAs;
  expect(sameOf('gusu-2021-report/4')).toEqual(['zhangjiagang-2018-report/2']);
  expect(sameOf('zhangjiagang-2018-report/2')).toEqual(['gusu-2021-report/4']);
  expect(ledger.terms.filter(({ sameAs }) => sameAs.length > 0)).toHaveLength(2);
});
