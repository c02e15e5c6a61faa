import { isNote, isSum } from '../../columns/aside-words.ts';
import type { JudgedTable } from '../../columns/judge-table.ts';
import { type Grid, readCell } from '../../mdast/table-grid.ts';
import type { DeclaredBy } from './outcome.ts';

/**
 * Rows that are printed in a table and are none of its tasks: a sum of rows, a note across it, its heading row again.
 * Null for any other row.
 */
export function readAside(
  grid: Grid,
  row: number,
  { columns }: JudgedTable,
): { readonly by: DeclaredBy; readonly reason: string } | null {
  const own = grid.rows[row]?.cells.map(({ lines }) => lines.join('')) ?? [];
  const printed = own.filter((text) => text !== '');
  const [first = ''] = printed;
  if (isSum(first)) return { by: 'subtotal', reason: `“${first}”是合计行` };
  if (printed.length === 1 && isNote(first)) return { by: 'note', reason: '表下的注' };
  const isAgain =
    printed.length >= 2 &&
    columns.every(({ heading }, column) => {
      return heading === null || readCell(grid, row, column).lines.join('') === heading.replace(/\s+/gu, '');
    });
  return isAgain ? { by: 'heading-again', reason: '表头又印了一次' } : null;
}
