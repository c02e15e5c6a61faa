import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCase } from '../read-case.ts';

const report = 'taicang-2019-report';
const { ledger } = await readCase(join(import.meta.dirname, '../good-report-and-breakdown'));

/** Row and place of the report's wording that the only difference of a task is from. */
function fromOf(task: string) {
  const differences = ledger.tasks.find(({ id }) => id === `taicang-2019/${task}`)?.differences ?? [];
  expect(differences).toHaveLength(1);
  return differences.map(({ from, fromPlace, to }) => [from, `${fromPlace.document}/${fromPlace.anchor}`, to])[0];
}

test('the opening paragraph of a work item is a row', () => {
  const row = `${report}/dazao-biaogan`;
  expect(fromOf('3-1')).toEqual([row, row, 'taicang-2019-breakdown/3-1']);
});

test('a paragraph that continues a work item has a place of its own in the row', () => {
  const place = ledger.tasks.find(({ id }) => id === 'taicang-2019/3-2')?.mentions[0]?.anchor;
  expect(place).toMatch(/^p-/u);
  expect(fromOf('3-2')).toEqual([`${report}/dazao-biaogan`, `${report}/${place}`, 'taicang-2019-breakdown/3-2']);
});

test('a paragraph outside of the work items is no row', () => {
  const place = ledger.tasks.find(({ id }) => id === 'taicang-2019/1-1')?.mentions[0]?.anchor;
  expect(fromOf('1-1')).toEqual([null, `${report}/${place}`, 'taicang-2019-breakdown/1-1']);
});

test('the finding quotes the place and not the row', () => {
  const quoted = ledger.findings.filter(({ kind }) => kind === 'difference').map(({ quotations: [from] }) => from);
  const places = ledger.tasks.flatMap(({ differences }) =>
    differences.map(({ before, fromPlace }) => ({ quote: before, ...fromPlace })),
  );
  expect(quoted).toEqual(places);
});
