import type { VFile } from 'vfile';
import type { ColumnField } from '../../../columns/column-field.ts';
import { isUnitField } from '../../../columns/heading-row.ts';
import type { JudgedTable } from '../../../columns/judged-table.ts';
import type { Grid } from '../../../mdast/table-grid.ts';
import { doubt } from '../../../records/messages.ts';
import { readAside } from '../../../records/tables/row-aside.ts';
import type { DraftTable } from '../../draft.ts';
import { toOwnFields } from '../reading/judge-draft.ts';
import { isLabelField, type LineLister } from '../reading/table-columns.ts';

const texts: readonly (ColumnField | null)[] = ['text', 'detail', 'progress'];

const items: readonly (ColumnField | null)[] = ['name', 'text', 'detail', 'indicator'];

/**
 * Empty cells that a reader would ask about, in rows that are no sums or headings: a task or its progress, a number or name
 * that heads no row above, and units where a blank may also be a merged cell, or that stand before the tasks given to them. All blanks of a column in one doubt: `cell-empty`.
 */
export function reportEmptyCells(table: DraftTable, judged: JudgedTable, file: VFile, list: LineLister): void {
  if (judged.kind === 'matrix' && !judged.hasUnits) return;
  const grid = toPlainGrid(table);
  const rows = table.rows.filter((_, row) => readAside(grid, row, judged) === null);
  const item = judged.columns.findIndex(({ field }) => items.includes(field));
  toOwnFields(judged).forEach((field, column) => {
    const isOpen = (table.hasOpenBlanks || column < item) && isUnitField(field);
    if (!texts.includes(field) && !isOpen && !isLabelField(field)) return;
    const empty = rows.flatMap(({ cells }) => {
      const cell = cells[column];
      return cell && cell.merge === 'none' && cell.lines.length === 0 && cell.isPrinted ? [cell.line] : [];
    });
    if (empty.length === 0) return;
    const found = `“${table.headings[column]}”有 ${empty.length} 格为空（${list(empty)}），按原样留空`;
    doubt(file, 'cell-empty', `${found}。请核对是否漏了文字；如果原件是合并单元格，请改成“〃”`, {
      line: empty[0] ?? 1,
    });
  });
}

/** The draft as the records see a table. */
export function toPlainGrid({ headings, rows }: DraftTable): Grid {
  const place = null;
  return {
    headings,
    rows: rows.map(({ id, cells }) => ({
      id,
      cells: cells.map(({ merge, lines }) => ({ merge, lines, place })),
      place,
    })),
  };
}
