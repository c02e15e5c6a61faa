import { judgeTable } from '../../../columns/judge-table.ts';
import type { JudgedTable } from '../../../columns/judged-table.ts';
import { findDistrict } from '../../../records/registry/registry.ts';
import type { TableRegistries } from '../../../records/tables/read-table.ts';
import type { DraftTable } from '../../draft.ts';

/** What a table is, on its way into Markdown: the same judge as that of the records, on the cells as they are now. */
export function judgeDraft({ headings, rows }: DraftTable, { columns, registry }: TableRegistries): JudgedTable {
  const texts = readTexts(rows);
  return judgeTable(
    {
      headings,
      textsOf: (column) => texts.map((own) => own[column] ?? ''),
      isPlace: (heading) => findDistrict(registry, heading) !== undefined,
    },
    columns,
  );
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
