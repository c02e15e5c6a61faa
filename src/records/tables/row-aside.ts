import { isNamedSum, isNote, isSum } from '../../columns/aside-words.ts';
import type { ColumnField } from '../../columns/column-field.ts';
import { areFigures } from '../../columns/figures.ts';
import type { JudgedTable } from '../../columns/judged-table.ts';
import { isSerialNumber } from '../../columns/serial-number.ts';
import { type Grid, readCell } from '../../mdast/table-grid.ts';
import { isBelow, readHeadingMark } from '../values/section-mark.ts';
import type { DeclaredBy, ReadRow } from './outcome.ts';

const longestGroup = 40;

/**
 * Rows that are printed in a table and are none of its tasks: a sum of rows, a note across it, the heading
 * of a group of rows, its own heading row again.
 * Null for any other row.
 */
export function readAside(
  grid: Grid,
  row: number,
  { kind, columns, indexOf }: JudgedTable,
): { readonly by: DeclaredBy; readonly reason: string } | null {
  const own = grid.rows[row]?.cells.map(({ lines }) => lines.join('')) ?? [];
  const wordsBeside = (...fields: readonly (ColumnField | null)[]) =>
    own.filter((text, column) => text !== '' && !fields.includes(columns[column]?.field ?? null));
  const printed = own.filter((text) => text !== '');
  const number = own[indexOf('number')] ?? '';
  const words = printed.filter((text) => text !== number || !isSerialNumber(text));
  const [first = '', ...others] = words;
  // What a sum adds up may be named, in whatever column; it stands before all else but a number and a label.
  const [behindLabel = ''] = wordsBeside('number', 'category');
  const sum =
    [first, behindLabel].find(isSum) ?? (kind === 'tasks' && isNamedSum(first) && !hasWords(others) ? first : null);
  if (sum !== null) return { by: 'subtotal', reason: `“${sum}”是合计行` };
  if (words.length === 1 && isNote(first)) return { by: 'note', reason: '表下的注' };
  if (printed.length === 1 && isGroup(first)) return { by: 'group', reason: `“${first}”是表内的分组标题` };
  const told = wordsBeside('remark', 'other').filter((text) => words.includes(text));
  if (isSummedGroup(grid, row, told) || isNumberedGroup(grid, row, indexOf('number'), told))
    return { by: 'group', reason: `“${first}”是表内的分组标题，后面是下面各行的合计` };
  const isAgain =
    printed.length >= 2 &&
    columns.every(({ heading }, column) => {
      return heading === null || readCell(grid, row, column).lines.join('') === heading.replace(/\s+/gu, '');
    });
  return isAgain ? { by: 'heading-again', reason: '表头又印了一次' } : null;
}

/** Whether more than figures is printed. */
function hasWords(texts: readonly string[]): boolean {
  return texts.length > 0 && !areFigures(texts);
}

/**
 * 一、社会保障 with the sums of the rows below it, of which the first has a mark of a lower level: （一）; or has none, and more
 * words in its other cells.
 */
function isSummedGroup(grid: Grid, row: number, [first = '', ...others]: readonly string[]): boolean {
  if (!isGroup(first) || hasWords(others)) return false;
  const column = grid.rows[row]?.cells.findIndex(({ lines }) => lines.join('') === first) ?? -1;
  const next = grid.rows[row + 1];
  const below = readCell(grid, row + 1, column).lines.join('');
  const beside = next?.cells.flatMap(({ lines }, at) => (at === column ? [] : lines.join('') || [])) ?? [];
  return isBelow(below, first) || (below !== '' && readHeadingMark(below) === null && hasWords(beside));
}

const ofGroup = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/u;

/** 一 | 续建项目 with the sums of the rows below it, which are numbered 1, 2, 3 in the same column; or with nothing else. */
function isNumberedGroup(
  grid: Grid,
  row: number,
  numbers: number,
  [first = '', ...others]: readonly string[],
): boolean {
  const numberOf = (at: number) => readCell(grid, at, numbers).lines.join('').trim();
  if (numbers === -1 || !ofGroup.test(numberOf(row)) || first.length > longestGroup || /[。；;]/u.test(first))
    return false;
  const next = grid.rows[row + 1];
  const isAbove = next !== undefined && /^[（(]?\d{1,4}[）)]?[.．、]?$/u.test(numberOf(row + 1));
  return isAbove && !hasWords(others);
}

/** The headings of the groups that a row belongs to, the outermost first. */
export function readGroups(grid: Grid, rows: readonly ReadRow[], row: number): string[] {
  const found: string[] = [];
  for (const { index, outcome } of rows.filter(({ index }) => index < row).toReversed()) {
    if (outcome.type !== 'declared' || outcome.by !== 'group') continue;
    const [mark = '', name = ''] = grid.rows[index]?.cells.flatMap(({ lines }) => lines.join('') || []) ?? [];
    const heading = ofGroup.test(mark)
      ? `${mark.replace(/[、.．]$/u, '')}${/[）)]/u.test(mark) ? '' : '、'}${name}`
      : mark;
    const [innermost] = found;
    if (innermost === undefined || isBelow(innermost, heading)) found.unshift(heading);
  }
  return found;
}

/** （一）经济发展, alone in its row: short, with a mark that only headings have, and no sentence. */
function isGroup(text: string): boolean {
  return text.length <= longestGroup && readHeadingMark(text) !== null && !/[。；;]/u.test(text);
}
