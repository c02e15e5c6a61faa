import type { JudgedTable } from '../../columns/judged-table.ts';
import { readStage } from '../../columns/progress-stage.ts';
import { type Grid, readCell } from '../../mdast/table-grid.ts';
import type { RowRecord } from '../model.ts';

/** Of stages each with its name, as what is done of one is not the task. Null where no column tells of progress. */
export function readProgress(grid: Grid, row: number, { indexOf, stages }: JudgedTable): readonly string[] | null {
  const column = indexOf('progress');
  if (column === -1) return null;
  const told = [...new Set([column, ...stages])].toSorted((a, b) => a - b);
  // A cell over all stages tells of the whole, and once.
  const isOfAll = told.every((at) => at === told[0] || grid.rows[row]?.cells[at]?.merge === 'left');
  if (told.length > 1 && isOfAll) return readCell(grid, row, told[0] ?? column).lines;
  return told.flatMap((at) => {
    const { lines } = readCell(grid, row, at);
    const stage = stages.includes(at) ? readStage(grid.headings[at] ?? '') : null;
    return stage === null ? lines : lines.map((line, nth) => (nth === 0 ? `${stage}：${line}` : line));
  });
}

/** One for each column that tells of a period, where there are several. */
export function toPeriods(grid: Grid, index: number, { columns, periods }: JudgedTable): RowRecord['progressByPeriod'] {
  if (periods.length < 2) return [];
  return periods.map((column) => ({
    period: columns[column]?.heading ?? '',
    paragraphs: readCell(grid, index, column).lines,
  }));
}
