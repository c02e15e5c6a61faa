import type { VFile } from 'vfile';
import type { ColumnRegistry } from '../../../columns/column.ts';
import { toFields } from '../../../columns/heading-row.ts';
import { parseSerialNumber } from '../../../columns/serial-number.ts';
import { doubt } from '../../../records/messages.ts';
import type { DraftTable } from '../../draft.ts';

/** A number that does not follow the one before in the same table: a row or a number may not have been copied. Doubt: `number-gap`. */
export function reportNumberGaps(table: DraftTable, columns: ColumnRegistry, file: VFile): void {
  const column = toFields(table.headings, columns).indexOf('number');
  let last: number | null = null;
  for (const { cells } of table.rows) {
    const cell = cells[column];
    const number = cell && cell.merge === 'none' ? parseSerialNumber(cell.lines.join('')) : null;
    if (number === null || cell === undefined) continue;
    if (last !== null && number !== last && number !== last + 1) {
      const text = `序号 ${last} 之后是 ${number}，按原样保留。请对照原件检查是否漏行，或有一行的序号没有复制到`;
      doubt(file, 'number-gap', text, { line: cell.line });
    }
    last = number;
  }
}
