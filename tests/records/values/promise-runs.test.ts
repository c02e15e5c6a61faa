import { expect, test } from 'vitest';
import { findPromiseRuns } from '../../../src/records/values/statements/promise-runs.ts';

/** How often a text of so many paragraphs is looked at. */
function countReads(paragraphs: number, textOf: (nth: number) => string): number {
  let reads = 0;
  const blocks = Array.from({ length: paragraphs }, (_, nth) => ({
    depth: 0,
    get text() {
      reads += 1;
      return textOf(nth);
    },
  }));
  findPromiseRuns(blocks, true);
  return reads;
}

test.each([
  ['says work without a figure', () => '加强学习有关文件精神。'],
  ['says what was done', () => '改造道路，有的已完成。'],
  ['leads with a phrase', () => '推进信息公开工作。加强学习有关文件精神，有的同志认为也可以继续讨论。'],
  ['leads with a dash', () => '—推进学习有关文件精神的说法有几种，大家各有看法。'],
  ['says what nobody promised', (nth: number) => `会议听取了第${nth}次汇报，大家认为要继续学习。`],
  [
    'is of a run in pieces',
    (nth: number) => (nth % 4 === 3 ? '会议认为，大家要学习。' : `新建学校${nth}所，改造道路${nth}公里。`),
  ],
])('a text twice as long, of which each paragraph %s, is looked at twice as often', (_, textOf) => {
  expect(countReads(800, textOf)).toBeLessThan(2.2 * countReads(400, textOf));
});
