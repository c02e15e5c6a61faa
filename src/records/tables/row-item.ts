import type { ColumnField } from '../../columns/column-field.ts';
import { areFigures } from '../../columns/figures.ts';
import type { JudgedTable } from '../../columns/judged-table.ts';
import { type Grid, readCell } from '../../mdast/table-grid.ts';

/** What may name a row. */
const items: readonly ColumnField[] = ['text', 'name', 'detail', 'indicator'];

/**
 * What a row prints in its column of that meaning; null for nothing. Under a heading that a label shares with the items, a label
 * with no item beside it is the item.
 */
export function readItem(grid: Grid, row: number, judged: JudgedTable, field: ColumnField): string | null {
  const column = judged.indexOf(field);
  if (column === -1) return null;
  const own = readCell(grid, row, column).lines.join('');
  return own === '' && items.includes(field) ? readLoneLabel(grid, row, judged, column) : own || null;
}

/** Whether the label of a row stands for its item. */
export function isLoneLabel(grid: Grid, row: number, judged: JudgedTable): boolean {
  return items.some((field) => {
    const column = judged.indexOf(field);
    const isBlank = column !== -1 && readCell(grid, row, column).lines.length === 0;
    return isBlank && readLoneLabel(grid, row, judged, column) !== null;
  });
}

function readLoneLabel(grid: Grid, row: number, { columns }: JudgedTable, item: number): string | null {
  const label = columns.findIndex(({ field, isShared }) => field === 'category' && isShared);
  const shares = label !== -1 && label < item && columns.slice(label + 1, item + 1).every(({ heading }) => !heading);
  if (!shares) return null;
  const { lines, inherited } = readCell(grid, row, label);
  return inherited ? null : lines.join('') || null;
}

/** True for what says how much and not what: 1300人 is no task; 达2.6% goes on what its name says. */
export function isFigure(text: string | null): boolean {
  return text !== null && /^\d/u.test(text) && areFigures([text]);
}
