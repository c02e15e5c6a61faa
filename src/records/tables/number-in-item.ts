import type { ColumnField } from '../../columns/column-field.ts';
import type { JudgedTable } from '../../columns/judged-table.ts';
import { isNextSerial, parseSerialPath } from '../../columns/serial-number.ts';
import type { Grid } from '../../mdast/table-grid.ts';
import { readItemNumber } from '../values/item-mark.ts';

/** What may begin with the number of its row. */
const items: readonly ColumnField[] = ['name', 'text', 'indicator'];

/** The number that a row prints before its own words (14.新建学校), in which column, and with its mark. */
export interface NumberInItem {
  readonly column: number;
  readonly printed: string;
  readonly mark: string;
}

/**
 * Row → its number, of a table without a column of numbers whose rows are counted in the first column that says what they
 * are: each cell begins with a number, and most of them with the one behind that of the cell above.
 */
export function findNumbersInItems({ rows }: Grid, judged: JudgedTable): ReadonlyMap<number, NumberInItem> {
  const column = judged.columns.findIndex(
    ({ field, heading }) => heading !== null && items.includes(field as ColumnField),
  );
  if (judged.indexOf('number') !== -1 || column === -1) return new Map();
  const own = rows.flatMap(({ cells }, index) => {
    const cell = cells[column];
    return cell?.merge === 'none' && cell.lines.length > 0 ? [{ index, text: cell.lines.join('') }] : [];
  });
  const found = own.flatMap(({ index, text }) => {
    const number = readItemNumber(text);
    return number === null || number.mark === number.printed || number.mark === text
      ? []
      : [{ ...number, index, column }];
  });
  return found.length === own.length && goUp(found) ? new Map(found.map((one) => [one.index, one])) : new Map();
}

function goUp(found: readonly NumberInItem[]): boolean {
  const paths = found.map(({ printed }) => parseSerialPath(printed) ?? [0]);
  const next = paths.filter((path, at) => at > 0 && isNextSerial(paths[at - 1] ?? [], path)).length;
  return found.length > 0 && next * 5 >= (found.length - 1) * 4;
}
