import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/mdast/markdown.ts';
import { toTextStream } from '../../src/mdast/text-stream.ts';
import { alignToOriginal } from '../../src/records/source/alignment.ts';
import type { FrontMatter } from '../../src/records/source/front-matter.ts';

const original = ['甲乙', '页眉', '丙丁', '页眉'];

function align(markdown: string, omitted: FrontMatter['omitted'], corrections: FrontMatter['corrections'] = []) {
  const stream = toTextStream(parseMarkdown(new VFile(markdown)), markdown);
  const matter = { original: { path: '', sha256: '', lines: [1, 4] }, omitted, corrections, damaged: [] };
  const { mismatches, unfound, counts } = alignToOriginal(stream, original, matter as unknown as FrontMatter);
  return { isProved: mismatches.length === 0, unfound: unfound.map(({ index }) => index), counts };
}

const header = (line: number) => ({ line, text: '页眉', reason: '页眉页脚' as const });

test('what is declared is looked for on its own line, and on no other', () => {
  expect(align('甲乙\n\n丙丁', [header(2), header(4)])).toMatchObject({ isProved: true, unfound: [] });
  expect(align('甲乙\n\n丙丁', [header(1), header(4)])).toMatchObject({ isProved: false, unfound: [0] });
  expect(align('甲乙\n\n丙丁', [header(2), header(3)])).toMatchObject({ isProved: false, unfound: [1] });
});

test('what is declared twice has to stand twice', () => {
  expect(align('甲乙\n\n丙丁', [header(2), header(4), header(4)]).unfound).toEqual([2]);
});

test('a text may begin on its line and run on over the next', () => {
  const whole = [{ ...header(2), text: '页眉丙' }, header(4)];
  expect(align('甲乙\n\n丁', whole)).toMatchObject({ isProved: true, unfound: [], counts: { omitted: 5 } });
});

test('a correction is counted once, whatever its length', () => {
  const corrections = [{ line: 3, before: '丙丁', after: '丙', reason: '衍字' }];
  const { isProved, counts } = align('甲乙\n\n丙', [header(2), header(4)], corrections);
  expect([isProved, counts.corrected, counts.omitted, counts.original]).toEqual([true, 1, 4, 8]);
});
