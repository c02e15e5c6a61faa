import { expect, test } from 'vitest';
import { joinRecords } from '../../src/search/compare/set-side-by-side.ts';
import { compareKinds } from '../../src/search-index/compare-format.ts';
import { comparedRecords, compareExamples, compareIndex } from '../../src/views/compare/compare-view.ts';
import { smallLedger } from './views-ledger.ts';

const index = compareIndex(smallLedger);
const records = joinRecords(smallLedger.documents.map(({ id }) => comparedRecords(smallLedger, id)));

test('every value and every task can be compared, each with its words and its place', () => {
  expect(records.values.map(({ quote, url }) => [quote, url.replace(/#.*/u, '')]).toSorted()).toEqual(
    smallLedger.observations
      .map(({ quote, name, asPrinted, document }) => [quote ?? `${name} ${asPrinted}`, `/documents/${document}/`])
      .toSorted(),
  );
  expect(records.tasks.map(({ url }) => url)).toEqual(smallLedger.tasks.map(({ url }) => url));
  const known = new Set(index.things.department.map(({ id }) => id));
  for (const { department } of records.tasks) for (const id of department) expect(known).toContain(id);
});

test('years and targets come in order', () => {
  const years = records.values.map(({ year }) => Number(year));
  expect(years).toEqual(years.toSorted((a, b) => a - b));
});

test('each comparison to begin with is of two things that there are', () => {
  const examples = compareExamples(smallLedger);
  expect(examples.length).toBeGreaterThan(0);
  for (const { url } of examples) {
    const asked = new URLSearchParams(url.slice(url.indexOf('?')));
    const ids = index.things[asked.get('by') as 'year'].map(({ id }) => id);
    expect(asked.getAll('of')).toHaveLength(2);
    for (const id of asked.getAll('of')) expect(ids).toContain(id);
  }
});

test('of each thing those documents are named that say something of it, and no other', () => {
  for (const kind of compareKinds) {
    for (const { id, stating } of index.things[kind]) {
      const saying = smallLedger.documents.flatMap((document, place) => {
        const { values, tasks } = comparedRecords(smallLedger, document.id);
        const isStated = kind !== 'department' && values.some((value) => value[kind] === id);
        return isStated || tasks.some((task) => [task[kind]].flat().includes(id)) ? [place] : [];
      });
      expect(stating, `${kind} ${id}`).toEqual(saying);
    }
  }
});
