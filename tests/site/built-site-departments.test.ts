import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { facetPlaces } from '../../src/search-index/facet-places.ts';
import { openWrittenIndex } from '../search/open-written-index.ts';
import { readPublishedRecords } from './counts/published-records.ts';
import { recount } from './counts/recount.ts';
import { firstOf } from './read-built-site.ts';

const roles = ['lead', 'supporting', 'responsible', 'related'] as const;

interface Counted {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly tasks: Readonly<Record<string, number>>;
}

const records = readPublishedRecords('dist');
const departments: readonly Counted[] = JSON.parse(readFileSync('dist/data/departments.json', 'utf8'));

test('what the data count of a department is what its rows and tasks give', () => {
  const rows = [...records.rows.values()];
  const wrong = departments.flatMap(({ id, counts, tasks }) => {
    const named = (role: string) =>
      rows.filter(({ units }) => units.some((unit) => unit.department === id && unit.role === role)).length;
    const recounted = (role: string) => recount(records, `tasks/rows:department=${id},role=${role}`);
    const all = roles.reduce((sum, role) => sum + recounted(role), 0);
    const right = [...roles.map(named), ...roles.map(recounted), all];
    const stated = [...roles.map((role) => counts[role]), ...roles.map((role) => tasks[role]), tasks['all']];
    return String(right) === String(stated) ? [] : [`${id}: ${stated}: ${right}`];
  });
  expect(departments.length).toBeGreaterThan(0);
  expect(firstOf(wrong)).toEqual([]);
});

test('the table for spreadsheets counts the same', () => {
  const table = csvParse(readFileSync('dist/data/departments.csv', 'utf8').replace(/^\uFEFF/u, ''));
  const cells = table.map((row) => [
    row['id'],
    ...roles.map((role) => Number(row[`counts_${role}`])),
    ...[...roles, 'all'].map((role) => Number(row[`tasks_${role}`])),
  ]);
  expect(cells).toEqual(
    departments.map(({ id, counts, tasks }) => [
      id,
      ...roles.map((role) => counts[role]),
      ...[...roles, 'all'].map((role) => tasks[role]),
    ]),
  );
});

test('the search finds for a department the tasks that it leads, and those in which it stands', async () => {
  const { catalog } = await openWrittenIndex(join('dist', 'pagefind'));
  const kinds = new Set(records.tasks.map(({ kind }) => (kind === 'indicator' ? 'target' : kind)));
  const isTask = catalog.columns.kind.map((_, entry) =>
    facetPlaces(catalog, entry, 'kind').some((place) => kinds.has(catalog.facets.kind[place]?.value ?? '')),
  );
  const found = (name: 'lead' | 'department', id: string) => {
    const at = catalog.facets[name].findIndex(({ value }) => value === id);
    return isTask.filter((is, entry) => is && facetPlaces(catalog, entry, name).includes(at)).length;
  };
  const wrong = departments.flatMap(({ id }) => {
    const [led, stands] = ['lead', 'department'].map((field) => recount(records, `tasks:${field}=${id}`));
    const own = [found('lead', id), found('department', id)];
    return String(own) === String([led, stands]) ? [] : [`${id}: ${own}: ${led},${stands}`];
  });
  expect(firstOf(wrong)).toEqual([]);
});
