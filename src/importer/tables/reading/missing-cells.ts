import type { VFile } from 'vfile';
import { isMainUnit } from '../../../columns/heading-row.ts';
import { doubt } from '../../../records/messages.ts';
import { missingCell } from '../../draft.ts';
import type { TableShape } from '../../layout/table-token.ts';
import type { RowReading } from './read-rows.ts';
import { describeHeading, isLabelField, listLines, type TableColumns } from './table-columns.ts';

/** Where a row stands: the end of the file may cut off the last one; the first has none above to be merged with. */
export interface RowSetting {
  readonly columns: TableColumns;
  readonly shape: TableShape;
  readonly isFirst: boolean;
  readonly isLastOfFile: boolean;
  /** Columns that so many rows lack that the copy must have left them out where they are empty. */
  readonly oftenLeftOut: ReadonlySet<number>;
}

/** So many rows are no accident. */
const often = 3;

/** The columns that the copy leaves out where they are empty; none in a copy that prints blank cells. */
export function findOftenLeftOut(
  rows: readonly RowReading[],
  { places }: TableColumns,
  shape: TableShape,
): Set<number> {
  const found = new Set<number>();
  places.forEach(({ field }, column) => {
    const isNumbered = places[0]?.field === 'number';
    const missing = rows.filter(({ cells }) => cells[column] === null && (!isNumbered || cells[0] !== null)).length;
    const isBlankSomewhere = rows.some(({ cells }) => cells[column]?.lines.length === 0);
    const mayBeEmpty = shape.leavesOut ? field !== 'text' && !isLabelField(field) : isTail(rows, column);
    if (missing >= often && mayBeEmpty && !isBlankSomewhere) found.add(column);
  });
  return found;
}

/** Every cell that is missing there is missing up to the end of its row, as blank ends of lines are in a text. */
function isTail(rows: readonly RowReading[], column: number): boolean {
  return rows.every(({ cells }) => cells[column] !== null || cells.slice(column).every((found) => found === null));
}

/** A cell that the copy left out, and what it is taken for. */
export interface LeftOutCell {
  readonly column: number;
  readonly line: number;
  readonly how: 'merged' | 'empty';
}

/** What came of filling a row: the cells to be reported, what is wrong where none can be, and what the end of the file cut off. */
export interface FilledRow {
  readonly leftOut: LeftOutCell[];
  readonly problem: string | null;
  readonly cutOff: string | null;
}

/** Fills each cell that a row does not have: merged with the one above, empty, or cut off with the file. */
export function fillMissingCells(row: RowReading, setting: RowSetting): FilledRow {
  const { names, places } = setting.columns;
  const missing = places.flatMap((_, column) => (row.cells[column] === null ? [column] : []));
  const isLeftOut = (column: number) => setting.oftenLeftOut.has(column);
  const merged = setting.isFirst
    ? []
    : missing.filter((column) => !isLeftOut(column) && isMerged(row, column, setting));
  for (const column of missing) row.cells[column] = missingCell(row.line, merged.includes(column) ? 'above' : 'none');
  const lacking = missing.filter((column) => !merged.includes(column));
  const list = `“${lacking.map((column) => names[column]).join('、')}”`;
  const leftOut = merged
    .filter((column) => !isLabelField(places[column]?.field ?? null))
    .map((column): LeftOutCell => ({ column, line: row.line, how: 'merged' }));
  if (lacking.length === 0) return { leftOut, problem: null, cutOff: null };
  if (setting.isLastOfFile && lacking.every((column) => column > names.length - 1 - missing.length)) {
    const cutOff = `只有 ${names.length - missing.length} 格，缺${list}`;
    return { leftOut, problem: null, cutOff };
  }
  if (lacking.every(isLeftOut)) {
    // No task is without a unit: where even that is left out, it is merged, and what stands beside it with it.
    const how =
      !setting.isFirst && lacking.some((column) => isMainUnit(places[column]?.field ?? null)) ? 'merged' : 'empty';
    for (const column of lacking) row.cells[column] = missingCell(row.line, how === 'merged' ? 'above' : 'none');
    return {
      leftOut: [...leftOut, ...lacking.map((column): LeftOutCell => ({ column, line: row.line, how }))],
      problem: null,
      cutOff: null,
    };
  }
  const found = setting.shape.leavesOut
    ? `这一行少 ${lacking.length} 格（按内容看是${list}）`
    : `这一行只有 ${names.length - missing.length} 格`;
  return { leftOut, problem: `${found}，表头有 ${describeHeading(setting.columns)}`, cutOff: null };
}

const meanings = {
  merged: '视为与上一行合并的单元格。如果原件是空格，请把“〃”改为空',
  empty: '视为空格。如果原件是合并单元格，请改成“〃”',
} as const;

/** One doubt for the cells of a column that are taken for the same: `cell-left-out`. */
export function reportLeftOut(cells: readonly LeftOutCell[], { names }: TableColumns, file: VFile): void {
  for (const same of Map.groupBy(cells, ({ column, how }) => `${column} ${how}`).values()) {
    const [first] = same;
    if (first === undefined) continue;
    const lines = listLines(same.map(({ line }) => line));
    doubt(
      file,
      'cell-left-out',
      `有 ${same.length} 行没有“${names[first.column]}”（${lines}），${meanings[first.how]}`,
      { line: first.line },
    );
  }
}

/** A row and the columns that it lacks, told by what its other cells look like. */
export interface LackingRow {
  readonly columns: readonly number[];
  readonly line: number;
  readonly how: 'first' | LeftOutCell['how'];
}

/** What the columns that a row lacks are: a merged group has a label or a unit, further units and dates alone may be empty. */
export function toHow(columns: readonly number[], isFirst: boolean, { places }: TableColumns): LackingRow['how'] {
  if (isFirst) return 'first';
  const fields = columns.map((column) => places[column]?.field ?? null);
  return fields.some((field) => isLabelField(field) || isMainUnit(field)) ? 'merged' : 'empty';
}

const meaningsOfRow = {
  first: '上面没有可合并的格，按空格处理。请对照原件，在原文的这一行补上缺的格后再导入',
  merged:
    '视为与上一行合并的单元格。请对照原件核对；归错了列的，请在原文的这一行补上缺的格（合并的格写“〃”，空格写一行全角空格）后再导入',
  empty: '视为空格。请对照原件核对；如果原件是合并单元格，请改成“〃”',
} as const;

/** One doubt for the rows that lack the same columns: `cell-left-out`. */
export function reportLacking(rows: readonly LackingRow[], { names }: TableColumns, file: VFile): void {
  for (const same of Map.groupBy(rows, ({ columns, how }) => `${columns.join()} ${how}`).values()) {
    const [first] = same;
    if (first === undefined) continue;
    const lines = listLines(same.map(({ line }) => line));
    const lacking = first.columns.map((column) => names[column]).join('、');
    const found = `有 ${same.length} 行各少 ${first.columns.length} 格（${lines}），按各格的内容看，缺的是“${lacking}”`;
    doubt(file, 'cell-left-out', `${found}，${meaningsOfRow[first.how]}`, { line: first.line });
  }
}

/** A label is merged where it is left out; other cells only in a row without a number, which goes on an item above. */
function isMerged({ cells }: RowReading, column: number, { columns, shape }: RowSetting): boolean {
  if (!shape.leavesOut) return false;
  const field = columns.places[column]?.field ?? null;
  if (isLabelField(field)) return true;
  return columns.places[0]?.field === 'number' && cells[0] === null && field !== 'text' && field !== 'progress';
}
