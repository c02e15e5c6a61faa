import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown, stringifyMarkdown } from '../../src/mdast/markdown.ts';
import { toTextStream } from '../../src/mdast/text-stream.ts';
import { type Alignment, alignToOriginal } from '../../src/records/source/alignment.ts';
import type { FrontMatter } from '../../src/records/source/front-matter.ts';
import { type Block, blocks, toPrintedLines, toRoot } from '../mdast/arbitraries.ts';
import { lengthOfSamePart, lineOf, splitLike, toUniqueLines } from './unique-lines.ts';

type Declared = Partial<Pick<FrontMatter, 'omitted' | 'corrections'>>;

test('a document proves with every omission and correction that is declared, wherever it stands', () => {
  fc.assert(
    fc.property(blocks, fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 8 }), (parts, places) => {
      const { lines, declared } = withDeclarations(toPrintedLines(parts), places);
      const { alignment } = prove(toMarkdown(parts), lines, declared);
      expect(alignment.mismatches).toEqual([]);
      expect(alignment.unfound).toEqual([]);
      const spans = [...alignment.lines]
        .sort(([a], [b]) => a - b)
        .flatMap(([, span]) => [span.startLine, span.endLine]);
      expect(spans).toEqual(spans.toSorted((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

test('a declaration whose text is not on its line is found out', () => {
  const omitted = [{ line: 2, text: '第 1 页', reason: '页眉页脚' as const }];
  const corrections = [{ line: 1, before: '推劝', after: '推动', reason: '笔误' }];
  const { alignment } = prove('推动改革\n', ['推动改革', '第 2 页'], { omitted, corrections });
  expect(alignment.unfound).toEqual([
    { field: 'omitted', index: 0, line: 2, text: '第 1 页' },
    { field: 'corrections', index: 0, line: 1, text: '推劝' },
  ]);
});

const edits = {
  deletion: (text: string, at: number) => remove(text, at, 1),
  insertion: (text: string, at: number) => insert(text, at, '〇'),
  doubling: (text: string, at: number) => insert(text, at, text.slice(at, at + 3)),
  change: (text: string, at: number) => insert(remove(text, at, 1), at, '〇'),
  swap: (text: string, at: number) => insert(remove(text, at, 1), at + 1, text.charAt(at)),
  move: (text: string, at: number) => {
    const half = Math.floor(text.length / 2);
    return insert(remove(text, at, 3), (at + half) % (text.length - 3), text.slice(at, at + 3));
  },
};

test.each(Object.entries(edits))('a %s in the Markdown is always found, on the line where it is', (_, edit) => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 12 }),
      fc.nat(),
      (lengths, place) => {
        const lines = toUniqueLines(lengths);
        const text = lines.join('');
        fc.pre(text.length > 8);
        const at = place % (text.length - 3);
        const changed = edit(text, at);
        fc.pre(changed !== text);
        const { alignment } = prove(`${splitLike(changed, lines).join('\n\n')}\n`, lines);
        const first = lengthOfSamePart(text, changed);
        const found = alignment.mismatches[0];
        expect([lineOf(lines, first - 1), lineOf(lines, first)]).toContain(found?.original.line);
        // Paragraphs stand on every second line.
        const markdownLines = [first - 1, first].map((index) => lineOf(splitLike(changed, lines), index) * 2 - 1);
        expect(markdownLines).toContain(found?.markdown.line);
        expect(restoredLength(changed, alignment)).toBe(text.length);
      },
    ),
    { numRuns: 200 },
  );
});

test('a slip within any text, however it is marked up, is found', () => {
  fc.assert(
    fc.property(blocks, fc.nat(), fc.constantFrom(...Object.values(edits)), (parts, place, edit) => {
      const printed = toPrintedLines(parts);
      const text = printed.join('').replace(/\s+/gu, '');
      fc.pre(text.length > 8);
      const changed = edit(text, place % (text.length - 3));
      const { alignment } = prove(toMarkdown(parts), [changed]);
      expect(alignment.mismatches.length > 0).toBe(changed !== text);
    }),
    { numRuns: 300 },
  );
});

test('a long part that is lost does not hide a slip behind it', () => {
  const lines = toUniqueLines(Array.from({ length: 700 }, () => 15));
  const kept = lines
    .filter((_, index) => index < 100 || index >= 500)
    .map((text) => text.replace(lines[600] ?? '', '〇'));
  const { alignment } = prove(kept.join('\n\n'), lines);
  const found = alignment.mismatches.map(({ lost, added, original }) => [lost.length, added, original.line]);
  expect(found).toEqual([
    [6000, '', 101],
    [15, '〇', 601],
  ]);
});

test('a place is the column of the character, escapes and bold marks counted', () => {
  const { alignment } = prove('**推进\\*改革。**{#gaige}落\\~实**好**措施\n', ['推进*改革。落~实好措施了', '']);
  expect(alignment.mismatches).toMatchObject([
    { lost: '了', markdown: { line: 1, column: 31 }, original: { line: 1, column: 13 } },
  ]);
});

test('white space, identifiers and merge marks are no characters of the text; the number of a list is one', () => {
  const markdown =
    '## 标 题 {#biaoti}\n\n| 名称 | ← |\n| - | - |\n| 甲 {#1-1} | ← |\n| 〃 | 乙<br>丙 |\n\n1. 丁\n2. 戊\n';
  const omitted = [{ line: 2, text: '名 称', reason: '表头' as const }];
  const { alignment } = prove(markdown, ['标题', '名称', '甲　乙 丙', '1.丁2.戊'], { omitted });
  expect(alignment.mismatches).toEqual([]);
  expect(alignment.undeclaredHeadings).toEqual([]);
  expect(alignment.counts).toEqual({ original: 13, markdown: 11, omitted: 2, corrected: 0 });
});

function prove(markdown: string, originalLines: readonly string[], declared: Declared = {}): { alignment: Alignment } {
  const matter = { omitted: [], corrections: [], ...declared, original: { lines: [1, originalLines.length] } };
  const stream = toTextStream(parseMarkdown(new VFile(markdown)), markdown);
  return { alignment: alignToOriginal(stream, originalLines, matter as unknown as FrontMatter) };
}

function toMarkdown(parts: readonly Block[]): string {
  return stringifyMarkdown(toRoot(parts));
}

/** Lines with page headers between them and slips within them; each has a sign of its own, so that it is there once. */
function withDeclarations(printed: readonly string[], places: readonly [number, boolean][]) {
  const lines = [...printed];
  const signs = places.map((_, nth) => String.fromCodePoint(0x2460 + nth));
  const slips = signs.flatMap((sign, nth) => {
    const [place, isOmission] = places[nth] ?? [0, true];
    const at = place % (lines.length + 1);
    const slip = isOmission ? undefined : /[^\s①-⑧]/u.exec(lines[at] ?? '')?.[0];
    if (slip === undefined || lines[at]?.startsWith('◎')) {
      lines.splice(at, 0, `◎ ${sign}`);
      return [];
    }
    lines[at] = (lines[at] ?? '').replace(slip, sign);
    return [{ sign, slip }];
  });
  const lineOfSign = (sign: string) => lines.findIndex((text) => text.includes(sign)) + 1;
  const corrections = slips.map(({ sign, slip }) => ({
    line: lineOfSign(sign),
    before: sign,
    after: slip,
    reason: '笔误',
  }));
  const omitted = signs
    .filter((sign) => !slips.some((slip) => slip.sign === sign))
    .map((sign) => ({ line: lineOfSign(sign), text: `◎${sign}`, reason: '页眉页脚' as const }));
  return { lines, declared: { omitted, corrections } };
}

/** How long the original is, if what was lost is given back and what was added is taken away. */
function restoredLength(changed: string, { mismatches }: Alignment): number {
  return mismatches.reduce((length, { lost, added }) => length + lost.length - added.length, changed.length);
}

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

function remove(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length);
}
