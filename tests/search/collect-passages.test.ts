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

test('a block without an anchor leads to its page, and to no anchor of it', () => {
  const { passages, heads } = collectPassages([
    entry('/a/', block('题', null), block('甲', 'jia', '甲'), block('末', null, '乙')),
  ]);
  expect(passages.map(({ text, places }) => [text, places.map(({ spot }) => spot)])).toEqual([
    ['题', [0]],
    ['甲', [1]],
    ['末', [0]],
  ]);
  expect(heads[0]?.spots).toEqual([['甲', 'jia']]);
});

test('spots are numbered in the order of their anchors, each once, under their headings', () => {
  const { passages, heads } = collectPassages([
    entry('/a/', block('一', 'x', '甲'), block('二', 'y', '甲'), block('三', 'z', '乙'), block('四', 'x', '甲')),
  ]);
  expect(passages.map(({ places }) => places[0]?.spot)).toEqual([1, 2, 3, 1]);
  expect(heads[0]?.spots).toEqual([
    ['甲', 'x', 'y'],
    ['乙', 'z'],
  ]);
});

test('a text is one passage, with one place on each entry: where it weighs most there', () => {
  const { passages } = collectPassages([
    entry('/a/', block('同', 'x'), block('同', 'y', null, { field: 'name' }), block('同', 'z')),
    entry('/b/', block('同', null)),
  ]);
  expect(passages).toHaveLength(1);
  expect(passages[0]?.places).toEqual([
    { entry: 0, spot: 2, field: searchFields.indexOf('name') },
    { entry: 1, spot: 0, field: searchFields.indexOf('body') },
  ]);
});
