import { type JudgedTable, judgeTable } from '../../../columns/judge-table.ts';
import { findDistrict } from '../../../records/registry/registry.ts';
import type { TableRegistries } from '../../../records/tables/read-table.ts';
import type { DraftTable } from '../../draft.ts';

/** What a table is, on its way into Markdown: the same judge as that of the records, on the cells as they are now. */
export function judgeDraft({ headings, rows }: DraftTable, { columns, registry }: TableRegistries): JudgedTable {
  return judgeTable(
    {
      headings,
      textsOf: (column) => rows.map(({ cells }) => cells[column]?.lines.join('') ?? ''),
      isPlace: (heading) => findDistrict(registry, heading) !== undefined,
    },
    columns,
  );
}

/** The meaning of each column under a name of its own; null for one that is merged with its left neighbour. */
export function toOwnFields({ columns }: JudgedTable) {
  return columns.map(({ heading, field }) => (heading === null ? null : field));
}
