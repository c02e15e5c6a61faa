import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/mdast/markdown.ts';
import { toGrid } from '../../src/mdast/table-grid.ts';
import { toReport } from '../../src/records/report.ts';
import { importText } from './import-case.ts';
import { arbitraryGrid, type PrintedCell, type PrintedGrid } from './printed-grids.ts';

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

test.each([
  ['rows with tabs', tabRows, { empty: true, merges: 'labels', paragraphs: false }],
  ['cells behind tabs', tabLed, { empty: false, merges: 'all', paragraphs: true }],
  ['cells one a line', cellLines, { empty: true, merges: 'labels', paragraphs: true }],
] as const)('a table printed as %s is read as it was', (_, print, printable) => {
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
    { numRuns: 200 },
  );
});
