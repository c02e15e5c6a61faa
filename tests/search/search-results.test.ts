import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countFacets, filterEntries, toPlaces } from '../../src/search/index/filter-entries.ts';
import { weights } from '../../src/search/index/find-term.ts';
import { preferParts } from '../../src/search/index/found-parts.ts';
import { groupEntries } from '../../src/search/index/group-entries.ts';
import { makeExcerpt } from '../../src/search/index/make-excerpt.ts';
import { type ExcerptPart, markFound } from '../../src/search/index/mark-found.ts';
import { parseQuery, renderQuery } from '../../src/search/index/search-query.ts';
import { fold } from '../../src/search-index/fold-text.ts';
import { mapFacets, type SearchCatalog, searchFields } from '../../src/search-index/index-format.ts';

describe('the address', () => {
  test('says the text and every choice', () => {
    const query = parseQuery('?q=%E5%88%9B%E6%96%B0&kind=task&kind=document&lead=yangshi%2Ffagaiwei');
    expect(query.text).toBe('创新');
    expect(query.chosen).toMatchObject({ kind: ['task', 'document'], lead: ['yangshi/fagaiwei'], year: [] });
    expect(renderQuery(query)).toBe('?q=%E5%88%9B%E6%96%B0&kind=task&kind=document&lead=yangshi%2Ffagaiwei');
  });

  test('is empty where nothing is asked, and keeps whatever is asked whole', () => {
    expect(renderQuery(parseQuery('?q=+&kind='))).toBe('');
    expect(parseQuery(`?q=${'a'.repeat(500)}`).text).toHaveLength(500);
  });

  test('gives back what was written to it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.uniqueArray(fc.string({ minLength: 1 })), (text, kind) => {
        const query = {
          text: text.trim().toWellFormed(),
          chosen: { ...mapFacets(() => []), kind: kind.map((value) => value.toWellFormed()) },
          order: 'date' as const,
          shown: 30,
        };
        expect(renderQuery(parseQuery(renderQuery(query)))).toBe(renderQuery(query));
      }),
    );
  });
});

const values = (...names: string[]) => names.map((value) => ({ value, label: value }));
const catalog: SearchCatalog = {
  facets: {
    ...mapFacets(() => []),
    kind: values('document', 'task'),
    year: values('2018', '2017'),
    lead: values('x', 'y'),
  },
  columns: { ...mapFacets(() => [[], [], []]), kind: [0, 1, 1], year: [0, 0, 1], lead: [[], [0, 1], 1] },
  dates: [null],
  dateOf: [0, 0, 0],
  parts: [],
  synonyms: [],
  version: '',
  records: [],
  chunks: [],
  heads: {},
  headLeaves: [],
  sheets: [],
};
const everything = [0, 1, 2];
const choose = (chosen: Record<string, string[]>) => toPlaces(catalog, { ...mapFacets(() => []), ...chosen });

describe('the filters', () => {
  test('values of one facet add up, facets narrow', () => {
    const filter = (chosen: Record<string, string[]>) => filterEntries(catalog, everything, choose(chosen));
    expect(filter({})).toEqual(everything);
    expect(filter({ year: ['2018', '2017'], kind: ['task'] })).toEqual([1, 2]);
    expect(filter({ kind: ['task'], lead: ['x'] })).toEqual([1]);
    expect(filter({ kind: ['unknown'] })).toEqual([]);
  });

  test('a count is what choosing the value would show', () => {
    const counts = countFacets(catalog, everything, choose({ kind: ['task'] }));
    expect(counts).toMatchObject({ kind: [1, 2], year: [1, 1], lead: [1, 2] });
  });

  test('a page counts where none of its parts does', () => {
    const withParts = { ...catalog, parts: [[0, 2]] as const };
    expect(preferParts(withParts, [0, 2])).toEqual([2]);
    expect(preferParts(withParts, [0])).toEqual([0]);
    const counts = countFacets(withParts, everything, choose({}));
    expect(counts).toMatchObject({ kind: [1, 2], year: [1, 1] });
  });
});

