import type { ColumnField, ColumnRegistry } from '../../records/registry/columns.ts';
import type { DraftBlock, DraftTable } from '../draft.ts';
import { isIndicatorMatrix, toFields } from './heading-row.ts';
import { parseSerialNumber } from './serial-number.ts';

/** 12, （12） and 十二 → 12; 1.2 → 1-2. */
function toPlace(printed: string): string {
  return String(
    parseSerialNumber(printed) ??
      printed
        .toLowerCase()
        .replace(/[^a-z0-9]+/gu, '-')
        .replace(/^-+|-+$/gu, ''),
  );
}

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
  const column = fields.indexOf('number');
  const number = (row: number): string => toPlace(printed(row, column));
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
  if (isIndicatorMatrix(table.headings, columns)) return (row) => `zhibiao-${number(row) || nth('zhibiao')}`;
  if (fields.includes('detail')) return (row) => `shishi-${number(row) || nth('shishi')}`;
  if (column !== -1) return (row) => `${number(row) || '0'}-${nth(`number ${number(row)}`)}`;
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
