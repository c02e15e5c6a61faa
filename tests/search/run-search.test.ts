import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchBlock, SearchEntry } from '../../src/outputs/search/search-entry.ts';
import { writeSearchIndex } from '../../src/outputs/search/write-search-index.ts';
import { findSimilar, nearestEntries } from '../../src/search/index/find-similar.ts';
import { groupEntries } from '../../src/search/index/group-entries.ts';
import { countResults, runSearch } from '../../src/search/index/run-search.ts';
import type { SearchIndex } from '../../src/search/index/search-index.ts';
import { parseQuery } from '../../src/search/index/search-query.ts';
import { mapFacets, type SearchField } from '../../src/search-index/index-format.ts';
import { openWrittenIndex } from './open-written-index.ts';

const block = (text: string, field: SearchField = 'body'): SearchBlock => ({
  text,
  field,
  anchor: null,
  heading: null,
});
const entry = (url: string, kind: string, year: string, date: string, ...blocks: SearchBlock[]): SearchEntry => ({
  url,
  title: blocks[0]?.text ?? '',
  date,
  facets: { kind: [kind], year: [year] },
  blocks,
});

const entries = [
  entry('/1/', 'task', '2030', '2030-01-01', block('疏浚内河', 'name'), block('完成内河清淤18公里，开展26项整治')),
  entry('/2/', 'task', '2031', '2031-01-01', block('改造公园', 'name'), block('疏浚内河旁的水渠，种植263棵树')),
  entry(
    '/3/',
    'document',
    '2030',
    '2029-01-01',
    block('通知', 'name'),
    block('完成内河清淤18公里，开展26项整治'),
    block('涨幅-0.5%，增速7%－7.5%，回升1.5%'),
  ),
  entry('/4/', 'department', '2030', '2032-01-01', block('水利局', 'name'), block('疏浚内河', 'listed')),
  entry('/5/', 'department', '2030', '2032-02-01', block('园林局', 'name'), block('疏浚内河', 'listed')),
  entry('/6/', 'task', '2030', '2028-01-01', block('滩涂', 'name'), block('围垦')),
  entry('/7/', 'task', '2030', '2027-01-01', block('沿海', 'name'), block('滩涂', 'lead'), block('围垦', 'lead')),
];
const value = (name: string) => ({ value: name, label: name, url: null });
const facets = {
  ...mapFacets(() => []),
  kind: ['department', 'task', 'document'].map(value),
  year: ['2031', '2030'].map(value),
};
let folder = '';
let index: SearchIndex;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-search-'));
  await writeSearchIndex(entries, facets, [], folder);
  index = await openWrittenIndex(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const urlsOf = (numbers: readonly number[]) => numbers.map((number) => entries[number]?.url);
const search = (address: string) => runSearch(index, parseQuery(address));

describe('a query', () => {
  test.each([
    ['names a page first, what is only listed last, the newest first among equals', '?q=疏浚内河', '/1/ /2/ /5/ /4/'],
    ['by date', '?q=疏浚内河&sort=date', '/5/ /4/ /2/ /1/'],
    ['in the order of the ledger', '?q=疏浚内河&sort=number', '/1/ /2/ /4/ /5/'],
    ['of several terms finds what holds them all', '?q=内河+公里', '/1/ /3/'],
    ['of several terms goes by the one that stands least well', '?q=疏浚+内河', '/1/ /2/ /5/ /4/'],
    ['of several terms goes by the worse of two fields, not by the better', '?q=滩涂+围垦', '/7/ /6/'],
    ['of several terms, one of which stands nowhere', '?q=内河+月球', ''],
    ['of no term lists all', '?kind=task', '/2/ /1/ /6/ /7/'],
    ['with a filter', '?q=疏浚内河&kind=department', '/5/ /4/'],
    ['with two values of one filter', '?q=疏浚内河&kind=department&kind=task', '/1/ /2/ /5/ /4/'],
    ['with two filters', '?q=疏浚内河&kind=task&year=2031', '/2/'],
    ['with a value that nothing has', '?q=疏浚内河&kind=page', ''],
    ['in traditional characters', '?q=內河清淤', '/1/ /3/'],
    ['in quotation marks is one phrase', '?q=“内河 清淤”', '/1/ /3/'],
    ['in quotation marks is found as a phrase alone', '?q=“清淤 内河”', ''],
    ['of signs alone asks for nothing that stands anywhere', '?q=——', ''],
    ['of a number below zero finds none above it', '?q=-1.5%25', ''],
    ['of a number finds one below zero too', '?q=0.5%25', '/3/'],
    ['of a range is found in its other writing', '?q=7~7.5%25', '/3/'],
    ['puts a whole number before a part of one', '?q=26', '/1/ /3/ /2/'],
  ])('%s', async (_, address, urls) => {
    expect(urlsOf((await search(address)).entries).join(' ')).toBe(urls);
  });

  test('counts what each value would show, the other filters kept, and what there is without any', async () => {
    const { counts, unfiltered } = await search('?q=疏浚内河&kind=task&year=2030');
    expect(unfiltered).toBe(4);
    // Of the year 2030 two departments and one task; of tasks one of each year.
    expect(counts.kind).toEqual([2, 1, 0]);
    expect(counts.year).toEqual([1, 1]);
  });

  test('says which writing was found in place of the one that was typed', async () => {
    expect((await search('?q=內河')).terms).toMatchObject([{ term: '内河', typed: '內河', isRewritten: true }]);
    expect((await search('?q=内河')).terms).toMatchObject([{ term: '内河', typed: '内河', isRewritten: false }]);
  });

  test('counts one of its terms under the same filters', async () => {
    const query = parseQuery('?q=内河+月球&kind=department');
    const { terms } = await runSearch(index, query);
    expect(terms.map((term) => countResults(index.catalog, [term], query))).toEqual([2, 0]);
  });
});

describe('groups', () => {
  const groupsOf = async (address: string) =>
    groupEntries(index.catalog, await search(address), parseQuery(address)).map(({ kind, entries, shown }) => [
      kind,
      entries.length,
      shown,
    ]);

  test('stand in the order of their best result; what only lists shows none of its own', async () => {
    expect(await groupsOf('?q=疏浚内河')).toEqual([
      ['task', 2, 2],
      ['department', 2, 0],
    ]);
  });

  test('stand in the order of the kinds where not by relevance', async () => {
    expect((await groupsOf('?kind=task&kind=department&sort=date')).map(([kind]) => kind)).toEqual([
      'department',
      'task',
    ]);
  });

  test('that only list stand last, also where not by relevance', async () => {
    expect((await groupsOf('?q=疏浚内河&sort=date')).map(([kind]) => kind)).toEqual(['task', 'department']);
  });

  test('one alone shows as many as are asked for', async () => {
    expect(await groupsOf('?q=疏浚内河&kind=department')).toEqual([['department', 2, 2]]);
  });
});

describe('what is near', () => {
  test('shares at least half of the pairs with the term, best first', async () => {
    const similar = await findSimilar(index, '疏浚外河清淤');
    expect(similar.map(({ term }) => term)).toEqual(['疏浚', '浚外', '外河', '河清', '清淤']);
    expect(urlsOf(nearestEntries(await findSimilar(index, '内河清於'), 5))).toEqual(['/1/', '/3/']);
    expect(urlsOf(nearestEntries(await findSimilar(index, '内河清於'), 1))).toEqual(['/1/']);
  });

  test('is nothing of two characters, or of what shares little', async () => {
    expect(await findSimilar(index, '内湖')).toEqual([]);
    expect(nearestEntries(await findSimilar(index, '内河边上的月球'), 5)).toEqual([]);
  });
});
