import type { ColumnField } from '../../../columns/column-field.ts';
import { isUnitField } from '../../../columns/heading-row.ts';
import { isSerialNumber } from '../../../columns/serial-number.ts';
import { isUnitList } from '../../../columns/unit-likeness.ts';
import { readSectionMark } from '../../../records/values/section-mark.ts';
import type { DraftRow, DraftTable } from '../../draft.ts';
import { areLists, breaksOff, endsSentences } from './page-cuts.ts';

/** The first row of a page below the last one of the page before, and the columns that it prints. */
export interface PageCut {
  readonly above: DraftRow;
  readonly row: DraftRow;
  readonly printed: readonly number[];
  readonly fields: readonly (ColumnField | null)[];
}

const labels: readonly (ColumnField | null)[] = ['category', 'name', 'indicator'];
const texts: readonly (ColumnField | null)[] = ['text', 'detail', 'progress'];

const textOf = (row: DraftRow, column: number) => row.cells[column]?.lines.join('') ?? '';

/**
 * Whether the page cuts a row within its label. Such a row goes on open cells alone, and prints nothing in columns that each other
 * row fills, a figure or a text among them: `likely`; `certain`, where a word or a list of units is seen to go on. `open` where it
 * may as well be a row of its own with empty cells, and `none` where nothing is cut.
 */
export function tellCutLabel(table: DraftTable, cut: PageCut): 'certain' | 'likely' | 'open' | 'none' {
  const { above, row, printed, fields } = cut;
  if (!printed.some((column) => labels.includes(fields[column] ?? null))) return 'none';
  const lacking = row.cells.flatMap(({ lines, merge }, column) => {
    return lines.length === 0 && merge === 'none' && textOf(above, column) !== '' ? [column] : [];
  });
  const isTelling = (column: number) => {
    return texts.includes(fields[column] ?? null) || (fields[column] !== 'number' && isFigure(textOf(above, column)));
  };
  if (!lacking.some(isTelling) || !printed.every((column) => goesOn(table, cut, column))) return 'none';
  // What is merged or empty elsewhere may be so here: most columns, and a figure or a text among them, have to be filled always.
  const others = table.rows.filter((other, index) => other !== row && !isFirstOfPage(table, index));
  const filled = lacking.filter((column) => others.every((other) => textOf(other, column) !== ''));
  const isFilled = filled.length * 2 > lacking.length && filled.some(isTelling);
  if (others.length < 2 || !isFilled) return 'open';
  return printed.some((column) => isSeenCut(table, cut, column)) ? 'certain' : 'likely';
}

const isFirstOfPage = ({ rows }: DraftTable, index: number) => index > 0 && rows[index - 1]?.page !== rows[index]?.page;

const isFigure = (text: string) => /^[\d０-９][\d０-９.．,，]*\s*[%％]?$/u.test(text.trim());

/** The cell above is open, and what is printed begins nothing: no number, no figure, no list of units behind a whole one. */
function goesOn(table: DraftTable, { above, row, fields }: PageCut, column: number): boolean {
  const text = textOf(row, column);
  if (textOf(above, column) === '' || above.cells[column]?.merge !== 'none' || !breaksOff(above.cells[column]))
    return false;
  if (readSectionMark(text) !== null || isSerialNumber(text) || isFigure(text)) return false;
  const field = fields[column] ?? null;
  return !texts.includes(field) || endsSentences(table, column);
}

/** A comma, an open bracket or half a name stands before it, or nothing that is a word of its own behind. */
function isSeenCut(table: DraftTable, { above, row, fields }: PageCut, column: number): boolean {
  const [before, after] = [textOf(above, column), textOf(row, column)];
  const field = fields[column] ?? null;
  if (/[、，,（(“《]$/u.test(before) || /^[、，。）)”》]/u.test(after) || isOpen(before)) return true;
  if (isUnitField(field)) return isUnitList(before + after) && !areLists(above, row, column);
  return texts.includes(field) ? endsSentences(table, column) : labels.includes(field) && [...after].length === 1;
}

const isOpen = (text: string) => (text.match(/[（(“《]/gu)?.length ?? 0) > (text.match(/[）)”》]/gu)?.length ?? 0);
