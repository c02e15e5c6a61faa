import { expect, test } from 'vitest';
import { makeLeaf } from '../../src/outputs/search/make-leaf.ts';

const place = (entry: number, anchor: string | null, heading: string | null) => ({ entry, field: 0, anchor, heading });

function passage(text: string, ...places: ReturnType<typeof place>[]) {
  return { text, folded: text, pattern: ['0'] as const, places };
}

test('spots are numbered in the order of their anchors, each once, under their headings', () => {
  const leaf = makeLeaf(
    [
      passage('一', place(0, 'x', '甲'), place(1, null, '甲')),
      passage('二', place(0, 'y', '甲'), place(2, 'x', '甲')),
      passage('三', place(0, 'z', null)),
    ],
    [[0, { url: '/a/', title: '一' }]],
  );
  expect(leaf).toEqual({
    texts: ['一', '二', '三'],
    spotOf: [[1, 0], [2, 1], [3]],
    spots: [
      ['甲', 'x', 'y'],
      ['', 'z'],
    ],
    heads: { 0: { url: '/a/', title: '一' } },
  });
});
