import type { VFile } from 'vfile';
import { fail } from '../../../records/messages.ts';
import { tokenText } from '../../layout/table-token.ts';
import type { Rival } from './align-cells.ts';
import { costOfCell, costOfMissingCell } from './cell-fitness.ts';
import { countSurplus, type ReadPart } from './read-rows.ts';
import type { ReadToken } from './reading-path.ts';
import { describeHeading, isLabelField, type TableColumns } from './table-columns.ts';

/** More faults of one table say nothing new. */
const most = 3;
/** So many rows with one token too many are a column that the heading row lacks. */
const fewest = 3;
/** A row whose cells cost more is hardly one under this heading. */
const dearest = 4;

/** The first faults of a table, each with its mend, and how many more there are. Fatal: `row-cells`. */
export function reportFaults(faults: readonly { text: string; line: number }[], mend: string, file: VFile): void {
  faults.slice(0, most).forEach(({ text, line }) => {
    fail(file, 'row-cells', `${text}。${mend}`, { line });
  });
  const next = faults[most];
  if (next) fail(file, 'row-cells', `从这里起另有 ${faults.length - most} 行同样不合表头`, { line: next.line });
}

/** Tokens that have no place under the heading row. Fatal: `row-cells`. */
export function reportLost(tokens: readonly ReadToken[], columns: TableColumns, file: VFile): void {
  const heading = describeHeading(columns);
  const lost = tokens
    .filter(({ step }) => step === 'lost')
    .map(({ token }) => ({
      text: `“${tokenText(token).slice(0, 20)}”放不进表格，表头有 ${heading}`,
      line: token.line,
    }));
  reportFaults(lost, '请对照原件检查表头是否少一列、这一行是否多一格，改好后再导入', file);
}

/** A copy of one cell a line has a piece more in nearly every row: its heading row lacks a column. Fatal: `row-cells`. */
export function reportSurplus(parts: readonly ReadPart[], columns: TableColumns, file: VFile): void {
  const rows = parts.flatMap((part) => (part.type === 'row' ? [part.tokens] : []));
  const wider = rows.filter((row) => countSurplus(row) === 1);
  if (rows.length < fewest || wider.length * 5 < rows.length * 4) return;
  const line = wider[0]?.[0]?.token.line ?? 1;
  const mend = '请对照原件在表头补上缺的列名后再导入';
  reportFaults(
    [{ text: `${rows.length} 行中有 ${wider.length} 行比表头多一格，表头有 ${describeHeading(columns)}`, line }],
    mend,
    file,
  );
}

/** A table of which most rows hardly fit its columns, so that another reading may be as good. Fatal: `table-unclear`. */
export function reportUnclear(
  parts: readonly ReadPart[],
  oftenLeftOut: ReadonlySet<number>,
  columns: TableColumns,
  file: VFile,
): boolean {
  // The last row may be cut off.
  const rows = parts.flatMap((part) => (part.type === 'row' ? [part.tokens] : [])).slice(0, -1);
  const unfit = rows.filter((row) => costOfRow(row, oftenLeftOut, columns) > dearest);
  if (rows.length < fewest || unfit.length * 2 <= rows.length) return false;
  const line = unfit[0]?.[0]?.token.line ?? 1;
  const text = `表头有 ${describeHeading(columns)}，但 ${rows.length} 行中有 ${unfit.length} 行的格子与列名不相称，这张表读不准`;
  fail(file, 'table-unclear', `${text}。请对照原件补上空格和合并的单元格，或换一种方式复制后再导入`, { line });
  return true;
}

/** A row that lacks cells which may as well be others. Fatal: `table-unclear`. */
export function reportRival({ line, lacking }: Rival, { names }: TableColumns, file: VFile): void {
  const [one, other] = lacking.map((columns) => columns.map((column) => names[column]).join('、') || '一格也没有');
  const text = `这一行比表头少格，少的是“${one}”还是“${other}”，按内容分不出来`;
  fail(file, 'table-unclear', `${text}。请对照原件在这一行补上缺的格（合并的格写“〃”，空格写一行全角空格）后再导入`, {
    line,
  });
}

/** What the cells of a row cost, and those that it lacks. */
function costOfRow(row: readonly ReadToken[], oftenLeftOut: ReadonlySet<number>, { places }: TableColumns): number {
  const goesOn = (row[0]?.column ?? 0) > 0;
  return places.reduce((sum, place, column) => {
    const read = row.find((found) => found.column === column && (found.step === 'cell' || found.step === 'row'));
    const text = read ? tokenText(read.token) : '';
    if (read) return sum + (text === '' ? 0 : costOfCell(text, place));
    return sum + (oftenLeftOut.has(column) || isLabelField(place.field) ? 0 : costOfMissingCell(place, goesOn));
  }, 0);
}
