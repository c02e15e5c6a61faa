import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CatalogEntry, mapFacets, type SearchCatalog } from '../../src/outputs/search-catalog.ts';
import { fold } from '../../src/outputs/search-fold.ts';
import { countFacets, filterEntries, toPlaces } from '../../src/search/filter-entries.ts';
import { makeExcerpt } from '../../src/search/make-excerpt.ts';
import { type ExcerptPart, markTerms } from '../../src/search/mark-terms.ts';
import { rankEntries } from '../../src/search/rank-entries.ts';
import { longestQuery, parseQuery, renderQuery } from '../../src/search/search-query.ts';

describe('the address', () => {
  test('says the text and every choice', () => {
    const query = parseQuery('?q=%E5%88%9B%E6%96%B0&kind=task&kind=document&lead=yangshi%2Ffagaiwei');
    expect(query.text).toBe('创新');
    expect(query.chosen).toMatchObject({ kind: ['task', 'document'], lead: ['yangshi/fagaiwei'], year: [] });
    expect(renderQuery(query)).toBe('?q=%E5%88%9B%E6%96%B0&kind=task&kind=document&lead=yangshi%2Ffagaiwei');
  });

  test('is empty where nothing is asked, and cuts what is too long', () => {
    expect(renderQuery(parseQuery('?q=+&kind='))).toBe('');
    expect(parseQuery(`?q=${'a'.repeat(500)}`).text).toHaveLength(longestQuery);
  });

  test('gives back what was written to it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: longestQuery }), fc.uniqueArray(fc.string({ minLength: 1 })), (text, kind) => {
        const query = {
          text: text.trim().toWellFormed(),
          chosen: { ...mapFacets(() => []), kind: kind.map((value) => value.toWellFormed()) },
        };
        expect(renderQuery(parseQuery(renderQuery(query)))).toBe(renderQuery(query));
      }),
    );
  });
});

const values = (...names: string[]) => names.map((value) => ({ value, label: value }));
const entries: CatalogEntry[] = [
  ['a', [4], [0], [0], [], [], [], []],
  ['b', [4, 2], [1], [0], [], [0], [0, 1], []],
  ['c', [6], [1], [1], [], [1], [1], []],
];
const catalog: SearchCatalog = {
  facets: {
    ...mapFacets(() => []),
    kind: values('document', 'task'),
    year: values('2018', '2017'),
    lead: values('x', 'y'),
    department: values('x', 'y'),
  },
  entries,
};
const choose = (chosen: Record<string, string[]>) => toPlaces(catalog, { ...mapFacets(() => []), ...chosen });
const ids = (found: readonly CatalogEntry[]) => found.map(([id]) => id);

describe('the filters', () => {
  test('values of one facet add up, facets narrow', () => {
    expect(ids(filterEntries(entries, choose({})))).toEqual(['a', 'b', 'c']);
    expect(ids(filterEntries(entries, choose({ year: ['2018', '2017'], kind: ['task'] })))).toEqual(['b', 'c']);
    expect(ids(filterEntries(entries, choose({ kind: ['task'], department: ['x'] })))).toEqual(['b']);
    expect(ids(filterEntries(entries, choose({ kind: ['unknown'] })))).toEqual([]);
  });

  test('a count is what choosing the value would show', () => {
    const counts = countFacets(catalog, entries, choose({ kind: ['task'] }));
    expect(counts).toMatchObject({ kind: [1, 2], year: [1, 1], lead: [1, 1], department: [1, 2] });
  });
});

describe('the order', () => {
  const matches = (term: string, places: Record<string, number>) => ({ term, places: new Map(Object.entries(places)) });

  test('a whole name, then part of a name, then the text', () => {
    expect(ids(rankEntries(entries, [matches('发改委员', { a: 9, b: 2, c: 0 })]))).toEqual(['b', 'c', 'a']);
    expect(ids(rankEntries(entries, [matches('改委', { a: 8, b: 4, c: 1 })]))).toEqual(['b', 'c', 'a']);
  });

  test('every term has to be there', () => {
    expect(ids(rankEntries(entries, [matches('创新', { a: 0, b: 9 }), matches('发展', { b: 1, c: 2 })]))).toEqual([
      'b',
    ]);
    expect(ids(rankEntries(entries, []))).toEqual(['a', 'b', 'c']);
  });
});

describe('the excerpt', () => {
  const show = (parts: readonly ExcerptPart[]) =>
    parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

  test('marks the query in original glyphs', () => {
    expect(show(markTerms('ＧＤＰ 增长 7％ 左右', ['gdp增', '7%']))).toBe('[ＧＤＰ 增]长 [7％] 左右');
    expect(show(markTerms('发改委改委', ['改委', '委改']))).toBe('发[改委改委]');
  });

  test('is taken around the query, with an ellipsis where text is left out', () => {
    const block = `${'前'.repeat(300)}新增床位1000张${'后'.repeat(300)}`;
    expect(show(makeExcerpt(['别的', block], ['1000张'], 20))).toBe(
      `…${'前'.repeat(1)}新增床位[1000张]${'后'.repeat(10)}…`,
    );
  });

  test('shows each term, from several blocks where it has to', () => {
    expect(show(makeExcerpt(['加快创新', '平稳发展'], ['创新', '发展']))).toBe('加快[创新]平稳[发展]');
  });

  test('without a term in the blocks it is their beginning', () => {
    expect(show(makeExcerpt(['一二三四五六', '七'], ['无'], 4))).toBe('一二三四…');
    expect(makeExcerpt([], ['无'])).toEqual([]);
  });

  test('holds the query wherever the blocks hold it, and never half of a character', () => {
    const glyphs = fc.string({ unit: fc.constantFrom('账', 'Ａ', 'b', ' ', '𠮷', '％') });
    fc.assert(
      fc.property(fc.array(glyphs, { minLength: 1 }), fc.nat(), fc.nat(), (blocks, a, b) => {
        const block = Array.from(blocks[a % blocks.length] ?? '');
        const from = b % (block.length + 1);
        const term = fold(block.slice(from, from + 4).join(''));
        const excerpt = makeExcerpt(blocks, [term], 12)
          .map(({ text }) => text)
          .join('');
        expect(fold(excerpt)).toContain(term);
        expect(excerpt.isWellFormed()).toBe(true);
      }),
    );
  });
});
