import { isNote, isSum } from '../../columns/aside-words.ts';
import type { JudgedTable } from '../../columns/judged-table.ts';
import { isSerialNumber } from '../../columns/serial-number.ts';
import { type Grid, readCell } from '../../mdast/table-grid.ts';
import { readHeadingMark } from '../values/section-mark.ts';
import type { DeclaredBy } from './outcome.ts';

/**
 * Rows that are printed in a table and are none of its tasks: a sum of rows, a note across it, the heading
 * of a group of rows, its own heading row again.
 * Null for any other row.
 */
export function readAside(
  grid: Grid,
  row: number,
  { columns, indexOf }: JudgedTable,
): { readonly by: DeclaredBy; readonly reason: string } | null {
  const own = grid.rows[row]?.cells.map(({ lines }) => lines.join('')) ?? [];
  const printed = own.filter((text) => text !== '');
  const number = own[indexOf('number')] ?? '';
  const words = printed.filter((text) => text !== number || !isSerialNumber(text));
  // What a sum adds up may be named, in whatever column; it stands before all else but a number.
  const [first = ''] = words;
  if (isSum(first)) return { by: 'subtotal', reason: `“${first}”是合计行` };
  if (words.length === 1 && isNote(first)) return { by: 'note', reason: '表下的注' };
  if (printed.length === 1 && isGroup(first)) return { by: 'group', reason: `“${first}”是表内的分组标题` };
  const isAgain =
    printed.length >= 2 &&
    columns.every(({ heading }, column) => {
      return heading === null || readCell(grid, row, column).lines.join('') === heading.replace(/\s+/gu, '');
    });
  return isAgain ? { by: 'heading-again', reason: '表头又印了一次' } : null;
}

/** （一）经济发展, alone in its row: short, with a mark that only headings have, and no sentence. */
function isGroup(text: string): boolean {
  return text.length <= 40 && readHeadingMark(text) !== null && !/[。；;]/u.test(text);
}
