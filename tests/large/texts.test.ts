import fc from 'fast-check';
import type { Paragraph } from 'mdast';
import { VFile } from 'vfile';
import { expect, test, vi } from 'vitest';
import { toSpans } from '../../src/collections/table-spans.ts';
import { dropBracketed } from '../../src/columns/drop-bracketed.ts';
import { endsAsTitle } from '../../src/importer/document/document-title.ts';
import { splitPageFrame } from '../../src/importer/layout/page-frame.ts';
import { isDateLine, readPortalList } from '../../src/importer/layout/portal-list.ts';
import { dropPadding } from '../../src/importer/layout/table-shape.ts';
import { findOpening } from '../../src/importer/prose/lead-phrases.ts';
import { parseMarkdown } from '../../src/mdast/markdown.ts';
import { toCharacters } from '../../src/mdast/placed-character.ts';
import { type Grid, type GridCell, readCell } from '../../src/mdast/table-grid.ts';
import { toTextStream } from '../../src/mdast/text-stream.ts';
import { groupTerms } from '../../src/records/links/term-mentions.ts';
import { findTermPlaces, type WantedTerm } from '../../src/records/links/term-places.ts';
import { toTextDifference } from '../../src/records/links/text-difference.ts';
import { declaredHeadings } from '../../src/records/source/declared-headings.ts';
import { DeclaredText } from '../../src/records/source/declared-text.ts';
import { parseDepartmentList } from '../../src/records/values/departments/department-list.ts';
import { withoutBrackets } from '../../src/records/values/departments/department-words.ts';
import { findCompletions } from '../../src/records/values/statements/completion.ts';
import { uniqueNames } from '../../src/records/values/unique-names.ts';
import { projectStates } from '../records/values/project-states.ts';
import { countedField, growth, inStep, inventText, type Work } from './count-work.ts';

const own = (text: string): GridCell => ({ merge: 'none', lines: [text], place: null });
const ditto: GridCell = { merge: 'above', lines: [], place: null };

function mergedColumn(rows: number, toCell = (cell: GridCell) => cell): Grid {
  const cells = Array.from({ length: rows }, (_, row) => [
    own(String(row)),
    toCell(row === 0 ? own('市发改委') : ditto),
  ]);
  return { headings: ['序号', '单位'], rows: cells.map((row) => ({ id: null, cells: row, place: null })) };
}

test('twelve thousand cells that go on one another are one cell', () => {
  const grid = mergedColumn(12_000);
  expect(readCell(grid, 11_999, 1)).toEqual({ lines: ['市发改委'], inherited: true });
  expect(toSpans(grid)[0]?.[1]).toEqual({ rows: 12_000, columns: 1 });
});

test('what a merged cell goes on is found once for all', () => {
  const read = (rows: number, work: Work) => {
    const grid = mergedColumn(rows, (cell) => countedField(cell, 'merge', work));
    for (let row = 0; row < rows; row += 1) readCell(grid, row, 1);
  };
  expect(growth(read)).toBeLessThan(inStep);
});

test('a merged cell that goes on one that is not there is empty', () => {
  const grid: Grid = {
    headings: ['a', 'b'],
    rows: [
      { id: null, cells: [{ ...ditto, merge: 'left' }], place: null },
      { id: null, cells: [own('x'), ditto], place: null },
      { id: null, cells: [ditto, { ...ditto, merge: 'left' }], place: null },
    ],
  };
  expect(readCell(grid, 0, 0)).toEqual({ lines: [], inherited: false });
  expect(readCell(grid, 1, 1)).toEqual({ lines: [], inherited: false });
  expect(readCell(grid, 2, 1)).toEqual({ lines: ['x'], inherited: true });
});

test('a paragraph of two hundred thousand characters is a text like any other', () => {
  const text = '推进'.repeat(100_000);
  const root = parseMarkdown(new VFile(`${text}\n`));
  expect((root.children[0] as Paragraph).children).toHaveLength(1);
  expect(toTextStream(root, text).characters).toHaveLength(200_000);
  expect(toTextDifference(text, `${text}，办好`).changes).toEqual([{ before: '', after: '办好', isNumber: false }]);
});