describe('the groups', () => {
  const shown = (search: string) =>
    groupEntries(catalog, { entries: [2, 0, 1], terms: [] }, parseQuery(search)).map(({ kind, entries, shown }) => [
      kind,
      entries,
      shown,
    ]);

  test('are by kind, the best first', () => {
    expect(shown('?q=x')).toEqual([
      ['task', [2, 1], 2],
      ['document', [0], 1],
    ]);
    expect(shown('?q=x&sort=date').map(([kind]) => kind)).toEqual(['document', 'task']);
  });

  test('a kind that only lists what others say shows none of its own', () => {
    const listed = {
      term: '词',
      passages: new Set<never>(),
      entries: new Map([0, 1, 2].map((entry) => [entry, entry])),
    };
    const groups = groupEntries(catalog, { entries: [2, 1, 0], terms: [listed] }, parseQuery('?q=词'));
    expect(groups.map(({ kind, shown }) => [kind, shown])).toEqual([
      ['task', 2],
      ['document', 0],
    ]);
  });

  test('a kind shows beside others only what says something itself, though it has more', () => {
    const entries = new Map([
      [0, 1],
      [1, searchFields.indexOf('listed')],
      [2, searchFields.indexOf('name')],
    ]);
    const term = { term: '词', passages: new Set<never>(), entries };
    const groups = groupEntries(catalog, { entries: [2, 0, 1], terms: [term] }, parseQuery('?q=词'));
    expect(groups).toMatchObject([
      { kind: 'task', entries: [2, 1], shown: 1 },
      { kind: 'document', shown: 1 },
    ]);
  });

  test('pages made of others stand after what they are made of, unless the query is their name', () => {
    const pages = { ...catalog, facets: { ...catalog.facets, kind: values('page', 'task') } };
    const order = (weightOfPage: number) => {
      const weights = new Map([0, 1].map((entry) => [entry, entry === 0 ? weightOfPage : 1]));
      const term = { term: '词', passages: new Set<never>(), entries: weights };
      return groupEntries(pages, { entries: [0, 1], terms: [term] }, parseQuery('?q=词')).map(({ kind }) => kind);
    };
    expect(order(searchFields.indexOf('name'))).toEqual(['task', 'page']);
    expect(order(weights.named + searchFields.indexOf('name'))).toEqual(['page', 'task']);
  });

  test('news stands after what governments say, in every order', () => {
    const news = { ...catalog, facets: { ...catalog.facets, kind: values('news', 'task') } };
    const kinds = (order: string) =>
      groupEntries(news, { entries: [0, 1], terms: [] }, parseQuery(`?q=词${order}`)).map(({ kind }) => kind);
    expect([kinds(''), kinds('&sort=date')]).toEqual([
      ['task', 'news'],
      ['task', 'news'],
    ]);
  });

  test('a single kind is a list that grows', () => {
    const entries = Array.from({ length: 30 }, () => 1);
    const count = (search: string) => groupEntries(catalog, { entries, terms: [] }, parseQuery(search))[0]?.shown;
    expect([count('?q=x'), count('?q=x&shown=20'), count('?q=x&shown=99')]).toEqual([10, 20, 30]);
  });
});

describe('the excerpt', () => {
  const show = (parts: readonly ExcerptPart[]) =>
    parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

  test('marks the query in original glyphs', () => {
    expect(show(markFound('ＧＤＰ 增长 7％ 左右', ['gdp增', '7%']))).toBe('[ＧＤＰ 增]长 [7％] 左右');
    expect(show(markFound('发改委改委', ['改委', '委改']))).toBe('发[改委改委]');
  });

  test('is taken around the query, with an ellipsis where text is left out', () => {
    const block = `${'前'.repeat(300)}新增床位1000张${'后'.repeat(300)}`;
    expect(show(makeExcerpt(['别的', block], ['1000张'], 20))).toBe(
      `…${'前'.repeat(1)}新增床位[1000张]${'后'.repeat(10)}…`,
    );
  });

  test('shows each term, from several blocks where it has to', () => {
    expect(show(makeExcerpt(['加快创新', '平稳发展'], ['创新', '发展']))).toBe('加快[创新]…平稳[发展]');
  });

  test('gives every other text half of the room', () => {
    const around = (word: string) => `${'前'.repeat(300)}${word}${'后'.repeat(300)}`;
    const parts = show(makeExcerpt([around('创新'), around('发展')], ['创新', '发展'], 40))
      .split('…')
      .filter(Boolean);
    const lengths = parts.map((part) => part.replace(/[[\]]/gu, '').length);
    expect(lengths).toEqual([40, 20]);
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
