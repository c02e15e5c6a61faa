import { expect, test } from 'vitest';
import { Random } from '../random.ts';
import { drawQueries, type Query } from './draw-queries.ts';
import { judgeResults } from './judge-results.ts';
import { normalise, type VisiblePage } from './visible-text.ts';

function page(url: string, ...lines: string[]): VisiblePage {
  return { url, lines, folded: lines.map(normalise) };
}

const pages = [
  page('/a/', '新增养老床位１０００张', '市民政局'),
  page('/b/', '建成道路 52.8 公里（“一横”）', '增长7%-7.5%'),
  page('/c/', '“两扫”', '环境整治', '“两小”', '背街小巷'),
  page('/c/#1', '“两扫”', '环境整治'),
  page('/c/#2', '“两小”', '背街小巷'),
];
const byUrl = new Map(pages.map((each) => [each.url, each]));
const nothing = { milliseconds: 0, shown: [] };

function ask(...terms: string[]): Query {
  return { kind: 'fragment', text: terms.join(' '), terms, named: ['/a/'] };
}

test('a page that holds the terms is missed where neither it nor a part is listed', () => {
  expect(judgeResults(ask('1000张'), byUrl, [], nothing)).toMatchObject({ expected: 1, found: 0, missed: ['/a/'] });
  expect(judgeResults(ask('两扫'), byUrl, ['/c/#1'], nothing)).toMatchObject({ expected: 1, found: 1, false: [] });
});

test('a result is false where it does not hold them', () => {
  const verdict = judgeResults(ask('1000张'), byUrl, ['/b/', '/a/#row'], nothing);
  expect(verdict).toMatchObject({ false: ['/b/'], firstTrue: 2, firstNamed: 2, listed: 2 });
  expect(judgeResults(ask('两扫'), byUrl, ['/c/#2'], nothing).false).toEqual(['/c/#2']);
  expect(judgeResults(ask('两扫', '两小'), byUrl, ['/c/#2'], nothing).false).toEqual([]);
});

test('an excerpt shows the query where every term stands there and is marked', () => {
  const shown = [
    { url: '/a/', text: '新增养老床位１０００张', marks: ['床位１０００张'] },
    { url: '/a/', text: '新增养老床位１０００张', marks: ['床位'] },
    { url: '/a/', text: '市民政局', marks: ['1000张'] },
  ];
  expect(judgeResults(ask('1000张'), byUrl, ['/a/'], { milliseconds: 0, shown })).toMatchObject({
    shown: 3,
    showing: 1,
  });
});

test('queries are the same for the same seed, and what is absent stands nowhere', () => {
  const draw = (seed: number) => drawQueries(pages, [{ name: '市民政局', url: '/a/' }], new Random(seed), 5);
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3)).not.toEqual(draw(4));
  const lines = pages.flatMap(({ folded }) => folded);
  const holds = (query: Query) => query.terms.every((term) => lines.some((line) => line.includes(term)));
  const byKind = Map.groupBy(draw(3), ({ kind }) => kind);
  expect(byKind.get('absent')?.length).toBeGreaterThan(0);
  expect(byKind.get('absent')?.some(holds)).toBe(false);
  for (const kind of ['fragment', 'name', 'number', 'width', 'signs', 'phrase', 'several', 'traditional'] as const) {
    expect(byKind.get(kind)?.length).toBeGreaterThan(0);
    expect(byKind.get(kind)?.every(holds)).toBe(true);
  }
});
