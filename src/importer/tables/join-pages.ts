import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import type { ColumnRegistry } from '../../records/registry/columns.ts';
import type { DraftRow, DraftTable } from '../draft.ts';
import { isUnitField, toFields } from './heading-row.ts';
import { joinWrapped } from './read-rows.ts';

/**
 * A row that a page breaks is printed on with its first cells blank. Where blanks are open, the first row of a page that
 * has nothing but a text, no number, no units, goes on the text of the row above. Doubt: `row-joined`.
 */
export function joinPages(table: DraftTable, columns: ColumnRegistry, file: VFile): void {
  const fields = toFields(table.headings, columns);
  if (!table.hasOpenBlanks || !fields.some(isUnitField)) return;
  const rows: DraftRow[] = [];
  for (const row of table.rows) {
    const above = rows.at(-1);
    const printed = row.cells.flatMap((cell, column) => (cell.lines.length > 0 ? [column] : []));
    const isRest = printed.every(
      (column) => fields[column] === 'text' || fields[column] === 'progress' || fields[column] === 'detail',
    );
    if (above === undefined || above.page === row.page || !isRest) {
      rows.push(row);
      continue;
    }
    for (const column of printed) {
      const open = above.cells[column];
      for (const text of row.cells[column]?.lines ?? []) if (open) open.lines = joinWrapped(open.lines, text);
    }
    const start = printed.map((column) => row.cells[column]?.lines.join('')).join('');
    doubt(
      file,
      'row-joined',
      `换页后的第一行只有“${start.slice(0, 20)}”，没有序号和责任单位，已接在上一页最后一行后面。请核对它是否另起一行`,
      { line: row.line },
    );
  }
  table.rows.splice(0, table.rows.length, ...rows);
}
