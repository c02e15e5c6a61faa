import { areSerials, areUnits } from '../../../columns/cell-likeness.ts';
import { parseSerialNumber } from '../../../columns/serial-number.ts';
import { bareText, type GridLine, type GridMatrix, printedCells } from './grid-matrix.ts';

/** Fewer rows may be a list of something else. */
const [fewestRows, fewestColumns] = [3, 3];
/** A shorter text is no task. */
const shortestTask = 8;

/**
 * Where the rows of a table without a heading begin: rows that count from 1, with units and a text in each; above them only rows of one cell.
 * Null for a grid whose cells do not tell so much.
 */
export function findHeadlessStart({ rows, width }: GridMatrix): number | null {
  const start = rows.findIndex((row) => parseSerialNumber(textOf(row, 0)) === 1);
  const body = rows.slice(start);
  if (start === -1 || width < fewestColumns || body.length < fewestRows) return null;
  if (rows.slice(0, start).some((row) => printedCells(row).length > 1)) return null;
  const columns = Array.from({ length: width }, (_, column) => body.map((row) => textOf(row, column)));
  const hasTasks = columns.some((texts) => !areUnits(texts) && texts.every((text) => text.length >= shortestTask));
  return areSerials(columns[0] ?? []) && hasTasks && columns.some((texts) => areUnits(texts)) ? start : null;
}

function textOf({ fields }: GridLine, column: number): string {
  const field = fields[column];
  return field === undefined ? '' : bareText(field);
}
