import type { ColumnRegistry } from '../../../columns/column-registry.ts';
import { joinLevels } from '../../../columns/heading-levels.ts';
import { isHeadingRow } from '../../../columns/heading-row.ts';
import { isPeriodAlone } from '../../../columns/heading-words.ts';
import { parseSerialNumber } from '../../../columns/serial-number.ts';
import { bareText, type GridField, type GridLine, type GridMatrix, printedCells } from './grid-matrix.ts';

/** The heading rows of a grid: the first one, how many there are, and the name that they give each column. */
export interface GridHeading {
  readonly at: number;
  readonly levels: number;
  /** Null for a column whose heading is merged with that of its left neighbour, and for one without. */
  readonly names: readonly (string | null)[];
  /** Columns that print no heading and are not merged with their left neighbour. */
  readonly unnamed: readonly number[];
  /** Taken for headings although not enough of the names are known. */
  readonly isGuess: boolean;
}

/**
 * Titles, units of measure and who filled in a table stand in so many rows above its heading. Rows of one cell do not count:
 * a sheet may hold a whole letter above its table.
 */
const deepest = 10;
const mostLevels = 6;
const longestName = 20;

/** The heading rows that the format tells or whose names are known; null for none. @param from The first row to look at. */
export function findHeading(grid: GridMatrix, columns: ColumnRegistry, from = 0): GridHeading | null {
  const end = findDeepest(grid.rows, from);
  for (let at = from; at < end; at += 1) {
    const found = readHeadingAt(grid, at, columns);
    if (found) return found;
  }
  const told = grid.rows.slice(0, grid.headingRows).findIndex(isNames);
  return told === -1 || from > 0 ? null : toHeading(grid.rows, told, countLevels(grid.rows, told), false);
}

/** The heading that begins in that row; null where none does. */
export function readHeadingAt({ rows }: GridMatrix, at: number, columns: ColumnRegistry): GridHeading | null {
  const row = rows[at];
  if (row === undefined || !isNames(row)) return null;
  const most = countLevels(rows, at);
  for (const levels of new Set([most, 1])) {
    const heading = toHeading(rows, at, levels, false);
    const names = heading.names.filter((name) => name !== null);
    if (!isHeadingRow(names, columns)) continue;
    // Where its cells go down into the rows below, these are its own whatever their names are.
    return levels < most && reachesInto(rows, at, at + 1) ? toHeading(rows, at, most, false) : heading;
  }
  return null;
}

/** The first row that may be one of names, in a grid that has rows below it; null for none. */
export function guessHeading({ rows, width }: GridMatrix): GridHeading | null {
  const at = rows
    .slice(0, findDeepest(rows, 0))
    .findIndex((row) => isNames(row) && printedCells(row).length * 2 > width);
  if (at === -1 || at + 1 >= rows.length) return null;
  const levels = countLevels(rows, at);
  return at + levels < rows.length ? toHeading(rows, at, levels, true) : null;
}

/** Where the last row is that may be a heading; the one behind it. */
function findDeepest(rows: readonly GridLine[], from: number): number {
  let left = deepest;
  let end = from;
  for (; end < rows.length && left > 0; end += 1) if (printedCells(rows[end] as GridLine).length > 1) left -= 1;
  return end;
}

/** Several cells, each no longer than a name, none a number or a sentence; some may be periods (1-3月). */
function isNames(row: GridLine): boolean {
  const printed = printedCells(row);
  const isOne = (cell: GridField) => isName(cell) || isPeriodAlone(bareText(cell));
  return printed.length > 1 && printed.every(isOne) && printed.some(isName);
}

function isName(cell: GridField): boolean {
  const text = bareText(cell);
  // % alone heads a column of shares.
  if (/^[%％]$/u.test(text)) return true;
  return text.length <= longestName && !/[。；;]|^[\d.,%％/:：~～年月日-]+$/u.test(text) && !isNumber(text);
}

function isNumber(text: string): boolean {
  return parseSerialNumber(text) !== null;
}

/** How many rows the heading has: those that its cells reach down to, and one of names below those of groups. */
function countLevels(rows: readonly GridLine[], at: number): number {
  const repeats = findRepeats(rows, at);
  if (repeats !== -1) return repeats - at + 1;
  let end = at + 1;
  while (end < rows.length && end - at < mostLevels && reachesInto(rows, at, end)) end += 1;
  while (end < rows.length && end - at < mostLevels && isBelowGroups(rows, at, end)) end += 1;
  return end - at;
}

