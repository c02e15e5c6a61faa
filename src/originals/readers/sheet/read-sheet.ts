import { type CellObject, utils, type WorkSheet } from '@e965/xlsx';
import { isBlank } from '../../../characters/blank.ts';
import { dropUnseen } from '../../../characters/invisible.ts';
import type { Aside, Block, ExtractLine, LineSpan, Paragraph, PrintedCell } from '../../extract.ts';
import type { LeftOutNotes } from '../../left-out-notes.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { type CellTexts, readCellTexts } from './cell-texts.ts';
import { mostRows } from './open-workbook.ts';
import { cellKey, findCells, findWindow, isColumnHidden, isRowHidden, type ShownCell } from './sheet-window.ts';

/** What is gathered over all sheets of a workbook. */
export interface WorkbookLines {
  readonly lines: ExtractLine[];
  readonly notes: LeftOutNotes;
}

const sheetNotes = {
  hiddenRow: '隐藏的行，没有取用',
  hiddenColumn: '隐藏的列，没有取用',
  covered: '被合并单元格盖住的内容，没有取用',
} as const;

/** A grid has a member for each of its cells, also for those that are empty. */
const mostCells = 1_000_000;

/**
 * A sheet → its grid, as a person sees it: each cell a line for each of its printed lines. A sheet of prose, one text a row
 * in one column, gives paragraphs. Remarks on cells follow as asides. Refused: `file-limits`.
 */
export function readSheet(
  sheet: WorkSheet,
  name: string,
  isFrom1904: boolean,
  gathered: WorkbookLines,
): Block[] | Refusal {
  const texts = readCellTexts(sheet, isFrom1904);
  const window = findWindow(sheet, texts);
  if (texts.length > mostRows || window.rows.length * window.columns.length > mostCells) return refuseSize(name);
  const cells = findCells(window, sheet['!merges'] ?? []);
  const textOf = ({ row, column }: ShownCell) => texts[row]?.[column]?.text ?? '';
  const isProse = isOneColumn(cells, textOf);
  const lastLines = new Map<number, number>();
  const rows = cells.map((row, index) => {
    const placed = row.map((cell) => placeCell(cell, textOf(cell), name, gathered.lines));
    lastLines.set(window.rows[index] ?? 0, gathered.lines.length);
    return placed;
  });
  const taken = new Set(cells.flat().map(({ row, column }) => cellKey(row, column)));
  noteLeftOut({ sheet, name, texts, taken, lastLines }, gathered.notes);
  const spans = rows.flat().flatMap(({ lines }) => (lines === null ? [] : [lines]));
  const grid: Block = { type: 'grid', place: name, headingRows: 0, rows };
  const remarks = readRemarks(sheet, name, gathered.lines);
  return [...(isProse ? spans.flatMap(toParagraphs) : [grid]), ...remarks];
}

function refuseSize(name: string): Refusal {
  const limit = `上限为 ${mostRows / 10_000} 万行、${mostCells / 10_000} 万个单元格`;
  return refuse('file-limits', `工作表“${name}”太大，${limit}。请只保留要公开的行列，或拆成几个文件后再导入`);
}

function placeCell(cell: ShownCell, text: string, sheet: string, lines: ExtractLine[]): PrintedCell {
  const first = lines.length + 1;
  placeText(text, placeOf(sheet, cell.row, cell.column), lines);
  const span: LineSpan | null = lines.length < first ? null : [first, lines.length];
  return { lines: span, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan };
}

/** Each printed line that shows something is a line. */
function placeText(text: string, place: string, lines: ExtractLine[]): void {
  for (const line of text.split(/\r\n|[\r\n]/u)) if (!isUnseen(line)) lines.push({ text: line, place });
}

function isUnseen(text: string): boolean {
  return isBlank(dropUnseen(text));
}

/** Whether each row has one text at most, and all begin in the same column. */
function isOneColumn(cells: readonly (readonly ShownCell[])[], textOf: (cell: ShownCell) => string): boolean {
  const filled = cells.map((row) => row.filter((cell) => !isUnseen(textOf(cell))));
  return filled.every((row) => row.length <= 1) && new Set(filled.flat().map(({ column }) => column)).size <= 1;
}

function toParagraphs([first, last]: LineSpan): Paragraph[] {
  return Array.from({ length: last - first + 1 }, (_, index): Paragraph => {
    const line = first + index;
    return { type: 'paragraph', lines: [line, line], label: null, level: null };
  });
}

/** A sheet once its cells are placed. */
interface PlacedSheet {
  readonly sheet: WorkSheet;
  readonly name: string;
  readonly texts: CellTexts;
  /** The cells whose texts are lines, by their keys. */
  readonly taken: ReadonlySet<number>;
  /** The last line up to a row that is shown. */
  readonly lastLines: ReadonlyMap<number, number>;
}

/** Says what stands in the sheet and is not taken: hidden, covered, not calculated. */
function noteLeftOut({ sheet, name, texts, taken, lastLines }: PlacedSheet, notes: LeftOutNotes): void {
  let line = 1;
  const columns = new Map<number, string[]>();
  for (const [row, cells] of texts.entries()) {
    const hidden: string[] = [];
    line = Math.max(1, lastLines.get(row) ?? line);
    for (const [column, cell] of (cells ?? []).entries()) {
      if (cell === undefined) continue;
      const place = placeOf(name, row, column);
      if (cell.doubt !== null) notes.add(cell.doubt, line, place, cell.stored);
      if (cell.text === '' || taken.has(cellKey(row, column))) continue;
      if (isRowHidden(sheet, row)) hidden.push(cell.text);
      else if (isColumnHidden(sheet, column)) columns.set(column, [...(columns.get(column) ?? []), cell.text]);
      else notes.add(sheetNotes.covered, line, place, cell.text);
    }
    if (hidden.length > 0) notes.add(sheetNotes.hiddenRow, line, `${name} 第 ${row + 1} 行`, hidden.join(' '));
  }
  for (const [column, held] of columns) {
    notes.add(sheetNotes.hiddenColumn, line, `${name} ${utils.encode_col(column)} 列`, held.join(' '));
  }
}

/** Remarks on cells are part of what the sheet says, unlike those of a reviewer of a text: they explain figures. */
function readRemarks(sheet: WorkSheet, name: string, lines: ExtractLine[]): Aside[] {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const asides: Aside[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      const first = lines.length + 1;
      const place = `${placeOf(name, row, column)} 批注`;
      // What stands behind a NUL is no text, but the library takes it from an .xls.
      for (const { t } of cell?.c ?? []) placeText((t ?? '').replace(/\0.*$/su, ''), place, lines);
      if (lines.length < first) continue;
      asides.push({ type: 'aside', kind: 'comment', blocks: toParagraphs([first, lines.length]) });
    }
  }
  return asides;
}

function placeOf(sheet: string, row: number, column: number): string {
  return `${sheet}!${utils.encode_cell({ r: row, c: column })}`;
}
