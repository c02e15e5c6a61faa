import type { Merge } from '../../../mdast/table-grid.ts';
import type { PrintedCell, PrintedGrid } from '../../../originals/extract.ts';
import { type SourceLine, softBreak } from '../../draft.ts';
import { dropPadding } from '../../layout/table-shape.ts';

/** One field of a grid; what a span covers is merged with the cell above or to the left. */
export interface GridField {
  readonly merge: Merge;
  /** The lines that are printed in it; of a covered field none. */
  readonly lines: readonly SourceLine[];
  /** The same with the spaces within each, which set names apart. */
  readonly spaced: readonly SourceLine[];
  /** The cell that the field belongs to, the same for all that it covers. */
  readonly printed: PrintedCell;
}

/** A row with a field for each column. */
export interface GridLine {
  readonly fields: readonly GridField[];
  /** Where its first cell begins in the original, 1-based. */
  readonly line: number;
}

/** A grid of the original with all its fields, rows and columns that print nothing apart. */
export interface GridMatrix {
  readonly rows: readonly GridLine[];
  readonly width: number;
  /** So many of the first rows are headings by the format itself. */
  readonly headingRows: number;
  /** The line of its first cell. */
  readonly line: number;
  /** Its columns in the original, counted from 0, of how many; and the rows with all of them. */
  readonly columns: readonly number[];
  readonly printed: { readonly width: number; readonly rows: readonly (readonly GridField[])[] };
}

/** @param lineOf A line of the original, 1-based. */
export function toMatrix(grid: PrintedGrid, lineOf: (line: number) => SourceLine): GridMatrix {
  const rows = spreadSpans(grid, lineOf);
  const printed = rows.map((row) => row.some(({ lines }) => lines.length > 0));
  const kept = rows.filter((_, row) => printed[row]);
  const columns = ownColumns(kept.map((fields) => ({ fields })));
  const whole = {
    rows: [],
    width: 0,
    headingRows: printed.slice(0, grid.headingRows).filter(Boolean).length,
    line: 1,
    columns: [],
    printed: { width: kept[0]?.length ?? 0, rows: kept },
  };
  return takeColumns(whole, columns);
}

/** The same grid with those of its columns in the original. */
export function takeColumns(grid: GridMatrix, columns: readonly number[]): GridMatrix {
  const rows: GridLine[] = [];
  for (const row of grid.printed.rows) {
    const line = row.find(({ lines }) => lines.length > 0)?.lines[0]?.line ?? 1;
    rows.push(repairMerges({ fields: columns.flatMap((column) => row[column] ?? []), line }, rows.at(-1)));
  }
  return { ...grid, rows, width: columns.length, line: rows[0]?.line ?? 1, columns };
}

/** The columns, 0-based, in which one of the rows prints something of its own. */
export function ownColumns(rows: readonly Pick<GridLine, 'fields'>[]): number[] {
  const [first] = rows;
  return [...(first?.fields.keys() ?? [])].filter((column) => rows.some(({ fields }) => isOwn(fields[column])));
}

/** A column that prints something of its own, or goes on a cell above that does. */
function isOwn(field: GridField | undefined): boolean {
  return field !== undefined && field.merge !== 'left' && field.printed.lines !== null;
}

/** Where the row or the column in which a blank cell begins went, the rest of it has nothing to be merged with. */
function repairMerges({ fields, line }: GridLine, above: GridLine | undefined): GridLine {
  const repaired = fields.map((field, column) => {
    const origin =
      field.merge === 'left' ? fields[column - 1] : field.merge === 'above' ? above?.fields[column] : field;
    return origin?.printed === field.printed ? field : { ...field, merge: 'none' as const };
  });
  return { fields: repaired, line };
}

function spreadSpans(grid: PrintedGrid, lineOf: (line: number) => SourceLine): GridField[][] {
  const rows: (GridField | undefined)[][] = grid.rows.map(() => []);
  for (const [row, cells] of grid.rows.entries()) {
    let column = 0;
    for (const printed of cells) {
      while (rows[row]?.[column] !== undefined) column += 1;
      spreadCell(rows, row, column, printed, toLines(printed, lineOf));
      column += printed.columnSpan;
    }
  }
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? blank()));
}

function spreadCell(
  rows: (GridField | undefined)[][],
  row: number,
  column: number,
  printed: PrintedCell,
  spaced: readonly SourceLine[],
): void {
  const lines = spaced.map(({ text, line }) => ({ text: dropPadding(text), line }));
  const end = Math.min(row + printed.rowSpan, rows.length);
  for (let down = row; down < end; down += 1) {
    for (let right = column; right < column + printed.columnSpan; right += 1) {
      const merge = right > column ? 'left' : down > row ? 'above' : 'none';
      const own = rows[down];
      if (own && own[right] === undefined)
        own[right] = { merge, lines: merge === 'none' ? lines : [], spaced: merge === 'none' ? spaced : [], printed };
    }
  }
}

function toLines({ lines }: PrintedCell, lineOf: (line: number) => SourceLine): SourceLine[] {
  if (lines === null) return [];
  const [first, last] = lines;
  return Array.from({ length: last - first + 1 }, (_, index) => lineOf(first + index)).flatMap((source) => {
    if (source.wraps) return [source];
    return source.text
      .split(softBreak)
      .map((text) => ({ text: text.trim(), line: source.line }))
      .filter(({ text }) => text !== '');
  });
}

function blank(): GridField {
  return { merge: 'none', lines: [], spaced: [], printed: { lines: null, rowSpan: 1, columnSpan: 1 } };
}

/** What a cell prints, on one line. */
export function fieldText({ lines }: GridField): string {
  return lines.map(({ text }) => text).join('');
}

/** The same without white space. */
export function bareText(field: GridField): string {
  return fieldText(field).replace(/\s+/gu, '');
}

/** The cells of a row that print something of their own. */
export function printedCells({ fields }: GridLine): GridField[] {
  return fields.filter(({ lines }) => lines.length > 0);
}
