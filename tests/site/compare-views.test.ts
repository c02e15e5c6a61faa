import { expect, test } from 'vitest';
import { compareExamples, compareIndex } from '../../src/views/compare/compare-view.ts';
import { smallLedger } from './views-ledger.ts';

const index = compareIndex(smallLedger);

test('every value and every task can be compared, each with its words and its place', () => {
  expect(index.values.map(({ quote, url }) => [quote, url.replace(/#.*/u, '')]).toSorted()).toEqual(
    smallLedger.observations
      .map(({ quote, name, asPrinted, document }) => [quote ?? `${name} ${asPrinted}`, `/documents/${document}/`])
      .toSorted(),
  );
  expect(index.tasks.map(({ url }) => url)).toEqual(smallLedger.tasks.map(({ url }) => url));
  const known = new Set(index.things.department.map(({ id }) => id));
  for (const { department } of index.tasks) for (const id of department) expect(known).toContain(id);
});

test('years and targets come in order', () => {
  const years = index.values.map(({ year }) => Number(year));
  expect(years).toEqual(years.toSorted((a, b) => a - b));
});

test('each comparison to begin with is of two things that there are', () => {
  const examples = compareExamples(index);
  expect(examples.length).toBeGreaterThan(0);
  for (const { url } of examples) {
    const asked = new URLSearchParams(url.slice(url.indexOf('?')));
    const ids = index.things[asked.get('by') as 'year'].map(({ id }) => id);
    expect(asked.getAll('of')).toHaveLength(2);
    for (const id of asked.getAll('of')) expect(ids).toContain(id);
  }
});