test('copies of a name are not tried again', () => {
  const name = (count: number, work: Work) => {
    const unique = uniqueNames(['a-2']);
    const has = vi.spyOn(Set.prototype, 'has');
    for (let nth = 0; nth < count; nth += 1) unique('a');
    work.count += has.mock.calls.length;
    has.mockRestore();
  };
  expect(growth(name)).toBeLessThan(inStep);
  const unique = uniqueNames(['a-2']);
  expect(['a', 'a', 'b', 'a'].map(unique)).toEqual(['a', 'a-3', 'b', 'a-4']);
});

test('an omission is looked for on its own line', () => {
  const declare = (lines: number, work: Work) => {
    const whole = Array.from({ length: lines }, (_, line) =>
      toCharacters(`页眉${inventText(line)}`, { line, column: 1 }),
    );
    const text = new DeclaredText(whole.flat().map((character) => countedField(character, 'character', work)));
    for (let line = 0; line < lines; line += 1) expect(text.replace(line, '页眉', '')).toHaveLength(2);
  };
  expect(growth(declare)).toBeLessThan(inStep);
});

test('a declared text may run on over the next lines', () => {
  const lines = ['甲乙', '丙', '丁戊'].flatMap((text, at) => toCharacters(text, { line: at + 1, column: 1 }));
  const text = new DeclaredText(lines);
  expect(text.replace(1, '乙丙丁', '己')).toHaveLength(3);
  expect(text.replace(2, '丙', '')).toBeNull();
  expect(text.characters.map(({ character, line }) => `${character}${line}`)).toEqual(['甲1', '己1', '戊3']);
});

test('a heading row is judged once, however often it stands', () => {
  const judge = (tables: number, work: Work) => {
    const omitted = Array.from({ length: tables }, (_, nth) =>
      countedField(
        { line: nth * 2, text: nth % 2 === 0 ? '序号任务责任单位' : '牵头配合', reason: '表头' as const },
        'text',
        work,
      ),
    );
    const isDeclared = declaredHeadings({ omitted });
    for (let table = 0; table < tables; table += 1) expect(isDeclared('序号任务牵头配合')).toBe(true);
    expect(isDeclared('序号项目')).toBe(false);
  };
  expect(growth(judge)).toBeLessThan(inStep);
});

test('terms are grouped by their names, each looked up', () => {
  const group = (count: number, work: Work) => {
    const entries = Array.from({ length: count }, (_, nth) =>
      countedField({ id: `d/${nth}`, term: `${inventText(nth, 8)}工程`, aliases: [] as string[] }, 'term', work),
    );
    expect(groupTerms([...entries, ...entries])).toHaveLength(count);
  };
  expect(growth(group)).toBeLessThan(inStep);
});

test('an entry that shares a name with two groups joins the first of them', () => {
  const entry = (id: string, term: string, ...aliases: string[]) => ({ id, term, aliases });
  const groups = groupTerms([
    entry('1', '产业升级行动'),
    entry('2', '创新驱动工程'),
    entry('3', '创新驱动工程', '产业升级行动'),
    entry('4', '创新驱动工程'),
  ]);
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['1', '3', '4'], ['2']]);
});

test('a text is not searched for terms that begin otherwise', () => {
  const starts = vi.spyOn(String.prototype, 'startsWith');
  const terms = Array.from(
    { length: 500 },
    (_, nth): WantedTerm => ({
      id: String(nth),
      forms: [{ text: `${inventText(nth + 5000, 6)}行动`, needs: 'plain' }],
    }),
  );
  const text = `推进${terms[7]?.forms[0]?.text}和${terms[3]?.forms[0]?.text}。`;
  expect(findTermPlaces(text, terms).map(({ term }) => term)).toEqual(['7', '3']);
  expect(starts.mock.calls.length).toBeLessThan(20);
  starts.mockRestore();
});

test.each([
  ['below', (nth: number) => [`召开第${nth}次会议`, '会议部署工作。', '2030-03-01']],
  ['above', (nth: number) => [`召开第${nth}次会议`, '发布时间：2030-03-01', '会议部署工作。']],
])('the articles of a list with dates %s are cut out of it, and not looked for in it', (_, toLines) => {
  const read = (articles: number, work: Work) => {
    const texts = Array.from({ length: articles }, (_, nth) => toLines(nth)).flat();
    const lines = texts.map((text, at) => countedField({ text, line: at + 1 }, 'line', work));
    for (const { line } of lines) expect(line).toBeGreaterThan(0);
    expect(readPortalList(lines)).toHaveLength(articles);
  };
  expect(growth(read)).toBeLessThan(inStep);
});

