import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchBlock, SearchEntry } from '../../src/outputs/search/search-entry.ts';
import { writeSearchIndex } from '../../src/outputs/search/write-search-index.ts';
import { findTerm, weights } from '../../src/search/index/find-term.ts';
import { preferParts } from '../../src/search/index/found-parts.ts';
import { matchEntries, rankEntries } from '../../src/search/index/rank-entries.ts';
import { readResults } from '../../src/search/index/read-results.ts';
import type { SearchIndex } from '../../src/search/index/search-index.ts';
import { fold } from '../../src/search-index/fold-text.ts';
import { mapFacets, type SearchField } from '../../src/search-index/index-format.ts';
import { openWrittenIndex } from './open-written-index.ts';

function block(text: string, field: SearchField = 'body', anchor: string | null = null): SearchBlock {
  return { text, field, anchor, heading: anchor };
}

function entry(url: string, kind: string, date: string, ...blocks: SearchBlock[]): SearchEntry {
  return { url, title: blocks[0]?.text ?? '', date, facets: { kind: [kind] }, blocks };
}

const beds = block('新增床位1000张，建成道路 52.8 公里');
const entries = [
  entry(
    '/b/',
    'task',
    '2030-01-01',
    block('覆盖𠮷祥小区，ＰＭ２.5下降', 'name'),
    block('建成'),
    block('“两减”行动', 'name'),
    block('道路10000张'),
  ),
  entry('/c/', 'task', '2031-01-01', block('床位', 'name'), block('市发改委', 'lead'), beds),
  entry('/d/', 'document', '2031-01-01', block('通知', 'name'), block('创', 'body', '甲'), {
    ...beds,
    anchor: '乙',
    heading: '乙',
  }),
  entry('/d/#p', 'term', '2031-01-01', block('开创', 'name'), block('“两减”', 'name'), block('创新创新局面')),
  entry('/a/', 'department', '2032-01-01', block('市发改委', 'name'), { ...beds, field: 'listed' }, block('发改')),
];
const facets = { ...mapFacets(() => []), kind: ['department', 'term', 'task', 'document'].map(toValue) };
let folder = '';
let index: SearchIndex;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-index-'));
  await writeSearchIndex(entries, facets, [], folder);
  index = await openWrittenIndex(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['床位', ['/c/', '/d/', '/a/']],
  ['发改委', ['/a/', '/c/']],
  ['路52.8公', ['/c/', '/d/', '/a/']],
  ['pm2.5', ['/b/']],
  ['𠮷', ['/b/']],
  ['创', ['/d/#p']],
  ['成道', ['/c/', '/d/', '/a/']],
  ['1000', ['/c/', '/d/', '/a/', '/b/']],
  ['建成道路10000', []],
  ['不在', []],
])('%s is found where it stands, best first', async (term, urls) => {
  const terms = [await findTerm(index, fold(term))];
  const found = rankEntries(index.catalog, matchPages(terms), terms, 'relevance');
  expect(found.map((number) => entries[number]?.url)).toEqual(urls);
});

test('a name in quotation marks is named without them', async () => {
  const terms = [await findTerm(index, '两减')];
  const found = rankEntries(index.catalog, matchPages(terms), terms, 'relevance');
  expect(found.map((number) => entries[number]?.url)).toEqual(['/d/#p', '/b/']);
  expect(terms[0]?.entries.get(0)).toBeLessThan(weights.named);
});

test('several terms stand on one page, and its part is preferred where it has them all', async () => {
  const search = async (...terms: string[]) => {
    const matches = await Promise.all(terms.map((term) => findTerm(index, term)));
    return matchPages(matches).map((number) => entries[number]?.url);
  };
  expect(await search('床位', '市发改')).toEqual(['/c/', '/a/']);
  expect(await search('创', '局面')).toEqual(['/d/#p']);
  expect(await search('创', '床位')).toEqual(['/d/']);
});

test('results can stand by date, and in the order of the ledger', async () => {
  const terms = [await findTerm(index, '床位')];
  const found = matchPages(terms);
  const urls = (order: 'date' | 'number') =>
    rankEntries(index.catalog, found, terms, order).map((number) => entries[number]?.url);
  expect(urls('date')).toEqual(['/a/', '/c/', '/d/']);
  expect(urls('number')).toEqual(['/c/', '/d/', '/a/']);
});

test('a result shows the texts that hold the terms and leads to them', async () => {
  const terms = [await findTerm(index, '床位'), await findTerm(index, '创')];
  const [result] = await readResults(index, [2], terms);
  expect(result).toMatchObject({ title: '通知', url: '/d/#%E4%B9%99', placeCount: 2 });
  expect(result?.places).toEqual([
    { url: '/d/#%E4%B9%99', heading: '乙', text: beds.text, anchor: '乙' },
    { url: '/d/#%E7%94%B2', heading: '甲', text: '创', anchor: '甲' },
  ]);
});

test('a fragment of any text is found on just the pages that hold it', async () => {
  const texts = entries.flatMap(({ blocks }) => blocks.map(({ text }) => fold(text)));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 9 }), async (text, at, length) => {
      const from = at % text.length;
      const term = text.slice(from, from + length);
      const found = (await findTerm(index, term)).entries;
      const holders = entries.flatMap(({ blocks }, number) =>
        blocks.some(({ text }) => fold(text).includes(term)) ? number : [],
      );
      expect([...found.keys()].sort()).toEqual(holders);
    }),
    { numRuns: 300 },
  );
});

test('the folder holds what the search page reads, and nothing else', async () => {
  const { version } = index.catalog;
  expect((await readdir(folder)).sort()).toEqual(['catalog.bin', 'simplified.bin', version].sort());
  const own = await readdir(join(folder, version));
  expect(own.sort()).toEqual(['anchors', 'followers', 'leaves', 'words']);
});

function matchPages(terms: Parameters<typeof matchEntries>[1]): number[] {
  return preferParts(index.catalog, matchEntries(index.catalog, terms));
}

function toValue(value: string) {
  return { value, label: value, url: null };
}
