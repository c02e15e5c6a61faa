import type { VFile } from 'vfile';
import type { ColumnField } from '../../../columns/column-field.ts';
import type { ColumnRegistry } from '../../../columns/column-registry.ts';
import { isUnitField, toFields } from '../../../columns/heading-row.ts';
import { parseSerialNumber, parseSerialPath } from '../../../columns/serial-number.ts';
import { isUnitList } from '../../../columns/unit-likeness.ts';
import { doubt } from '../../../records/messages.ts';
import type { Draft } from '../../draft.ts';
import type { TableEvent } from '../reading/table-event.ts';
import { readForms } from './form-grid.ts';
import { readGridBody, toTextEvents } from './grid-body.ts';
import { findHeading, type GridHeading, guessHeading, readHeadingAt } from './grid-headings.ts';
import {
  bareText,
  fieldText,
  type GridLine,
  type GridMatrix,
  ownColumns,
  printedCells,
  takeColumns,
} from './grid-matrix.ts';
import { findHeadlessStart } from './headless-grid.ts';
import { readLabelGrid, readLayoutGrid, toRowLines } from './layout-grid.ts';

/** The table that the last grid was, which the next one may go on. */
export interface OpenTable {
  readonly names: readonly (string | null)[];
  readonly fields: readonly (ColumnField | null)[];
  /** What stood above its heading, each row as it reads. */
  readonly above: ReadonlySet<string>;
  /** Each row of its heading as it reads. */
  readonly headingRows: readonly string[];
  /** Its columns in the original, of how many. */
  readonly columns: readonly number[];
  readonly printedWidth: number;
}

/** What a grid gives, in order, what of it is left out, and the table that is open behind it; null where it is none. */
export interface GridReading {
  readonly events: readonly TableEvent[];
  readonly omitted: Draft['omitted'];
  readonly table: OpenTable | null;
}

/** What a grid is read by: the table before it, and whether text stands between. */
export interface GridContext {
  readonly open: OpenTable | null;
  readonly isApart: boolean;
  readonly columns: ColumnRegistry;
  readonly file: VFile;
}

/**
 * A grid → a table, one that its forms make, the rest of the table before it, or text where it only lays out text.
 * Doubts: `heading-unknown` where its heading is guessed, `table-unknown` where there is none.
 */
export function readGrid(grid: GridMatrix, context: GridContext): GridReading {
  const forms = readForms(grid, context.columns, context.file);
  if (forms) return { ...forms, table: null };
  const heading = findHeading(grid, context.columns);
  if (heading) return readTables(grid, heading, context);
  const { open, isApart, file, columns } = context;
  const rest = open && toRest(grid, open);
  if (open && rest) {
    if (isApart) {
      const names = open.names.filter((name) => name !== null).join('、');
      const text = `这张表没有表头，列数与上一张相同，按上一张的表头（${names}）读。请核对`;
      doubt(file, 'heading-unknown', text, { line: grid.line });
    }
    return readRest(rest, open, context);
  }
  const text = readLabelGrid(grid) ?? readLayoutGrid(grid);
  if (text) return { events: text.map((source) => ({ type: 'text', source })), omitted: [], table: null };
  const guess = guessHeading(grid);
  if (guess) {
    const names = guess.names.filter((name) => name !== null);
    const found = `暂以“${names.join('、')}”这一行为表头，因为其中认得的列名不到一半`;
    const mend = `请核对它是不是表头，并把列名登记到 ${columns.registeredIn}`;
    if (!names.every(columns.isRegistered))
      doubt(file, 'heading-unknown', `${found}。${mend}`, { line: grid.rows[guess.at]?.line ?? grid.line });
    return readTables(grid, guess, context);
  }
  const start = findHeadlessStart(grid);
  if (start !== null) return readHeadless(grid, start, context);
  const found = `这张表有 ${grid.rows.length} 行 ${grid.width} 列，没有认出表头，按正文处理，一行一段`;
  const mend = `请对照原件补上表头，或把表头的列名登记到 ${columns.registeredIn} 后重新导入`;
  doubt(file, 'table-unknown', `${found}。${mend}`, { line: grid.line });
  return { events: toRowLines(grid).map((source) => ({ type: 'text', source })), omitted: [], table: null };
}

