import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchEntry } from '../../src/outputs/search/search-entry.ts';
import { writeSearchIndex } from '../../src/outputs/search/write-search-index.ts';
import { findSynonyms } from '../../src/search/index/find-synonyms.ts';
import type { SearchIndex } from '../../src/search/index/search-index.ts';
import { mapFacets } from '../../src/search-index/index-format.ts';
import { openWrittenIndex } from './open-written-index.ts';

const texts = [
  '建设轨道“交通”3号线',
  '地区生产总值增长7%',
  '新增养老床位',
  '扩建养老机构',
  '轨道交通建设',
  '增长7%—7.5%',
];
const entries = texts.map((text, nth): SearchEntry => {
  const blocks = [{ text, field: 'body', anchor: null, heading: null } as const];
  return { url: `/${nth}/`, title: text, date: null, facets: {}, blocks };
});
const synonyms = [
  ['地铁', '轨道交通', '城市轨道'],
  ['轨道交通', '地铁'],
  ['GDP', '地区生产总值'],
  ['养老院', '养老机构', '养老'],
  ['养老', '养老机构'],
  ['高铁', '城际铁路'],
] as const;
let folder = '';
let index: SearchIndex;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-synonyms-'));
  await writeSearchIndex(
    entries,
    mapFacets(() => []),
    synonyms,
    folder,
  );
  index = await openWrittenIndex(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('only what stands on some page is kept as a synonym, whatever signs are in it', () => {
  expect(index.catalog.synonyms).toEqual([
    ['地铁', '轨道交通'],
    ['GDP', '地区生产总值'],
    ['养老院', '养老机构', '养老'],
    ['养老', '养老机构'],
  ]);
});

test.each([
  ['地铁', '轨道交通: /0/ /4/'],
  ['“地铁”', ''],
  ['轨道交通', ''],
  ['地铁建设', '轨道交通建设: /4/'],
  ['地铁线路', '轨道交通: /0/ /4/'],
  ['附近的养老院', '养老机构: /3/, 养老: /2/ /3/'],
  ['ｇｄｐ', '地区生产总值: /1/'],
  ['地铁 GDP', '轨道交通 GDP: /0/ /4/, 地铁 地区生产总值: /1/'],
  ['养老院', '养老机构: /3/, 养老: /2/ /3/'],
  ['养老', ''],
  ['高铁', ''],
  ['7-7.5%', '7%-7.5%: /5/'],
  ['7%到7.5%', '7%-7.5%: /5/'],
  ['“7-7.5%”', ''],
  ['', ''],
])('for %s there is %s', async (text, expected) => {
  const found = await findSynonyms(index, text);
  const told = found.map(({ text, matches }) => {
    const urls = [...matches.entries.keys()].map((entry) => entries[entry]?.url);
    return `${text}: ${urls.sort().join(' ')}`;
  });
  expect(told.join(', ')).toBe(expected);
});
