import { expect, test } from 'vitest';
import { collectPassages } from '../../src/outputs/search/collect-passages.ts';
import type { SearchBlock, SearchEntry } from '../../src/outputs/search/search-entry.ts';
import { searchFields } from '../../src/search-index/index-format.ts';

function block(text: string, anchor: string | null, heading: string | null = null, more: Partial<SearchBlock> = {}) {
  return { text, field: 'body', anchor, heading, ...more } as SearchBlock;
}

const entry = (url: string, ...blocks: SearchBlock[]): SearchEntry => ({
  url,
  title: url,
  date: '',
  facets: {},
  blocks,
});

test('a passage is led to by the anchor and the heading of its block', () => {
  const passages = collectPassages([
    entry('/a/', block('题', null), block('甲', 'jia', '甲'), block('末', null, '乙'), block('——', null)),
  ]);
  expect(passages.map(({ text, places }) => [text, ...places.map(({ anchor, heading }) => [anchor, heading])])).toEqual(
    [
      ['题', [null, null]],
      ['甲', ['jia', '甲']],
      ['末', [null, '乙']],
    ],
  );
});

test('a text is one passage, with one place on each entry: where it weighs most there', () => {
  const passages = collectPassages([
    entry('/a/', block('同', 'x'), block('同', 'y', null, { field: 'name' }), block('同', 'z')),
    entry('/b/', block('同', null)),
  ]);
  expect(passages).toHaveLength(1);
  expect(passages[0]?.places).toEqual([
    { entry: 0, anchor: 'y', heading: null, field: searchFields.indexOf('name') },
    { entry: 1, anchor: null, heading: null, field: searchFields.indexOf('body') },
  ]);
});