/** The rows of a table without a heading, whose columns are told by their cells alone. */
function readHeadless(grid: GridMatrix, start: number, { columns, file }: GridContext): GridReading {
  const body = grid.rows.slice(start);
  const line = body[0]?.line ?? grid.line;
  const text = `这张表没有表头，${body.length} 行 ${grid.width} 列按各格的内容读，列名留空，单位是牵头还是配合看不出来。请对照原件核对；有表头的，在原件中补上后重新导入`;
  doubt(file, 'heading-unknown', text, { line });
  const names = Array<string>(grid.width).fill('');
  const table = toOpenTable(grid, { at: start, levels: 0, names, unnamed: [], isGuess: true }, [], [], columns);
  const omitted: Draft['omitted'] = [];
  return {
    events: [
      ...grid.rows.slice(0, start).flatMap(toTextEvents),
      { type: 'headings', names, line, hasOpenBlanks: false, isOwn: true },
      ...readBody(grid, body, table, omitted, file),
    ],
    omitted,
    table,
  };
}

/** The table under that heading, and those that follow in the same grid under headings of their own. */
function readTables(grid: GridMatrix, first: GridHeading, context: GridContext): GridReading {
  const events: TableEvent[] = [];
  const omitted: Draft['omitted'] = [];
  const add = (more: readonly TableEvent[]) => {
    for (const event of more) events.push(event);
  };
  let known = context.open;
  let table: OpenTable | null = null;
  let from = 0;
  for (let whole: GridHeading | null = first; whole !== null; ) {
    const { at, levels } = whole;
    const above = grid.rows.slice(from, at);
    const headingRows = grid.rows.slice(at, at + levels);
    for (const row of above) {
      if (known?.above.has(toText(row)) === true) omitted.push(omit(row, '重复标题'));
      else add(toTextEvents(row));
    }
    for (const row of headingRows) if (printedCells(row).length > 0) omitted.push(omit(row, '表头'));
    const line = headingRows[0]?.line ?? grid.line;
    const start: number = at + levels;
    const next: GridHeading | null = findNext(grid, start, headingRows, context.columns);
    const end = next === null ? grid.rows.length : firstAbove(grid.rows, start, next.at);
    const columns = ownColumns([...headingRows, ...grid.rows.slice(start, end)]);
    const heading = keepColumns(whole, columns);
    const body = grid.rows.slice(start, end).map(({ fields, line: first }) => ({
      fields: columns.flatMap((column) => fields[column] ?? []),
      line: first,
    }));
    table = toOpenTable(
      { ...grid, columns: columns.flatMap((column) => grid.columns[column] ?? []) },
      heading,
      above,
      headingRows,
      context.columns,
    );
    const isOwn = known === null || beginsAnew(body[0], table);
    events.push({
      type: 'headings',
      names: heading.names.map((name) => name ?? ''),
      line,
      hasOpenBlanks: false,
      isOwn,
    });
    reportUnnamed(heading, line, context.file);
    add(readBody(grid, body, table, omitted, context.file));
    known = table;
    from = end;
    whole = next;
  }
  return { events, omitted, table };
}

/** The heading of those columns alone: a sheet is as wide as its widest table. */
function keepColumns(heading: GridHeading, columns: readonly number[]): GridHeading {
  return {
    ...heading,
    names: columns.map((column) => heading.names[column] ?? null),
    unnamed: columns.flatMap((column, index) => (heading.unnamed.includes(column) ? [index] : [])),
  };
}

/** Whether the first row has the first number: numbers that begin again are those of another table. */
function beginsAnew(row: GridLine | undefined, { fields }: OpenTable): boolean {
  const number = row?.fields[fields.indexOf('number')];
  return number !== undefined && parseSerialNumber(bareText(number)) === 1;
}

