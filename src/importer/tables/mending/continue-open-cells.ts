import type { VFile } from 'vfile';
import type { ColumnField } from '../../../columns/column-field.ts';
import { doubt } from '../../../records/messages.ts';
import type { Draft, DraftCell, DraftRow } from '../../draft.ts';
import { joinCell } from './join-broken-rows.ts';

/** The columns of the table that a page cuts. */
interface CutTable {
  readonly names: readonly (string | null)[];
  readonly fields: readonly (ColumnField | null)[];
  readonly file: VFile;
}

/**
 * Adds the first row of a page to rows whose last one has cells that the page leaves open: they go on in it, and what it prints there
 * is their rest. A row that prints nothing else is none. Doubt: `cell-merged`. Returns the corrections for what moves.
 */
export function continueOpenCells(
  rows: DraftRow[],
  row: DraftRow,
  { names, fields, file }: CutTable,
): Draft['corrections'] {
  const corrections: Draft['corrections'] = [];
  const merged: string[] = [];
  for (const [column, cell] of row.cells.entries()) {
    const origin = findOrigin(rows, column);
    if (rows.at(-1)?.cells[column]?.isOpen === undefined || origin === null || !isRest(origin, cell)) continue;
    if (cell.lines.length > 0) corrections.push(...joinCell(origin, cell, fields[column] ?? null));
    merged.push(`${names[column] ?? ''}${cell.lines.length > 0 ? `（${cell.lines.join('')}）` : ''}`);
    cell.lines = [];
    cell.merge = 'above';
  }
  if (row.cells.some(({ lines }) => lines.length > 0)) rows.push(row);
  if (merged.length > 0) {
    const found = `本页第一行的“${merged.join('、')}”在上一页没有画完，视为与上一页的单元格合并`;
    doubt(file, 'cell-merged', `${found}。请核对`, { line: row.line });
  }
  return corrections;
}

/** The cell that the last row prints in that column, or goes on. */
function findOrigin(rows: readonly DraftRow[], column: number): DraftCell | null {
  return rows.findLast(({ cells }) => cells[column]?.merge !== 'above')?.cells[column] ?? null;
}

/** Blank, or behind a text that it does not print again. */
function isRest(origin: DraftCell, { merge, lines }: DraftCell): boolean {
  const text = lines.join('');
  return merge === 'none' && (text === '' || (origin.lines.length > 0 && origin.lines.join('') !== text));
}
