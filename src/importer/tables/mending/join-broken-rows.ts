import type { VFile } from 'vfile';
import { isNote, isSum } from '../../../columns/aside-words.ts';
import type { ColumnField } from '../../../columns/column-field.ts';
import type { ColumnRegistry } from '../../../columns/column-registry.ts';
import { areFigures } from '../../../columns/figures.ts';
import { isUnitField, toFields } from '../../../columns/heading-row.ts';
import { doubt } from '../../../records/messages.ts';
import { judgeUnitJoint } from '../../../records/values/departments/unit-joint.ts';
import type { Draft, DraftCell, DraftRow, DraftTable } from '../../draft.ts';
import { joinWrapped } from '../reading/read-rows.ts';

const labels: readonly (ColumnField | null)[] = ['number', 'category', 'name', 'indicator', 'other'];
const texts: readonly (ColumnField | null)[] = ['text', 'detail', 'progress'];

/**
 * Where blanks are open, the rest of a cell that a narrow column or a page breaks is printed in a row of its own, with all
 * else blank: its parts go on the row above. Such a row has no number, and no task; or, first on its page, no units. A sum of rows and a note
 * are rows of their own, and so is what would put a figure behind another.
 * Doubt: `row-joined`. Returns the corrections for what the original prints behind other cells of the row above.
 */
export function joinBrokenRows(table: DraftTable, columns: ColumnRegistry, file: VFile): Draft['corrections'] {
  const fields = toFields(table.headings, columns);
  if (!table.hasOpenBlanks || !fields.some(isUnitField) || !fields.some((field) => texts.includes(field))) return [];
  const rows: DraftRow[] = [];
  const corrections: Draft['corrections'] = [];
  for (const row of table.rows) {
    const above = rows.at(-1);
    const printed = row.cells.flatMap((cell, column) => (cell.lines.length > 0 ? [column] : []));
    const first = row.cells[printed[0] ?? 0]?.lines.join('') ?? '';
    const isAside = isSum(first) || isNote(first);
    const isJoined = above && !isAside && !addsFigures(above, row) && isRest(printed, fields, above.page !== row.page);
    if (!isJoined || !printed.every((column) => isTellable(above, column))) {
      rows.push(row);
      continue;
    }
    corrections.push(...joinCells(above, row, printed, fields));
    const start = printed.map((column) => row.cells[column]?.lines.join('')).join('、');
    const text = `这一行只有“${start.slice(0, 20)}”，视为上一行的续行，已接在上一行后面。请核对它是否另起一行`;
    doubt(file, 'row-joined', text, { line: row.line });
  }
  table.rows.length = 0;
  for (const row of rows) table.rows.push(row);
  return corrections;
}

function addsFigures(above: DraftRow, row: DraftRow): boolean {
  return row.cells.some(({ lines }, column) => areFigures(lines) && areFigures(above.cells[column]?.lines ?? []));
}

/** What moves forward is declared beside the text that it goes on; so there has to be one, or nothing to move past. */
export function isTellable({ cells }: DraftRow, column: number): boolean {
  return cells[column]?.lines.length !== 0 || isInOrder(cells, column);
}

function isInOrder(cells: DraftRow['cells'], column: number): boolean {
  return cells.slice(column + 1).every(({ lines }) => lines.length === 0);
}

/** Puts what those cells print behind the cells above; returns the corrections where it moves past others. */
export function joinCells(
  above: DraftRow,
  row: DraftRow,
  printed: readonly number[],
  fields: readonly (ColumnField | null)[],
): Draft['corrections'] {
  return printed.flatMap((column) => {
    const corrections = joinCell(above.cells[column], row.cells[column], fields[column] ?? null);
    return isInOrder(above.cells, column) ? [] : corrections;
  });
}

/** Puts what a cell prints behind another; returns the corrections for where it moves past others. */
export function joinCell(
  open: DraftCell | undefined,
  rest: DraftCell | undefined,
  field: ColumnField | null,
): Draft['corrections'] {
  if (!open || !rest) return [];
  const before = open.lines.join('');
  open.lines = isUnitField(field)
    ? joinUnits(open.lines, rest.lines)
    : rest.lines.reduce<string[]>(joinWrapped, open.lines);
  const reason = '单元格的文字在原件中拆成两行';
  const moved = { line: rest.line, before: rest.lines.join(''), after: '', reason };
  return [{ line: open.line, before, after: open.lines.join(''), reason }, moved];
}

/** Units stay on lines of their own, but for a name that is broken between both cells. */
function joinUnits(lines: readonly string[], [first = '', ...others]: readonly string[]): string[] {
  const last = lines.at(-1) ?? '';
  const isApart = /[、，,；;]$/u.test(last) === false && /apart$/u.test(judgeUnitJoint(last, first));
  return isApart ? [...lines, first, ...others] : [...lines.slice(0, -1), last + first, ...others];
}

function isRest(printed: readonly number[], fields: readonly (ColumnField | null)[], isFirstOfPage: boolean): boolean {
  const found = printed.map((column) => fields[column] ?? null);
  if (found.includes('number')) return false;
  // All cells but labels: nothing of it is missing above.
  const isWhole = fields.every((field, column) => printed.includes(column) || labels.includes(field));
  if (isWhole && found.some(isUnitField)) return false;
  const hasText = found.some((field) => texts.includes(field));
  return !hasText || (isFirstOfPage && found.every((field) => texts.includes(field)));
}
