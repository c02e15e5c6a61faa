import { expect, test } from 'vitest';
import { readPublished } from '../read-published.ts';

const { findings } = (await readPublished('taicang-2018-breakdown', 'taicang-2018-report')).ledger;

test('one row differs from the report, and no progress is published', () => {
  const differences = findings.filter(({ kind }) => kind === 'difference');
  expect(differences.map(({ task }) => task)).toEqual(['taicang-2018/1-3-1']);
  expect(findings.filter(({ kind }) => kind === 'not-reported').map(({ id }) => id)).toEqual([
    'not-reported/taicang-2018',
  ]);
});

test('every count that the documents declare is that of their rows', () => {
  const counts = findings.filter(({ kind }) => kind === 'declared-count');
  expect(counts.length).toBeGreaterThan(0);
  expect(new Set(counts.map(({ outcome }) => outcome))).toEqual(new Set(['match']));
});
