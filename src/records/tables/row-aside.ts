import type { JudgedTable } from '../../columns/judge-table.ts';
import { type Grid, readCell } from '../../mdast/table-grid.ts';
import type { DeclaredBy } from './outcome.ts';

const sum = /^(?:合|小|总|共|累)\s*计(?:$|[：:（(\d])/u;
const note = /^(?:注|备注|说明|附注)\s*[：:]/u;

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
  if (sum.test(first.replace(/\s+/gu, ''))) return { by: 'subtotal', reason: `“${first}”是合计行` };
  if (printed.length === 1 && note.test(first)) return { by: 'note', reason: '表下的注' };
  const isAgain =
    printed.length >= 2 &&
    columns.every(({ heading }, column) => {
      return heading === null || readCell(grid, row, column).lines.join('') === heading.replace(/\s+/gu, '');
    });
  return isAgain ? { by: 'heading-again', reason: '表头又印了一次' } : null;
}