test.each([
  ['brackets that never close', (count: number) => `市发改委${'（'.repeat(count)}`],
  ['brackets that close at the end', (count: number) => `市发改委${'（'.repeat(count)}${'）'.repeat(count)}`],
  ['brackets that close at once', (count: number) => `市发改委${'（一）'.repeat(count)}`],
  ['zones without a city', (count: number) => `苏州工业园区、${'高新区、'.repeat(count)}市教育局`],
  ['lines that go on', (count: number) => '市教育局、\n'.repeat(count)],
])('a list of units with %s is read once', (_, toText) => {
  const read = (count: number, work: Work) => {
    const characters = vi.spyOn(String.prototype, 'charAt');
    const slices = vi.spyOn(String.prototype, 'slice');
    expect(parseDepartmentList(toText(count)).length).toBeGreaterThan(0);
    work.count += characters.mock.calls.length + slices.mock.calls.length + 1;
    characters.mockRestore();
    slices.mockRestore();
  };
  expect(growth(read, 250)).toBeLessThan(inStep);
});

test('a completion is quoted with what it is said of, and not with all that was said before', () => {
  const quote = (count: number, work: Work) => {
    for (const { quote } of findCompletions('完成全年计划的66%，'.repeat(count), projectStates))
      work.count += quote.length;
  };
  expect(growth(quote, 400)).toBeLessThan(inStep);
});

test('a breadcrumb is three short names or more, and no riddle where it is none', () => {
  const title = (line: string) => splitPageFrame([line, '标题'].map((text, at) => ({ text, line: at + 1 }))).title;
  expect(title('首页 > 信息公开 >重点工作')).toBe('标题');
  expect(title('首页 > 信息公开')).toBeNull();
  expect(title(`首页 > ${'很'.repeat(21)} > 工作`)).toBeNull();
  expect(title(`${'首页 > '.repeat(60)}<`)).toBeNull();
});

test('a line is one of a date whatever the gaps in it', () => {
  expect(isDateLine(`2030-03-01${' '.repeat(100_000)}来源：本站`)).toBe(true);
  expect(isDateLine(`推进${' '.repeat(100_000)}产业`)).toBe(false);
});

const marks = fc.string({ unit: fc.constantFrom(...'（）()“”" \n　甲a表、'), maxLength: 24 });

test('what stands in brackets goes as a pattern takes it', () => {
  fc.assert(
    fc.property(marks, (text) => {
      expect(dropBracketed(text)).toBe(text.replace(/[（(].*?[）)]/gu, ''));
      expect(dropBracketed(text.replaceAll('\n', ''), 'quotations')).toBe(
        text.replaceAll('\n', '').replace(/[“"][^”"]*[”"]/gu, ''),
      );
      expect(withoutBrackets(text)).toBe(text.replace(/(?:（[^（）]*）)+$/u, ''));
    }),
    { numRuns: 2000 },
  );
});

test('padding goes as a pattern takes it', () => {
  const wide = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]';
  const padding = new RegExp(`(?<=${wide})\\s+(?=${wide})`, 'gu');
  fc.assert(
    fc.property(marks, (text) => {
      expect(dropPadding(text)).toBe(text.trim().replace(padding, ''));
    }),
    { numRuns: 2000 },
  );
});

test('a title ends in a word of titles, brackets behind it or none', () => {
  expect(['任务分解表', '任务分解表（试行）', '通知(附件)'].every(endsAsTitle)).toBe(true);
  expect(['任务分配', '表（试行', '推进（表）'].some(endsAsTitle)).toBe(false);
});

test('the opening of most phrases is counted, in a text of very many too', () => {
  expect(findOpening(['着力一', '着力二', '推进三'])).toBe('着力');
  expect(findOpening(['着力一', '推进三'])).toBeNull();
  expect(findOpening(Array.from({ length: 200_000 }, (_, nth) => `着力${nth}`))).toBe('着力');
});
