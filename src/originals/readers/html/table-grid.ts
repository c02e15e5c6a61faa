import { attributeOf, type MarkupElement } from './markup.ts';
import { isHiddenMarkup } from './shown-markup.ts';
import { type MarkupRow, rowsOfTable } from './table-rows.ts';

/** A cell of a table that is formed: its spans lie within the table, and count only columns in which a cell begins. */
export interface FormedCell {
  readonly element: MarkupElement;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface FormedTable {
  readonly headingRows: number;
  readonly rows: readonly (readonly FormedCell[])[];
}

/** As many columns and rows as HTML lets a cell span; as many columns as a sheet has; and places in a table. */
const [mostColumnsOfCell, mostRowsOfCell, mostColumns, mostPlaces] = [1_000, 65_534, 16_384, 4_000_000];

interface PlacedCell {
  readonly element: MarkupElement;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as a browser forms it from its rows and spans (HTML, 4.9.12); null for one of more places than any table has. */
export function formTable(table: MarkupElement): FormedTable | null {
  const rows = rowsOfTable(table);
  const placed = placeCells(rows);
  if (placed === null) return null;
  const columns = columnsOf(placed);
  const formed = placed.map((row) => row.map((cell) => formCell(cell, columns)));
  const headings = countHeadingRows(rows);
  return dropEmptyRows(formed, headings);
}

function placeCells(rows: readonly MarkupRow[]): PlacedCell[][] | null {
  const placed: PlacedCell[][] = [];
  // For each column the first row that no cell from above covers.
  const freeFrom: number[] = [];
  const ends = partEnds(rows);
  let places = 0;
  for (const [index, { cells }] of rows.entries()) {
    const row: PlacedCell[] = [];
    let column = 0;
    for (const element of cells) {
      if (isHiddenMarkup(element)) continue;
      while ((freeFrom[column] ?? 0) > index) column += 1;
      const rowSpan = rowSpanOf(element, (ends[index] ?? index + 1) - index);
      const columnSpan = freeColumns(freeFrom, column, index, columnSpanOf(element));
      places += columnSpan;
      if (column + columnSpan > mostColumns || places > mostPlaces) return null;
      for (let at = column; at < column + columnSpan; at += 1) freeFrom[at] = index + rowSpan;
      row.push({ element, column, rowSpan, columnSpan });
      column += columnSpan;
    }
    placed.push(row);
  }
  return placed;
}

/** For each row the one after the last of its part of the table. */
function partEnds(rows: readonly MarkupRow[]): number[] {
  const ends: number[] = [];
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    ends[at] = rows[at]?.part === rows[at + 1]?.part ? (ends[at + 1] ?? at + 1) : at + 1;
  }
  return ends;
}

/** 0 is as far as the part of the table reaches. */
function rowSpanOf(cell: MarkupElement, left: number): number {
  const span = readSpan(cell, 'rowspan');
  return Math.min(span === 0 ? left : Math.min(span ?? 1, mostRowsOfCell), left);
}

function columnSpanOf(cell: MarkupElement): number {
  return Math.min(readSpan(cell, 'colspan') || 1, mostColumnsOfCell);
}

function readSpan(cell: MarkupElement, name: string): number | null {
  const digits = /^\s*\+?(\d+)/u.exec(attributeOf(cell, name) ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** No further than to a cell that reaches down from above. */
function freeColumns(freeFrom: readonly number[], column: number, row: number, span: number): number {
  let free = 1;
  while (free < span && (freeFrom[column + free] ?? 0) <= row) free += 1;
  return free;
}

/** Columns in which a cell begins, each with its place among them: the others have no width. */
function columnsOf(placed: readonly (readonly PlacedCell[])[]): readonly number[] {
  const begun = new Set(placed.flatMap((row) => row.map(({ column }) => column)));
  const before: number[] = [0];
  const last = [...begun].reduce((most, column) => Math.max(most, column), 0);
  for (let column = 0; column <= last; column += 1) before.push((before[column] ?? 0) + (begun.has(column) ? 1 : 0));
  return before;
}

function formCell({ element, column, rowSpan, columnSpan }: PlacedCell, before: readonly number[]): FormedCell {
  const end = Math.min(column + columnSpan, before.length - 1);
  return { element, rowSpan, columnSpan: (before[end] ?? 0) - (before[column] ?? 0) };
}

/** The rows in thead, or the first rows that hold heading cells alone; none where that would be all. */
function countHeadingRows(rows: readonly MarkupRow[]): number {
  const isHeading = ({ part, cells }: MarkupRow) =>
    part.tagName === 'thead' || (cells.length > 1 && cells.every(({ tagName }) => tagName === 'th'));
  const first = rows.findIndex((row) => !isHeading(row));
  return Math.max(first, 0);
}

/** A row without any cell is no row, unless a cell from above reaches through it. */
function dropEmptyRows(rows: readonly (readonly FormedCell[])[], headings: number): FormedTable {
  let coveredTo = 0;
  const isKept = rows.map((row, index) => {
    coveredTo = row.reduce((most, { rowSpan }) => Math.max(most, index + rowSpan), coveredTo);
    return row.length > 0 || coveredTo > index;
  });
  return {
    headingRows: isKept.slice(0, headings).filter(Boolean).length,
    rows: rows.filter((_, index) => isKept[index]),
  };
}
