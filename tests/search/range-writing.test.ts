import { expect, test } from 'vitest';
import { rewriteRanges } from '../../src/search/index/range-writing.ts';

test.each([
  ['增长7-7.5%左右', '增长7%-7.5%左右'],
  ['7%-7.5%', '7-7.5%'],
  ['1,000-1,200‰', '1,000‰-1,200‰'],
  ['-0.5%', '-0.5%'],
  ['2017-15号', '2017-15号'],
  ['7%7.5%', '7%7.5%'],
])('%s may be written %s', (folded, other) => {
  expect(rewriteRanges(folded)).toBe(other);
});
