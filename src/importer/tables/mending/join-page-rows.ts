import type { VFile } from 'vfile';
import { isNote, isSum } from '../../../columns/aside-words.ts';
import type { ColumnField } from '../../../columns/column-field.ts';
import type { ColumnRegistry } from '../../../columns/column-registry.ts';
import { isUnitField, toFields } from '../../../columns/heading-row.ts';
import { parseSerialNumber } from '../../../columns/serial-number.ts';
import { isUnitList } from '../../../columns/unit-likeness.ts';
import { doubt } from '../../../records/messages.ts';
import { readSectionMark } from '../../../records/values/section-mark.ts';
import type { Draft, DraftRow, DraftTable } from '../../draft.ts';
import { continueOpenCells } from './continue-open-cells.ts';
import { tellCutLabel } from './cut-labels.ts';
import { isTellable, joinCells } from './join-broken-rows.ts';
import { areLists, breaksOff, endsSentences } from './page-cuts.ts';

const labels: readonly (ColumnField | null)[] = ['number', 'category', 'name', 'indicator'];
const texts: readonly (ColumnField | null)[] = ['text', 'detail', 'progress'];

/**
 * The first row of a page in a table that goes on from the page before: where it prints no number and its text goes on that of
 * the last row, it is the rest of that row, and so it is where the page cuts the label; otherwise its blank labels go on the merged cells above, those of a row with a
 * number where the table merges such labels, and so do blank cells over several rows.
 * Doubts: `row-joined`, but where numbers and broken sentences leave no other reading, and where a row may be a rest and stays; `cell-merged`. Returns the corrections
 * for what moves past other cells of the row above.
 */
export function joinPageRows(table: DraftTable, columns: ColumnRegistry, file: VFile): Draft['corrections'] {
  if (table.hasOpenBlanks) return [];
  const fields = toFields(table.headings, columns);
  const merged = fields.map((field, column) => (hasMerges(table, column) ? field : null));
  const rows: DraftRow[] = [];
  const corrections: Draft['corrections'] = [];
  const isEnded = table.headings.map((_, column) => endsSentences(table, column));
  for (const [index, row] of table.rows.entries()) {
    const above = rows.at(-1);
    // The row above may be one of the last page that the first row of this one was joined to.
    const isFirst = table.rows[index - 1]?.page !== row.page;
    if (isFirst && above?.cells.some(({ isOpen }) => isOpen)) {
      corrections.push(...continueOpenCells(rows, row, { names: table.headings, fields, file }));
      continue;
    }
    if (above === undefined || !isFirst || isNumbered(row, fields)) {
      if (above !== undefined && isFirst && !isDrawnOver(table, index, fields.indexOf('number')))
        markMerged(table, index, hasNumber(row, fields) ? merged : [], file);
      rows.push(row);
      continue;
    }
    const printed = row.cells.flatMap(({ lines }, column) => (lines.length > 0 ? [column] : []));
    const cut = tellCutLabel(table, { above, row, printed, fields });
    const isJoined =
      (cut === 'certain' || cut === 'likely' || isRest(above, row, printed, fields, isEnded)) &&
      printed.every((column) => isTellable(above, column));
    if (isJoined) {
      const isNext = hasNext(above, table.rows[index + 1], fields);
      const isCertain =
        cut === 'certain' ? isNext || !fields.includes('number') : isNext && isCutWithin(above, row, printed, fields);
      if (!isCertain) doubtJoin(row, printed, file);
      corrections.push(...joinCells(above, row, printed, fields));
    } else {
      const isTold = markMerged(table, index, fields, file);
      if (cut === 'open' && !isTold) doubtApart(row, printed, file);
      rows.push(row);
    }
  }
  table.rows.length = 0;
  for (const row of rows) table.rows.push(row);
  return corrections;
}

const startOf = (row: DraftRow, printed: readonly number[]) =>
  printed
    .map((column) => row.cells[column]?.lines.join(''))
    .join('、')
    .slice(0, 20);

/** A row that may be the rest of the last one, and stays a row. */
function doubtApart(row: DraftRow, printed: readonly number[], file: VFile): void {
  const text = `这一页的第一行只有“${startOf(row, printed)}”，其余各格为空，可能是上一页最后一行的续行，看不准，没有接上。请对照原件；是续行的，在 Markdown 里接到上一行的格里，并删去这一行`;
  doubt(file, 'row-joined', text, { line: row.line });
}

