import type { ColumnField, ColumnRegistry } from '../../records/columns.ts';
import type { DraftBlock, DraftTable } from '../draft.ts';
import { isIndicatorMatrix, toFields } from './heading-row.ts';

/**
 * Gives each row its permanent identifier, written once: `18-2` for the second row under 序号 18, `shishi-4` for
 * livelihood project 4, `zhibiao-3` for the third row of a matrix of indicators, `2-1-3` (category, item, row)
 * where no number is printed. Unique within the document.
 */
export function identifyRows(blocks: readonly DraftBlock[], columns: ColumnRegistry): void {
  const used = new Set<string>();
  const counters = new Map<string, number>();
  for (const table of blocks) {
    if (table.type !== 'table') continue;
    const fields = toFields(table.headings, columns);
    const toId = chooseScheme(table, fields, columns, counters);
    for (let index = 0; index < table.rows.length; index += 1) {
      const row = table.rows[index];
      if (!row) continue;
      const id = toId(index);
      let unique = id;
      for (let copy = 2; used.has(unique); copy += 1) unique = `${id}-${copy}`;
      used.add(unique);
      row.id = unique;
    }
  }
}

type Scheme = (row: number) => string;

function chooseScheme(
  table: DraftTable,
  fields: readonly (ColumnField | null)[],
  columns: ColumnRegistry,
  counters: Map<string, number>,
): Scheme {
  const number = fields.indexOf('number');
  const printed = (row: number, column: number): string => {
    const cell = table.rows[row]?.cells[column];
    if (cell === undefined) return '';
    return cell.merge === 'above' && row > 0 ? printed(row - 1, column) : cell.lines.join('');
  };
  const nth = (key: string): number => {
    const count = (counters.get(key) ?? 0) + 1;
    counters.set(key, count);
    return count;
  };
  if (isIndicatorMatrix(table.headings, columns)) return (row) => `zhibiao-${printed(row, number) || nth('zhibiao')}`;
  if (fields.includes('detail')) return (row) => `shishi-${printed(row, number) || nth('shishi')}`;
  if (number !== -1) return (row) => `${printed(row, number) || '0'}-${nth(`number ${printed(row, number)}`)}`;
  const labels = fields.flatMap((field, column) => (field === 'category' || field === 'name' ? [column] : []));
  return (row) => {
    let key = 'row';
    const parts = labels.map((column) => {
      const parent = key;
      key = `${parent} ${printed(row, column)}`;
      const known = counters.get(`${key} rank`) ?? nth(`${parent} children`);
      counters.set(`${key} rank`, known);
      return known;
    });
    return [...parts, nth(key)].join('-');
  };
}
