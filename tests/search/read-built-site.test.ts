import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEntries } from '../../src/outputs/search/describe-entries.ts';
import { readBuiltSite } from '../../src/outputs/search/read-built-site.ts';
import type { SearchEntry } from '../../src/outputs/search/search-entry.ts';
import { toUsedFacetValues } from '../../src/outputs/search/used-facet-values.ts';
import { sampleLedger } from '../outputs/sample-ledger.ts';

const pages = {
  '/about/': '<p>说明</p>',
  '/departments/yangshi/fagaiwei/': '<h1 data-search-field="name">市发改委</h1><p>加快创新</p>',
  '/documents/yangshi-2030-breakdown/': '<h1 data-search-field="name">通知</h1><p>加快创新</p>',
  '/tasks/yangshi-2030/1-1/': '<h1 data-search-field="name">加快创新</h1><p data-search-field="lead">市发改委</p>',
};
let site = '';
let entries: SearchEntry[] = [];

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'read-site-'));
  for (const [path, main] of Object.entries(pages)) {
    await mkdir(join(site, path), { recursive: true });
    await writeFile(join(site, path, 'index.html'), `<main data-pagefind-body>${main}</main>`);
  }
  entries = await readBuiltSite(sampleLedger, site, '/');
});

afterAll(() => rm(site, { recursive: true, force: true }));

test('every page is an entry: tasks, documents, then the others', () => {
  expect(entries.map(({ url }) => url)).toEqual([
    '/tasks/yangshi-2030/1-1/',
    '/documents/yangshi-2030-breakdown/',
    '/about/',
    '/departments/yangshi/fagaiwei/',
  ]);
});

test('an entry has what the ledger knows of it', () => {
  expect(entries[0]).toMatchObject({
    title: '加快创新',
    date: '2030-01-26',
    facets: {
      kind: ['task'],
      year: ['2030'],
      district: ['yangshi'],
      lead: ['yangshi/fagaiwei'],
      department: ['yangshi/fagaiwei', 'yangshi/gequ'],
      document: ['yangshi-2030-breakdown'],
      status: ['in-progress'],
    },
  });
  expect(entries[2]?.facets).toEqual({ kind: ['page'] });
});

test('what a page lists weighs less than what it says', () => {
  const fields = entries.map(({ blocks }) => blocks.map(({ field }) => field));
  expect(fields).toEqual([['name', 'lead'], ['name', 'body'], ['listed'], ['name', 'listed']]);
});

test('a facet offers the values that some entry has', () => {
  expect(toUsedFacetValues(sampleLedger, entries)).toEqual({
    kind: [
      { value: 'department', label: '部门', url: null },
      { value: 'task', label: '工作任务', url: null },
      { value: 'document', label: '文件', url: null },
      { value: 'page', label: '目录和说明', url: null },
    ],
    year: [{ value: '2030', label: '2030年', url: null }],
    district: [{ value: 'yangshi', label: '样市', url: '/districts/yangshi/' }],
    lead: [
      { value: 'yangshi/fagaiwei', label: '市发改委', url: '/departments/yangshi/fagaiwei/' },
      { value: 'yangshi/gequ', label: '各区政府', url: '/departments/yangshi/gequ/' },
    ],
    department: [
      { value: 'yangshi/fagaiwei', label: '市发改委', url: '/departments/yangshi/fagaiwei/' },
      { value: 'yangshi/gequ', label: '各区政府', url: '/departments/yangshi/gequ/' },
    ],
    topic: [],
    document: [
      {
        value: 'yangshi-2030-breakdown',
        label: '关于下达２０３０年工作任务的通知',
        url: '/documents/yangshi-2030-breakdown/',
      },
    ],
    status: [{ value: 'in-progress', label: '正在推进', url: null }],
  });
});

test('no two values of a facet are the same', () => {
  const ofKind = (kind: string) => ({ ...entries[0], facets: { kind: [kind] } }) as SearchEntry;
  const kinds = toUsedFacetValues(sampleLedger, [ofKind('indicator'), ofKind('target'), ofKind('task')]).kind;
  expect(kinds.map(({ label }) => label)).toEqual(['指标', '预期目标', '工作任务']);
  expect(new Set(kinds.map(({ value }) => value)).size).toBe(kinds.length);
});

test('departments of one name in two districts are told apart', () => {
  const other = { ...sampleLedger.departments[0], id: 'dongqu/fagaiwei', district: 'dongqu' };
  const ledger = { ...sampleLedger, departments: [...sampleLedger.departments, other as never] };
  const both = entries.map((entry) => ({
    ...entry,
    facets: { department: ['yangshi/fagaiwei', 'yangshi/gequ', 'dongqu/fagaiwei'] },
  }));
  const labels = toUsedFacetValues(ledger, both).department.map(({ label }) => label);
  expect(labels).toEqual(['市发改委（样市）', '各区政府', '市发改委（东区）']);
});

test('news is a kind of its own, so that it never stands among documents', () => {
  const [document] = sampleLedger.documents;
  if (document === undefined) throw new Error('no document');
  const news = { ...document, id: 'yangshi-2035-news', url: '/documents/yangshi-2035-news/', kind: 'news' } as const;
  const describe = describeEntries({ ...sampleLedger, documents: [...sampleLedger.documents, news] });
  expect(describe(news.url).facets.kind).toEqual(['news']);
  expect(describe(document.url).facets.kind).toEqual(['document']);
  const entry: SearchEntry = { url: news.url, title: '', ...describe(news.url), blocks: [] };
  const [kind] = toUsedFacetValues(sampleLedger, [entry]).kind;
  expect(kind).toMatchObject({ value: 'news', label: '新闻报道' });
});
