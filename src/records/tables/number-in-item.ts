import type { ColumnField } from '../../columns/column-field.ts';
import { isNextSerial, parseSerialPath } from '../../columns/serial-number.ts';
import type { Grid } from '../../mdast/table-grid.ts';
import { readItemNumber } from '../values/item-mark.ts';
import type { ReadTable } from './read-table.ts';

/** What may begin with the number of its row. */
const itemFields: readonly ColumnField[] = ['name', 'text', 'indicator'];

/** The number that a row prints before its own words (14.新建学校), in which column, and with its mark. */
export interface NumberInItem {
  readonly column: number;
  readonly printed: string;
  readonly mark: string;
}

/**
 * Row → its number, of a table without a column of numbers whose rows are counted in a column that says what they are: each
 * cell begins with a number, and most of them with the one behind that of the cell above. Of several such columns (一、社会事业
 * over 1.新建学校, 2.新建医院) the one that counts the most. Sums, notes and headings of groups among the rows are none of them.
 */
export function findNumbersInItems(
  grid: Grid,
  { judged, rows }: Pick<ReadTable, 'judged' | 'rows'>,
): ReadonlyMap<number, NumberInItem> {
  if (judged.indexOf('number') !== -1) return new Map();
  const items = rows.flatMap(({ index, outcome }) => (outcome.type === 'declared' ? [] : [index]));
  const counted = judged.columns.flatMap(({ field, heading, isShared }, column) =>
    (heading !== null || isShared) && itemFields.includes(field as ColumnField)
      ? [findNumbers(grid, items, column)]
      : [],
  );
  const most = counted.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return new Map(most.map((one) => [one.index, one]));
}

function findNumbers(
  { rows }: Grid,
  items: readonly number[],
  column: number,
): readonly (NumberInItem & { readonly index: number })[] {
  const own = items.flatMap((index) => {
    const cell = rows[index]?.cells[column];
    const text = cell?.lines.join('') ?? '';
    return cell?.merge === 'none' && saysWords(text) ? [{ index, text }] : [];
  });
  const found = own.flatMap(({ index, text }) => {
    const number = readItemNumber(text);
    return number === null || isBare(number) || number.mark === text ? [] : [{ ...number, index, column }];
  });
  return found.length === own.length && goUp(found) ? found : [];
}

/** A number without a bracket or a stop may be a figure. */
function isBare({ printed, mark }: { readonly printed: string; readonly mark: string }): boolean {
  return mark === printed && !/[）)]$/u.test(mark);
}

/** The numbers of each group may begin again. */
function isFirst(path: readonly number[]): boolean {
  return path.length === 1 && path[0] === 1;
}

/** More than a number or dots, which a form leaves to be filled in. */
function saysWords(text: string): boolean {
  return /\p{L}/u.test(text.slice(readItemNumber(text)?.mark.length ?? 0));
}

function goUp(found: readonly NumberInItem[]): boolean {
  const paths = found.map(({ printed }) => parseSerialPath(printed) ?? [0]);
  const next = paths.filter((path, at) => at > 0 && (isNextSerial(paths[at - 1] ?? [], path) || isFirst(path))).length;
  return found.length > 0 && next * 5 >= (found.length - 1) * 4;
}
