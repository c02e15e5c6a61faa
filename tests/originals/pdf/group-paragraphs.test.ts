import { expect, test } from 'vitest';
import { groupParagraphs } from '../../../src/originals/readers/pdf/group-paragraphs.ts';
import type { TextLine } from '../../../src/originals/readers/pdf/set-lines.ts';

/** A line of so many characters of ten points, which begins so far from the left. */
function line(text: string, x0: number, row: number): TextLine {
  const y0 = row * 14;
  return {
    text,
    x0,
    x1: x0 + text.length * 10,
    y0,
    y1: y0 + 10,
    size: 10,
    quarter: 0,
    segments: [],
  } as unknown as TextLine;
}

const shown = (lines: readonly TextLine[]) =>
  groupParagraphs(lines).map((part) => part.map(({ text }) => text).join(''));

test('a title that fills its first line goes on in the middle of the next one', () => {
  expect(shown([line('云溪县二〇三一年民生实事项目完成', 0, 0), line('情况', 70, 1)])).toEqual([
    '云溪县二〇三一年民生实事项目完成情况',
  ]);
});

test('a sign-off in the middle is none of the paragraph above it', () => {
  const lines = [line('各乡镇要认真抓好落实工作要求', 20, 0), line('云溪县政府', 55, 1)];
  expect(shown(lines)).toHaveLength(2);
});
