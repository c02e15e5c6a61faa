import { expect, test } from 'vitest';
import { findNumberedRuns } from '../../src/importer/prose/numbered-runs.ts';

/** The text, cut where its items begin. */
function cut(text: string): string[] {
  const bounds = [...new Set([0, ...findNumberedRuns(text), text.length])];
  return bounds.slice(0, -1).map((start, index) => text.slice(start, bounds[index + 1]));
}

test.each([
  ['behind brackets', '1.建校。(甲局主办)2.修路。(乙局主办)', ['1.建校。(甲局主办)', '2.修路。(乙局主办)']],
  ['in one paragraph', '分别是: (1) 建校。 (2) 修路。', ['分别是: ', '(1) 建校。 ', '(2) 修路。']],
  ['from the number before', '7、建校。8、修路。', ['7、建校。', '8、修路。']],
  ['behind white space, three of them', '1.建校 2.修路 3.建桥', ['1.建校 ', '2.修路 ', '3.建桥']],
])('%s', (_, text, parts) => {
  expect(cut(text)).toEqual(parts);
});

test.each([
  ['figures', '1.投资增长2.5%。3.5亿元到位。'],
  ['a number that does not follow', '1.建校。4.5公里道路通车。5.修路'],
  ['two behind white space', '升级 1.建校 2.修路'],
  ['notes within a sentence', '按标准(1)和标准(2)执行'],
  ['a number behind no end', '建校1.修路2.建桥3.造林'],
])('no cut: %s', (_, text) => {
  expect(cut(text)).toEqual([text]);
});
