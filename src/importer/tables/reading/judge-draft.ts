import { judgeTable } from '../../../columns/judge-table.ts';
import type { JudgedTable } from '../../../columns/judged-table.ts';
import { findDistrict } from '../../../records/registry/registry.ts';
import type { TableRegistries } from '../../../records/tables/read-table.ts';
import { type DraftBlock, type DraftTable, isText } from '../../draft.ts';

/**
 * What a table is, on its way into Markdown: the same judge as that of the records, on the cells as they are now.
 * @param blocks The document's, which tell what it is about.
 */
export function judgeDraft(
  table: DraftTable,
  { columns, registry }: TableRegistries,
  blocks: readonly DraftBlock[] = [],
): JudgedTable {
  const { headings, rows } = table;
  const texts = readTexts(rows);
  return judgeTable(
    {
      headings,
      textsOf: (column) => texts.map((own) => own[column] ?? ''),
      isPlace: (heading) => findDistrict(registry, heading) !== undefined,
      about: textsAbove(blocks, table),
    },
    columns,
  );
}

/** So many blocks above a table may say what it is of, and the first of all. */
const nearBlocks = 3;
const longestTitle = 80;

function textsAbove(blocks: readonly DraftBlock[], table: DraftTable): string[] {
  const above = blocks.slice(0, Math.max(0, blocks.indexOf(table)));
  const near = [...above.slice(0, 1), ...above.slice(1).slice(-nearBlocks)];
  return near.filter(isText).flatMap(({ text }) => (text.length <= longestTitle ? [text] : []));
}

/** The meaning of each column with a name or cells of its own; null for one that is merged with its left neighbour. */
export function toOwnFields({ columns }: JudgedTable) {
  return columns.map(({ heading, isShared, field }) => (heading === null && !isShared ? null : field));
}

/** What each cell says, a merged one what the cell that it goes on says. */
function readTexts(rows: DraftTable['rows']): string[][] {
  const texts: string[][] = [];
  for (const { cells } of rows) {
    const own: string[] = [];
    for (const [column, { merge, lines }] of cells.entries()) {
      const continued = merge === 'above' ? texts.at(-1)?.[column] : merge === 'left' ? own.at(-1) : lines.join('');
      own.push(continued ?? '');
    }
    texts.push(own);
  }
  return texts;
}
