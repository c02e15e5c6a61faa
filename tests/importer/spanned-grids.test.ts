import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { importExtract } from '../../src/importer/import-file.ts';
import { loadImportRegistry } from '../../src/importer/import-registry.ts';
import { readCell } from '../../src/mdast/table-grid.ts';
import { toSource } from '../../src/records/source/document-source.ts';
import { toOutline } from '../../src/records/source/outline.ts';
import { type MadeCell, makeExtract } from './hand-made-extract.ts';

const registry = await loadImportRegistry({ root: import.meta.dirname, common: null });

const heading = ['序号', '工作任务', '责任单位', '完成时限', '备注'];
const word = fc.constantFrom('新建学校三所', '改造道路十条', '建成公园', '整治河道', '按月通报', 'A 区', '2031年底');
const cellText = fc.oneof(
  word,
  fc.tuple(word, word).map((lines) => lines.join('\n')),
  fc.constant(''),
);

/** The rows of one number: in each column a cell of its own a row, or one cell over all of them. */
const group = fc.nat({ max: 3 }).chain((more) =>
  fc.record({
    size: fc.constant(more + 1),
    columns: fc.array(
      fc.record({ isMerged: fc.boolean(), texts: fc.array(cellText, { minLength: more + 1, maxLength: more + 1 }) }),
      {
        minLength: heading.length - 1,
        maxLength: heading.length - 1,
      },
    ),
  }),
);

interface Group {
  readonly size: number;
  readonly columns: readonly { readonly isMerged: boolean; readonly texts: readonly string[] }[];
}

/** A group as a format prints it, and as each of its rows reads; the task is printed in every row, so that no row is blank. */
function printGroup({ size, columns }: Group, number: number) {
  const made: MadeCell[][] = [];
  const read: string[][] = [];
  for (let row = 0; row < size; row += 1) {
    const cells: MadeCell[] = row === 0 ? [{ text: String(number), down: size }] : [];
    const texts = [String(number)];
    for (const [index, { isMerged, texts: own }] of columns.entries()) {
      const isWhole = isMerged && index > 0;
      const text = index === 0 ? `${own[row] ?? ''}任务${number}之${row}` : (own[isWhole ? 0 : row] ?? '');
      texts.push(text.split('\n').join('/'));
      if (!isWhole) cells.push(text);
      else if (row === 0) cells.push({ text, down: size });
    }
    made.push(cells);
    read.push(texts);
  }
  return { made, read };
}

const plain = (text: string) => text.replace(/[\s/]+/gu, '');

test('a grid with spans, cut over pages or not, gives the same cells in the Markdown', () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), fc.nat({ max: 6 }), (groups, cut) => {
      const printed = groups.map((one, index) => printGroup(one, index + 1));
      const pages = [printed.slice(0, cut), printed.slice(cut)].filter((page) => page.length > 0);
      const extract = makeExtract(
        [
          '云溪市2031年重点工作任务分解表',
          ...pages.map((page) => ({ grid: [heading, ...page.flatMap(({ made }) => made)] })),
        ],
        'pdf',
      );
      const file = new VFile({ path: 'input' });
      const [document] = importExtract(
        extract,
        { name: 'input', bytes: Buffer.from('made') },
        { registry, id: null },
        file,
      );
      const source = toSource(new VFile({ path: 'input.md', value: document?.markdown ?? '' }), extract);
      const { mismatches, unfound, undeclaredHeadings } = source?.alignment ?? {};
      expect([mismatches, unfound, undeclaredHeadings], document?.markdown).toEqual([[], [], []]);
      const grids = source ? toOutline(source).flatMap((block) => (block.type === 'table' ? [block.grid] : [])) : [];
      expect(grids).toHaveLength(1);
      const read = grids.flatMap((grid) =>
        grid.rows.map((_, row) => heading.map((__, column) => plain(readCell(grid, row, column).lines.join('')))),
      );
      expect(read).toEqual(printed.flatMap((one) => one.read.map((row) => row.map(plain))));
    }),
    { numRuns: 60 },
  );
});
