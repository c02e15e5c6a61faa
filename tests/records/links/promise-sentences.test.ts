import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/mdast/markdown.ts';
import type { CheckedDocument } from '../../../src/records/checked-document.ts';
import { toPlaceName, toPromiseSentences } from '../../../src/records/links/promise-sentences.ts';
import type { DocumentSource } from '../../../src/records/source/document-source.ts';
import { toOutline } from '../../../src/records/source/outline.ts';
import { emptyLegend } from '../../../src/records/values/assignments/role-legend.ts';

/** The sentences that are promises of a report of 2030 with these headings, each over one sentence. */
function promisesUnder(...headings: string[]): string[] {
  const markdown = `# 报告\n\n${headings.map((heading, nth) => `## ${heading}\n\n第${nth}句。`).join('\n\n')}\n`;
  const source = {
    tree: parseMarkdown(new VFile(markdown)),
    matter: { id: 'r', year: 2030 },
  } as unknown as DocumentSource;
  const outline = toOutline(source);
  const document: CheckedDocument = {
    source,
    outline,
    tables: [],
    items: [],
    legend: emptyLegend,
    rows: [],
    amendments: [],
  };
  return toPromiseSentences(document).map(({ text }) => text);
}

test.each([
  ['一、2029年工作回顾', false],
  ['一、工作回顾', false],
  ['过去五年工作', false],
  ['五年来的成就', false],
  ['2029年工作总结', false],
  ['2029年主要成绩', false],
  ['2028年至2029年工作', false],
  ['二、2030年工作安排', true],
  ['今年主要任务', true],
  ['2029年基础上做好2030年工作', true],
  ['（一）科技创新', true],
])('under %s stand promises: %j', (heading, arePromises) => {
  expect(promisesUnder(heading)).toEqual(arePromises ? ['第0句。'] : []);
});

test('what stands under a heading within a review is none either', () => {
  expect(promisesUnder('2029年工作回顾', '2030年工作安排')).toEqual(['第1句。']);
});

test.each([
  ['一、科技创新', '科技创新'],
  ['（一）科技创新', '科技创新'],
  ['1.科技创新', '科技创新'],
  ['第一章 科技创新', '科技创新'],
  ['十二、科技创新', '科技创新'],
  ['科技创新', '科技创新'],
])('%s is the place %s', (heading, place) => {
  expect(toPlaceName(heading)).toBe(place);
});
