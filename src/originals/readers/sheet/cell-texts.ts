import type { CellObject, WorkSheet } from '@e965/xlsx';
import { showValue } from './number-format.ts';
import { uncalculated } from './prepare-workbook.ts';

/** What a cell shows. */
export interface CellText {
  readonly text: string;
  /** Why an editor must look at it, in the words of `LeftOutNotes`; null where it is plain. */
  readonly doubt: string | null;
  /** What is stored, where nothing of it is shown. */
  readonly stored: string;
}

/** The texts of a sheet by row and column, both 0-based; only cells that hold something are there. */
export type CellTexts = readonly (readonly (CellText | undefined)[] | undefined)[];

const cellDoubts = {
  uncalculated: '没有算出结果的公式，没有取用，请用 Excel 或 WPS 打开后另存',
  hiddenValue: '数字格式不让显示的内容，没有取用',
  unknownFormat: '看不懂的数字格式，按存下的值取用，请核对',
} as const;

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

export function readCellTexts(sheet: WorkSheet, isFrom1904: boolean): CellTexts {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  // Rows that hold nothing are no members at all.
  return Array.from(rows, (row) =>
    row === undefined
      ? undefined
      : Array.from(row, (cell) => (cell === undefined ? undefined : readCell(cell, isFrom1904))),
  );
}

function readCell({ t: type, v: value, z: format }: CellObject, isFrom1904: boolean): CellText | undefined {
  if (type === 'z' || value === undefined || value === '') return undefined;
  if (value === uncalculated) return { text: '', doubt: cellDoubts.uncalculated, stored: '' };
  if (type === 'e') return plainCell(errors[Number(value)] ?? '#N/A');
  if (typeof value === 'boolean') return plainCell(value ? 'TRUE' : 'FALSE');
  const code = String(format ?? 'General');
  if (typeof value === 'number') return showNumber(value, code, isFrom1904);
  const text = String(value);
  // Only a section for texts, with the sign for the text, adds something to it.
  if (code === '@' || !/(?:^|[^\\])@/u.test(code)) return plainCell(text);
  return plainCell(showValue(text, code, isFrom1904) ?? text);
}

function plainCell(text: string): CellText {
  return { text, doubt: null, stored: text };
}

function showNumber(value: number, format: string, isFrom1904: boolean): CellText {
  const shown = showValue(value, format, isFrom1904);
  if (shown === null) return { text: String(value), doubt: cellDoubts.unknownFormat, stored: String(value) };
  const text = shown.trim();
  return text === '' ? { text, doubt: cellDoubts.hiddenValue, stored: String(value) } : plainCell(text);
}