function doubtJoin(row: DraftRow, printed: readonly number[], file: VFile): void {
  const text = `这一行没有序号，只有“${startOf(row, printed)}”，视为上一页最后一行的续行，已接在上一行后面。请核对它是否另起一行`;
  doubt(file, 'row-joined', text, { line: row.line });
}

/** Whether the numbers before and behind it leave no room for a row of its own. */
function hasNext(above: DraftRow, next: DraftRow | undefined, fields: readonly (ColumnField | null)[]): boolean {
  const column = fields.indexOf('number');
  const [before, after] = [above, next].map((row) => parseSerialNumber(row?.cells[column]?.lines.join('') ?? ''));
  return typeof before === 'number' && after === before + 1;
}

/**
 * Whether every cell goes on one that the page cuts within a sentence, or within the name of a unit: where whole units stand, it
 * may be a row of its own below a merged number.
 */
function isCutWithin(
  above: DraftRow,
  row: DraftRow,
  printed: readonly number[],
  fields: readonly (ColumnField | null)[],
): boolean {
  return printed.every((column) => {
    const field = fields[column] ?? null;
    if (texts.includes(field)) return breaksOff(above.cells[column]);
    return isUnitField(field) && !isUnitList(row.cells[column]?.lines.join('') ?? '');
  });
}

/** A number of its own, or a sum or a note, begins a row. */
function isNumbered(row: DraftRow, fields: readonly (ColumnField | null)[]): boolean {
  const first = row.cells.find(({ lines }) => lines.length > 0)?.lines.join('') ?? '';
  return hasNumber(row, fields) || isSum(first) || isNote(first);
}

function hasNumber({ cells }: DraftRow, fields: readonly (ColumnField | null)[]): boolean {
  return (cells[fields.indexOf('number')]?.lines.length ?? 0) > 0;
}

/** Nothing but texts, or a text that goes on one that breaks off. A table without labels tells a new row by nothing else. */
function isRest(
  above: DraftRow,
  row: DraftRow,
  printed: readonly number[],
  fields: readonly (ColumnField | null)[],
  isEnded: readonly boolean[],
): boolean {
  if (printed.length === 0 || printed.some((column) => labels.includes(fields[column] ?? null))) return false;
  const isWhole = printed.length === row.cells.length;
  const told = printed.filter((column) => texts.includes(fields[column] ?? null));
  // Where no text of the table ends a sentence, none tells that it breaks off; that both rows name their units does.
  const isApart = printed.some((column) => isUnitField(fields[column] ?? null) && areLists(above, row, column));
  if (isApart && told.length > 0 && told.every((column) => isEnded[column] !== true)) return false;
  const goesOn = told.some((column) => {
    return breaksOff(above.cells[column]) && readSectionMark(row.cells[column]?.lines[0] ?? '') === null;
  });
  if (isWhole) return false;
  return (
    goesOn ||
    printed.every((column) => texts.includes(fields[column] ?? null)) ||
    !printed.some((column) => texts.includes(fields[column] ?? null))
  );
}

function hasMerges({ rows }: DraftTable, column: number): boolean {
  return rows.some(({ cells }) => cells[column]?.merge === 'above');
}

/** Whether the cell goes on in the next row of its page: a blank one beside a number that does so too begins with that number. */
function isDrawnOver({ rows }: DraftTable, at: number, column: number): boolean {
  const [row, below] = [rows[at], rows[at + 1]];
  return below !== undefined && below.page === row?.page && below.cells[column]?.merge === 'above';
}

/**
 * A blank label goes on the one above, and so does a blank cell that is drawn over several rows: the page cuts a merged cell.
 * Returns whether there is one.
 */
function markMerged(table: DraftTable, at: number, fields: readonly (ColumnField | null)[], file: VFile): boolean {
  const row = table.rows[at];
  if (row === undefined) return false;
  const names = row.cells.flatMap((cell, column) => {
    const isBlank = cell.merge === 'none' && cell.lines.length === 0;
    if (!isBlank || !(isDrawnOver(table, at, column) || labels.includes(fields[column] ?? null))) return [];
    cell.merge = 'above';
    return [table.headings[column] ?? ''];
  });
  if (names.length === 0) return false;
  const found = `本页第一行的“${names.join('、')}”为空，视为与上一页的单元格合并`;
  doubt(file, 'cell-merged', `${found}。请核对`, { line: row.line });
  return true;
}