/**
 * The row of names that come again below each group of the rows above it (目标任务, 进度, 完成比例 below each programme); -1 where
 * the rows from there on are no groups over such a row.
 */
function findRepeats(rows: readonly GridLine[], at: number): number {
  for (let row = at; row < Math.min(rows.length, at + mostLevels); row += 1) {
    const line = rows[row];
    if (line === undefined || !isNames(line)) return -1;
    const own = printedCells(line).map(bareText);
    const isBelow = row > at && own.length > printedCells(rows[row - 1] as GridLine).length;
    if (isBelow && new Set(own).size * 2 <= own.length + 1) return row;
    if (!line.fields.every((field, column) => isGroup(line, field, column))) return -1;
  }
  return -1;
}

/** A cell over several columns, or before blank ones, or one that goes down from or into another row; a blank beside them. */
function isGroup({ fields }: GridLine, field: GridField, column: number): boolean {
  if (field.merge !== 'none' || field.lines.length === 0) return true;
  const { columnSpan, rowSpan } = field.printed;
  const next = fields[column + columnSpan];
  return columnSpan > 1 || rowSpan > 1 || column === 0 || (next !== undefined && next.lines.length === 0);
}

/** Whether a cell that begins at that heading goes down into the row. */
function reachesInto(rows: readonly GridLine[], at: number, row: number): boolean {
  const own = new Set(rows.slice(at, row).flatMap(({ fields }) => fields.map(({ printed }) => printed)));
  const fields = rows[row]?.fields ?? [];
  const reaching = fields.filter(
    ({ merge, printed }) => merge !== 'none' && printed.lines !== null && own.has(printed),
  );
  return reaching.length > 0 && fields.every((field) => field.lines.length === 0 || isName(field));
}

/** Names below cells over several columns, or below one and the blank fields behind it, and nothing below the others. */
function isBelowGroups(rows: readonly GridLine[], at: number, row: number): boolean {
  const [top, low] = [rows[at], rows[row]];
  if (top === undefined || low === undefined || row > at + 1) return false;
  const printed = [...low.fields.entries()].filter(([, { lines }]) => lines.length > 0);
  if (printed.length < 2 || printed.length >= printedCells(top).length + printed.length / 2) return false;
  if (!printed.every(([, cell]) => isName(cell))) return false;
  const groups = top.fields.map((field) => field.lines.length > 0 && field.printed.columnSpan > 1);
  const isCovered = (column: number): boolean => {
    const field = top.fields[column];
    if (field === undefined) return false;
    if (field.lines.length === 0 || groups[column] === true) return true;
    const next = top.fields[column + 1];
    return next?.lines.length === 0 && printed.some(([below]) => below === column + 1);
  };
  return printed.every(([column]) => isCovered(column));
}

function toHeading(rows: readonly GridLine[], at: number, levels: number, isGuess: boolean): GridHeading {
  const stack = rows.slice(at, at + levels);
  const origins = toOrigins(stack);
  const width = stack[0]?.fields.length ?? 0;
  const named = Array.from({ length: width }, (_, column) => nameColumn(origins, column));
  const unnamed = [...named.keys()].filter((column) => column > 0 && named[column] === '');
  return {
    at,
    levels,
    names: named.map((name, column) => (name === '' && column > 0 ? null : name)),
    unnamed,
    isGuess,
  };
}

/** For each level and column the cell that names it; a blank beside a group's name belongs to it where names stand below. */
function toOrigins(stack: readonly GridLine[]): GridField[][] {
  const byPrinted = new Map(
    stack.flatMap(({ fields }) => fields.flatMap((field) => (field.merge === 'none' ? [[field.printed, field]] : []))),
  );
  return stack.map(({ fields }, level) => {
    const own: GridField[] = [];
    for (const [column, field] of fields.entries()) {
      const origin = byPrinted.get(field.printed) ?? field;
      const left = own.at(-1);
      const hasBelow = stack.slice(level + 1).some((below) => (below.fields[column]?.lines.length ?? 0) > 0);
      own.push(origin.lines.length === 0 && left && hasBelow ? left : origin);
    }
    return own;
  });
}

/** The names above one another, each once; null where all of them are those of the column to the left. */
function nameColumn(origins: readonly (readonly GridField[])[], column: number): string | null {
  const own = new Set(origins.flatMap((level) => level[column] ?? []));
  const left = new Set(origins.flatMap((level) => level[column - 1] ?? []));
  const printed = [...own].filter(({ lines }) => lines.length > 0);
  if (printed.length > 0 && own.size === left.size && printed.every((cell) => left.has(cell))) return null;
  return joinLevels(printed.map(bareText));
}