/** The rows of a grid that goes on the table before it. */
function readRest(grid: GridMatrix, open: OpenTable, { file }: GridContext): GridReading {
  const omitted: Draft['omitted'] = [];
  const found = grid.rows.findIndex((row) => !open.above.has(toText(row)));
  const start = found === -1 ? grid.rows.length : found;
  for (const row of grid.rows.slice(0, start)) omitted.push(omit(row, '重复标题'));
  return { events: readBody(grid, grid.rows.slice(start), open, omitted, file), omitted, table: open };
}

/** Heading rows that come again are left out. */
function readBody(
  grid: GridMatrix,
  rows: readonly GridLine[],
  { fields, headingRows }: OpenTable,
  omitted: Draft['omitted'],
  file: VFile,
): TableEvent[] {
  const isAgain = (index: number) =>
    headingRows.some((_, level) => headingRows.every((text, at) => text === toText(rows[index - level + at])));
  const body: GridLine[] = [];
  for (const [index, row] of rows.entries()) {
    if (isAgain(index)) omitted.push(omit(row, '表头'));
    else body.push(row);
  }
  return readGridBody(body, { fields, page: grid.line, file });
}

/** Another heading further down: that of a second table in the same grid. */
function findNext(
  grid: GridMatrix,
  from: number,
  headingRows: readonly GridLine[],
  columns: ColumnRegistry,
): GridHeading | null {
  const first = toText(headingRows.find((row) => toText(row) !== ''));
  for (let at = from; at < grid.rows.length; at += 1) {
    const found = toText(grid.rows[at]) === first ? null : readHeadingAt(grid, at, columns);
    if (found) return found;
  }
  return null;
}

/** Where what stands above that heading begins: rows of one cell each, right above it. */
function firstAbove(rows: readonly GridLine[], from: number, heading: number): number {
  let first = heading;
  while (first > from && printedCells(rows[first - 1] as GridLine).length === 1) first -= 1;
  return first;
}

function toOpenTable(
  grid: GridMatrix,
  { names }: GridHeading,
  above: readonly GridLine[],
  headingRows: readonly GridLine[],
  columns: ColumnRegistry,
): OpenTable {
  return {
    names,
    fields: toFields(names, columns),
    above: new Set(above.map(toText)),
    headingRows: headingRows.map(toText).filter((text) => text !== ''),
    columns: grid.columns,
    printedWidth: grid.printed.width,
  };
}

/** A grid that goes on the table before it: with its columns, also where a page prints nothing in one of them. Null for another. */
function toRest(grid: GridMatrix, open: OpenTable): GridMatrix | null {
  const isAlike =
    grid.printed.width === open.printedWidth && grid.columns.every((column) => open.columns.includes(column));
  const rest = isAlike ? takeColumns(grid, open.columns) : grid;
  return rest.width === open.names.length && fits(rest, open) ? rest : null;
}

/** Whether the cells of a grid without a heading are what those of the table are: numbers under numbers, units under units. */
function fits({ rows }: GridMatrix, { fields }: OpenTable): boolean {
  return fields.every((field, column) => {
    const texts = rows.flatMap(({ fields: own }) => {
      const cell = own[column];
      return cell === undefined || cell.lines.length === 0 || cell.printed.columnSpan > 1 ? [] : [bareText(cell)];
    });
    const test =
      field === 'number' ? (text: string) => parseSerialPath(text) !== null : isUnitField(field) ? isUnitList : null;
    return test === null || texts.length === 0 || texts.filter(test).length * 2 >= texts.length;
  });
}

function reportUnnamed({ unnamed, names }: GridHeading, line: number, file: VFile): void {
  for (const column of unnamed) {
    const left = names.slice(0, column).findLast((name) => name !== null) ?? '';
    const text = `第 ${column + 1} 列没有列名，视为“${left}”下的另一列。请对照原件`;
    doubt(file, 'heading-unknown', text, { line });
  }
}

function omit(row: GridLine, reason: Draft['omitted'][number]['reason']): Draft['omitted'][number] {
  return { line: row.line, text: printedCells(row).map(fieldText).join(''), reason };
}

function toText(row: GridLine | undefined): string {
  return row === undefined ? '' : printedCells(row).map(bareText).join('');
}
