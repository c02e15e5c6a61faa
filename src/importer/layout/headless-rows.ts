import { areSerials, areUnits } from '../../columns/cell-likeness.ts';
import type { SourceLine } from '../draft.ts';

/** Rows with tabs that no heading row stands above, and what their columns would be called by what is in them. */
interface HeadlessRows {
  readonly line: number;
  readonly count: number;
  readonly names: readonly string[];
}

const fewestRows = 3;
const fewestColumns = 3;
const dateAlone =
  /^(?:\d{4}年|\d{4}[.\-/])?(?:\d{1,2}月|[上下]半年|第?[一二三四]季度|\d{1,2}(?:[.\-/]\d{1,2})?)?.{0,4}$/u;

/** The first run of rows that begin with 1, 2, 3 and have as many cells each, where the cells tell every column; null for none. */
export function findHeadlessRows(lines: readonly SourceLine[]): HeadlessRows | null {
  const rows = lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => ({ line, cells: text.split('\t').map((cell) => cell.trim()) }));
  for (const [at, first] of rows.entries()) {
    const rest = rows.slice(at);
    const end = rest.findIndex(({ cells }) => cells.length !== first.cells.length);
    const run = end === -1 ? rest : rest.slice(0, end);
    const columns = first.cells.map((_, column) => run.map(({ cells }) => cells[column] ?? ''));
    const isRun = run.length >= fewestRows && columns.length >= fewestColumns && columns[0]?.[0] === '1';
    const names = isRun ? nameColumns(columns) : null;
    if (names !== null) return { line: first.line, count: run.length, names };
  }
  return null;
}

/** 序号, 工作任务, 责任单位, and of what is left 完成时限 or 进展情况, each once; null where the cells leave a column open. */
function nameColumns(columns: readonly (readonly string[])[]): string[] | null {
  const longest = columns.map((texts) => texts.join('').length);
  const task = longest.indexOf(longest.reduce((most, each) => Math.max(most, each), 0));
  const names = columns.map((texts, column) => {
    if (column === 0) return areSerials(texts) ? '序号' : null;
    if (column === task) return '工作任务';
    if (areUnits(texts)) return '责任单位';
    return texts.every((text) => /\d/u.test(text) && dateAlone.test(text)) ? '完成时限' : '进展情况';
  });
  const known = names.filter((name) => name !== null);
  const isTold = known.length === names.length && new Set(known).size === known.length;
  return isTold && known.includes('责任单位') && known.includes('工作任务') ? known : null;
}
