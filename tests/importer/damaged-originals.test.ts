import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/mdast/markdown.ts';
import { toTextStream } from '../../src/mdast/text-stream.ts';
import { readText } from '../../src/originals/readers/read-text.ts';
import { hasFailed } from '../../src/records/messages.ts';
import { toReport } from '../../src/records/report.ts';
import { alignToOriginal } from '../../src/records/source/alignment.ts';
import { parseFrontMatter } from '../../src/records/source/front-matter.ts';
import { importText } from './import-case.ts';

const originals = globSync('*/input.txt', { cwd: import.meta.dirname })
  .sort()
  .map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'))
  .filter((text) => text.trim() !== '' && !text.includes('\uFFFD'));

/** What may get into a text by mistake: padding, signs of Markdown, numbers, marks of sections, pages and rows. */
const odd = [
  '\t',
  '\t\t',
  '   ',
  '\u00A0',
  '\u3000',
  '\f',
  '1.',
  '12',
  '一、',
  '附件1',
  '2024年1月5日',
  '‐ 3 ‐',
  '市财政局',
];
const signs = [
  '<br>',
  '|',
  '〃',
  '同上',
  '# 标题',
  '- 列表',
  '---',
  '&amp;',
  '[x]: y',
  '> 引用',
  '```',
  '<script>',
  '\\',
  '*',
];
const more = ['_', '+', '~~x~~', 'http://a.b/c_d', 'a@b.cn'];

/** One slip of whoever copied the text. */
type Slip = (lines: readonly string[]) => string[];

const place = fc.nat({ max: 400 });
const text = fc.constantFrom(...odd, ...signs, ...more);
const slip: fc.Arbitrary<Slip> = fc.oneof(
  place.map(
    (at): Slip =>
      (lines) =>
        lines.toSpliced(at % lines.length, 1),
  ),
  fc.tuple(place, place).map(
    ([at, from]): Slip =>
      (lines) => {
        return lines.toSpliced(at % lines.length, 0, lines[from % lines.length] ?? '');
      },
  ),
  fc.tuple(place, text).map(
    ([at, added]): Slip =>
      (lines) =>
        lines.toSpliced(at % lines.length, 0, added),
  ),
  fc.tuple(place, place, text).map(
    ([at, column, added]): Slip =>
      (lines) => {
        const [before, after] = cut(lines[at % lines.length] ?? '', column);
        // A slip before this one may have left no line.
        return lines.toSpliced(at % lines.length, 1, before + added + after);
      },
  ),
  fc.tuple(place, place).map(
    ([at, column]): Slip =>
      (lines) => {
        return lines.toSpliced(at % lines.length, 1, ...cut(lines[at % lines.length] ?? '', column));
      },
  ),
);

// The seed is fixed, so that a run says the same everywhere; change it to look further.
test('whatever happened to an original, it is refused with a reason, or nothing of it is lost', () => {
  const damaged = fc.tuple(fc.constantFrom(...originals), fc.array(slip, { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(damaged, ([original, slips]) => {
      const lines = slips.reduce((known: readonly string[], damage) => damage(known), original.split('\n'));
      expectNothingLost(Buffer.from(lines.join('\n'), 'utf8'));
    }),
    { numRuns: 300, seed: 20_241 },
  );
});

function expectNothingLost(bytes: Buffer): void {
  const file = new VFile({ path: 'input.txt' });
  const documents = importText(bytes, file);
  expect(documents.length === 0, toReport([file])).toBe(hasFailed(file));
  for (const { markdown } of documents) {
    const read = new VFile({ path: 'document.md', value: markdown });
    const tree = parseMarkdown(read);
    const [first] = tree.children;
    const matter = first?.type === 'yaml' ? parseFrontMatter(first.value, read, 1)?.matter : null;
    if (!matter) throw new Error(toReport([read]));
    const stream = toTextStream(tree, markdown);
    const extract = readText(bytes);
    const lines = 'rule' in extract ? [] : extract.lines.map(({ text }) => text);
    const { mismatches, unfound, undeclaredHeadings } = alignToOriginal(stream, lines, matter);
    expect([...mismatches, ...unfound, ...undeclaredHeadings], markdown).toEqual([]);
  }
}

function cut(line: string, column: number): [string, string] {
  const at = column % (line.length + 1);
  return [line.slice(0, at), line.slice(at)];
}
