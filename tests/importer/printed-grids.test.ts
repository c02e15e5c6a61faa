import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/mdast/markdown.ts';
import { toGrid } from '../../src/mdast/table-grid.ts';
import { toReport } from '../../src/records/report.ts';
import { importText } from './import-case.ts';
import { arbitraryGrid, type Printable, type PrintedCell, type PrintedGrid } from './printed-grids.ts';

const title = '江宁市2024年工作任务分解表\n\n';

/** One row a line, cells apart by tabs, merged cells blank. */
const tabRows = ({ headings, rows }: PrintedGrid): string =>
  [headings, ...rows.map((row) => row.map((cell) => cell.lines.join('')))].map((cells) => cells.join('\t')).join('\n');

/** Each cell behind a tab, the lines of a cell under it, a blank line before each row. */
const tabLed = ({ headings, rows }: PrintedGrid): string =>
  [headings.map((heading) => [heading]), ...rows.map((row) => row.map(({ lines }) => lines))]
    .map((cells) => `\n${cells.map((lines) => `\t${lines.join('\n')}`).join('\n')}`)
    .join('\n');

/** One paragraph a line, a no-break space for an empty cell, nothing at all for a merged one. */
const cellLines = ({ headings, rows }: PrintedGrid): string => {
  const toLines = ({ merge, lines }: PrintedCell) => (merge === 'above' ? [] : lines.length === 0 ? ['\u00a0'] : lines);
  return [...headings, ...rows.flatMap((row) => row.flatMap(toLines))].join('\n\n');
};

const toTexts = ({ headings, rows }: PrintedGrid): string[][] => [
  [...headings],
  ...rows.map((row) => row.map((cell) => cell.lines.join(''))),
];

/** A Markdown table, its bars that are text behind a backslash. */
const markdown = (grid: PrintedGrid): string => {
  const [headings = [], ...rows] = toTexts(grid).map((cells) => cells.map((text) => text.replaceAll('|', '\\|')));
  const toLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [toLine(headings), `|${headings.map(() => '---').join('|')}|`, ...rows.map(toLine)].join('\n');
};

/** One row a line, bars only between the cells. */
const bars = (grid: PrintedGrid): string =>
  toTexts(grid)
    .map((cells) => cells.join(' ｜ '))
    .join('\n');

const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (/[^\0-\u00ff]/u.test(character) ? 2 : 1), 0);

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(width - widthOf(text), 0));

const widthsOf = (rows: readonly string[][]) =>
  (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => widthOf(cells[column] ?? ''))));

/** Each cell of a frame broken after so many characters. */
const wrap = (text: string, length: number): string[] => text.match(new RegExp(`.{1,${length}}`, 'gu')) ?? [''];

/** A frame of box-drawing characters with a rule between the rows, cells of several lines. */
const framed = (grid: PrintedGrid): string => {
  const rows = toTexts(grid).map((cells, index) => cells.map((text) => wrap(text, index === 0 ? 20 : 9)));
  const widths = widthsOf(rows.flatMap((cells) => toPrintedLines(cells)));
  const toRule = (left: string, cross: string, right: string) =>
    left + widths.map((width) => '─'.repeat(width)).join(cross) + right;
  const body = rows.map((cells) =>
    toPrintedLines(cells)
      .map((line) => `│${line.map((text, column) => pad(text, widths[column] ?? 0)).join('│')}│`)
      .join('\n'),
  );
  return [toRule('┌', '┬', '┐'), body.join(`\n${toRule('├', '┼', '┤')}\n`), toRule('└', '┴', '┘')].join('\n');
};

const toPrintedLines = (cells: readonly string[][]): string[][] =>
  Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, at) =>
    cells.map((lines) => lines[at] ?? ''),
  );

/** Each cell below the name of its column, as a fixed-width font shows it. */
const aligned = (grid: PrintedGrid): string => {
  const rows = toTexts(grid);
  const widths = widthsOf(rows);
  return rows
    .map((cells) =>
      cells
        .map((text, column) => pad(text, (widths[column] ?? 0) + 3))
        .join('')
        .trimEnd(),
    )
    .join('\n');
};

/** One cell after the other, a bar alone on the line below each. */
const endedByBars = ({ headings, rows }: PrintedGrid): string => {
  const toLines = ({ merge, lines }: PrintedCell) => (merge === 'above' ? [] : [lines.join('\n'), '|']);
  return [...headings.flatMap((name) => [name, '|']), ...rows.flatMap((row) => row.flatMap(toLines))].join('\n');
};

/** A space at the end of a line cannot be told from padding, and one row of several lines not from several rows. */
const isOpenFramed = (grid: PrintedGrid) =>
  grid.rows.length < 2 || toTexts(grid).some((cells) => cells.some((text) => text.includes(' ')));

const hasBar = (grid: PrintedGrid) => toTexts(grid).some((cells) => cells.some((text) => text.includes('|')));

test.each([
  ['a Markdown table', markdown, { empty: true, merges: 'labels', paragraphs: false }],
  ['rows with bars', bars, { empty: true, merges: 'labels', paragraphs: false }],
  ['a frame', framed, { empty: true, merges: 'labels', paragraphs: false, without: isOpenFramed }],
  ['columns aligned by spaces', aligned, { empty: true, merges: 'none', paragraphs: false }],
  ['cells ended by bars', endedByBars, { empty: true, merges: 'labels', paragraphs: true, without: hasBar }],
  ['rows with tabs', tabRows, { empty: true, merges: 'labels', paragraphs: false }],
  ['cells behind tabs', tabLed, { empty: false, merges: 'all', paragraphs: true }],
  ['cells one a line', cellLines, { empty: true, merges: 'labels', paragraphs: true }],
] as const)('a table printed as %s is read as it was', (_, print, printable: Printable) => {
  fc.assert(
    fc.property(arbitraryGrid(printable), (grid) => {
      const printed = `${title}${print(grid)}\n`;
      const file = new VFile({ path: 'input.txt' });
      const [document] = importText(printed, file);
      expect(document === undefined ? toReport([file]) : '', printed).toBe('');
      const tables = parseMarkdown(new VFile(document?.markdown)).children.filter((block) => block.type === 'table');
      const read = tables.map(toGrid).map(({ headings, rows }) => ({
        headings,
        rows: rows.map(({ cells }) => cells.map(({ merge, lines }) => ({ merge, lines }))),
      }));
      expect(read, printed).toEqual([grid]);
    }),
    { numRuns: 25 },
  );
});
