import type { Range, WorkSheet } from '@e965/xlsx';
import type { CellTexts } from './cell-texts.ts';

/** A cell of the sheet as it is shown: where its content stands, 0-based, and how many shown rows and columns it covers. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The part of a sheet that is shown and holds something: its rows and columns, 0-based, in order. */
export interface SheetWindow {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Whether a row or column is hidden: by a hand, a filter, or because it has no height or width. */
export function isRowHidden(sheet: WorkSheet, row: number): boolean {
  const properties = sheet['!rows']?.[row];
  return properties?.hidden === true || properties?.hpt === 0;
}

export function isColumnHidden(sheet: WorkSheet, column: number): boolean {
  const properties = sheet['!cols']?.[column];
  return properties?.hidden === true || properties?.width === 0;
}

/** From the first shown row and column with something in them to the last; empty where nothing is shown. */
export function findWindow(sheet: WorkSheet, texts: CellTexts): SheetWindow {
  let [top, bottom, left, right] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1];
  const merges = sheet['!merges'] ?? [];
  const anchors = new Map(merges.map((merge) => [cellKey(merge.s.r, merge.s.c), merge]));
  for (const [row, cells] of texts.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      if (cell === undefined || cell.text === '') continue;
      // A merged cell shows its text where the first of its rows and columns is shown.
      const merge = anchors.get(cellKey(row, column));
      const r = firstShown(row, merge?.e.r ?? row, (at) => !isRowHidden(sheet, at));
      const c = firstShown(column, merge?.e.c ?? column, (at) => !isColumnHidden(sheet, at));
      if (r === null || c === null) continue;
      [top, bottom, left, right] = [Math.min(top, r), Math.max(bottom, r), Math.min(left, c), Math.max(right, c)];
    }
  }
  return {
    rows: range(top, bottom).filter((row) => !isRowHidden(sheet, row)),
    columns: range(left, right).filter((column) => !isColumnHidden(sheet, column)),
  };
}

function firstShown(from: number, to: number, isShown: (at: number) => boolean): number | null {
  for (let at = from; at <= to; at += 1) if (isShown(at)) return at;
  return null;
}

function range(first: number, last: number): number[] {
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A row and a column as one number: no sheet is wider. */
export function cellKey(row: number, column: number): number {
  return row * 0x4000 + column;
}

/**
 * The cells of the window that begin in each of its rows. A merged cell begins in the first shown row and column of its
 * range, keeps the content of its corner, and counts what is shown of it.
 */
export function findCells(window: SheetWindow, merges: readonly Range[]): ShownCell[][] {
  const [rows, columns] = [new Set(window.rows), new Set(window.columns)];
  const [lastRow, lastColumn] = [window.rows.at(-1) ?? -1, window.columns.at(-1) ?? -1];
  const covered = new Map<number, ShownCell | null>();
  for (const { s, e } of merges) {
    const ownRows = range(s.r, Math.min(e.r, lastRow)).filter((row) => rows.has(row));
    const ownColumns = range(s.c, Math.min(e.c, lastColumn)).filter((column) => columns.has(column));
    const cell = { row: s.r, column: s.c, rowSpan: ownRows.length, columnSpan: ownColumns.length };
    for (const row of ownRows) for (const column of ownColumns) covered.set(cellKey(row, column), null);
    const [row, column] = [ownRows[0], ownColumns[0]];
    if (row !== undefined && column !== undefined) covered.set(cellKey(row, column), cell);
  }
  return window.rows.map((row) =>
    window.columns.flatMap((column): ShownCell[] => {
      const cell = covered.get(cellKey(row, column));
      return cell === null ? [] : [cell ?? { row, column, rowSpan: 1, columnSpan: 1 }];
    }),
  );
}
