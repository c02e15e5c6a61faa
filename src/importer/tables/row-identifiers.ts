import type { JudgedTable } from '../../columns/judged-table.ts';
import { parseSerialNumber } from '../../columns/serial-number.ts';
import { uniqueNames } from '../../records/values/unique-names.ts';
import type { DraftBlock, DraftTable } from '../draft.ts';
import { toOwnFields } from './reading/judge-draft.ts';

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
export function identifyRows(blocks: readonly DraftBlock[], judge: (table: DraftTable) => JudgedTable): void {
  const unique = uniqueNames();
  const counters = new Map<string, number>();
  for (const table of blocks) {
    if (table.type !== 'table') continue;
    const toId = chooseScheme(table, judge(table), counters);
    table.rows.forEach((row, index) => {
      row.id = unique(toId(index));
    });
  }
}

type Scheme = (row: number) => string;

function chooseScheme(table: DraftTable, judged: JudgedTable, counters: Map<string, number>): Scheme {
  const fields = toOwnFields(judged);
  const nth = (key: string): number => {
    const count = (counters.get(key) ?? 0) + 1;
    counters.set(key, count);
    return count;
  };
  const numbers = readColumn(table, fields.indexOf('number')).map(toPlace);
  if (fields.includes('indicator') && !judged.hasUnits) return (row) => `zhibiao-${numbers[row] || nth('zhibiao')}`;
  if (fields.includes('detail')) return (row) => `shishi-${numbers[row] || nth('shishi')}`;
  if (fields.includes('number')) return (row) => `${numbers[row] || '0'}-${nth(`number ${numbers[row]}`)}`;
  const labels = fields.flatMap((field, column) =>
    field === 'category' || field === 'name' ? [readColumn(table, column)] : [],
  );
  return (row) => {
    let key = 'row';
    const ranks = labels.map((label) => {
      const parent = key;
      key = `${parent} ${label[row]}`;
      const known = counters.get(`${key} rank`) ?? nth(`${parent} children`);
      counters.set(`${key} rank`, known);
      return known;
    });
    return [...ranks, nth(key)].join('-');
  };
}

/** What each row says in a column, a merged cell what the one above says. */
function readColumn({ rows }: DraftTable, column: number): string[] {
  const texts: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[column];
    texts.push((cell?.merge === 'above' ? texts.at(-1) : cell?.lines.join('')) ?? '');
  }
  return texts;
}
