import { expect, test } from 'vitest';
import { rewriteRanges } from '../../src/search/index/range-writing.ts';

test.each([
  ['增长7-7.5%左右', ['增长7%-7.5%左右', '增长7至7.5%左右']],
  ['7%-7.5%', ['7-7.5%', '7%至7.5%']],
  ['7%到7.5%', ['7%-7.5%', '7-7.5%', '7%至7.5%']],
  ['7至7.5%', ['7-7.5%', '7%-7.5%']],
  ['1到2个', ['1-2个', '1至2个']],
  ['1,000-1,200‰', ['1,000‰-1,200‰', '1,000至1,200‰']],
  ['-0.5%', []],
  ['送到家', []],
  ['7%7.5%', []],
])('%s may be written %s', (folded, others) => {
  expect(rewriteRanges(folded)).toEqual(others);
});
