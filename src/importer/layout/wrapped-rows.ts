import { parseSerialNumber } from '../../columns/serial-number.ts';
import type { SourceLine } from '../draft.ts';
import { displayWidth } from './display-width.ts';
import type { CellLine } from './join-row-lines.ts';

/** A line of a table that white space sets apart; its cells are null for a line that is none of a row. */
export interface PlacedLine extends SourceLine {
  readonly cells: readonly string[] | null;
}

/** The lines of one row, or a line between rows. */
export type WrappedPart = { readonly lines: readonly CellLine[] } | SourceLine;

interface TableOfLines {
  readonly isNumbered: boolean;
  readonly width: number;
}

/** A cell is as wide as its column where so little is missing. */
const nearlyFull = 2;
/** A column of so short cells breaks none. */
const shortestFull = 4;

/**
 * Which lines are one row: where blank lines stand around each numbered row, all lines between two of them; else a line
 * without a number, or without its first cells, goes on the row above where a cell of that breaks off, or all that go on fill
 * their columns.
 */
export function groupWrappedLines(rows: readonly PlacedLine[], table: TableOfLines): WrappedPart[] {
  const blocks = cutBlocks(rows);
  if (table.isNumbered && areRowsApart(blocks)) {
    return blocks.flatMap((block): WrappedPart[] => {
      const lines = block.flatMap(({ line, cells }) => (cells ? [{ line, cells }] : []));
      return lines.length === block.length ? [{ lines }] : block.map(toPart);
    });
  }
  const full = findFull(rows, table.width);
  const parts: ({ lines: CellLine[] } | SourceLine)[] = [];
  for (const row of rows) {
    if (row.text.trim() === '') continue;
    const open = parts.at(-1);
    const { cells, line } = row;
    if (cells && open && 'lines' in open && goesOn(open.lines, cells, table, full)) open.lines.push({ line, cells });
    else parts.push(cells ? { lines: [{ line, cells }] } : toLine(row));
  }
  return parts;
}

function toPart({ line, cells, text }: PlacedLine): WrappedPart {
  return cells ? { lines: [{ line, cells }] } : { line, text };
}

function toLine({ line, text }: PlacedLine): SourceLine {
  return { line, text };
}

/** Lines between blank lines. */
function cutBlocks(rows: readonly PlacedLine[]): PlacedLine[][] {
  const blocks: PlacedLine[][] = [[]];
  for (const row of rows) {
    if (row.text.trim() !== '') blocks.at(-1)?.push(row);
    else if ((blocks.at(-1)?.length ?? 0) > 0) blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0);
}

/** Every block of lines that are rows has one number, and some have several lines. */
function areRowsApart(blocks: readonly (readonly PlacedLine[])[]): boolean {
  const ofRows = blocks.filter((block) => block.every(({ cells }) => cells !== null));
  const isOne = (block: readonly PlacedLine[]) => block.filter(({ cells }) => isNumber(cells?.[0])).length === 1;
  return ofRows.length > 1 && ofRows.every(isOne) && ofRows.some((block) => block.length > 1);
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && parseSerialNumber(text) !== null;
}

/** The width of each column that several cells fill; Infinity where no two do. */
function findFull(rows: readonly PlacedLine[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => {
    const [most = 0, second = 0] = rows
      .map(({ cells }) => displayWidth(cells?.[column] ?? ''))
      .toSorted((a, b) => b - a);
    return second + nearlyFull >= most && second > shortestFull ? second - nearlyFull : Number.POSITIVE_INFINITY;
  });
}

function goesOn(
  above: readonly CellLine[],
  cells: readonly string[],
  { isNumbered }: TableOfLines,
  full: readonly number[],
): boolean {
  const printed = cells.flatMap((cell, column) => (cell === '' ? [] : [column]));
  const isWithoutLabel = cells[0] === '' || (!isNumbered && printed.length === 1);
  if (!isWithoutLabel || printed.length === cells.length) return false;
  const lasts = printed.map((column) => above.findLast((line) => (line.cells[column] ?? '') !== '')?.cells[column]);
  if (lasts.some((last) => last === undefined)) return false;
  const isOpen = printed.some((column, index) => breaksOff(lasts[index] ?? '', cells[column] ?? ''));
  const areFull = printed.every((column, index) => {
    const last = lasts[index] ?? '';
    return displayWidth(last) >= (full[column] ?? Number.POSITIVE_INFINITY) && !/[。；;！]$/u.test(last);
  });
  return isOpen || areFull;
}

/** Within a list or a bracket, or before what no cell begins with. */
function breaksOff(last: string, next: string): boolean {
  return /[、，,；;：:（(—-]$/u.test(last) || /^[、，,；;）)。]/u.test(next);
}
