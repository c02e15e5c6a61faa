import type { VFile } from 'vfile';
import { isUnitField } from '../../../columns/heading-row.ts';
import type { JudgedTable } from '../../../columns/judged-table.ts';
import { doubt } from '../../../records/messages.ts';
import { readAside } from '../../../records/tables/row-aside.ts';
import type { DraftBlock, DraftRow, DraftTable } from '../../draft.ts';
import { judgeDraft } from '../reading/judge-draft.ts';
import type { LineLister } from '../reading/table-columns.ts';
import { toPlainGrid } from './report-empty-cells.ts';

/**
 * A format that knows no merged cells prints a label once, over its rows: a blank cell below a category goes on that one, where
 * no category is printed twice in succession; so do units before the tasks, which are given to them. Numbers, texts and units
 * behind the tasks stay blank. Doubts: `cell-merged` and, of units that stay blank, `cell-empty`, one for a column.
 */
export function carryLabels(
  blocks: readonly DraftBlock[],
  registries: Parameters<typeof judgeDraft>[1],
  file: VFile,
  list: LineLister,
): void {
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    const judged = judgeDraft(block, registries);
    const { columns } = judged;
    const item = columns.findIndex(({ field }) => ['name', 'text', 'detail', 'indicator'].includes(field ?? ''));
    columns.forEach(({ field, isShared, heading }, column) => {
      const isOver = field === 'category' || (isUnitField(field) && column < item);
      if (isOver && !isShared) carryColumn(block, column, file, list);
      else if (isUnitField(field) && heading !== null) reportBlanks(block, judged, column, file, list);
    });
  }
}

/** Behind the tasks a blank may be a cell merged with the one above, or a task that names nobody. */
function reportBlanks(table: DraftTable, judged: JudgedTable, column: number, file: VFile, list: LineLister): void {
  const { rows, headings } = table;
  const grid = toPlainGrid(table);
  const lines = rows.flatMap((row, at) =>
    isBlank(row, column) && isOwnRow(row, column) && readAside(grid, at, judged) === null ? [row.line] : [],
  );
  // A column that is mostly blank names units where there are some.
  if (lines.length === 0 || lines.length * 4 > rows.length * 3) return;
  const found = `“${headings[column]}”有 ${lines.length} 格为空（${list(lines)}），按没有写明单位显示，因为这种格式不记合并`;
  doubt(file, 'cell-empty', `${found}。请对照原件；是与上面合并的单元格的，请改成“〃”`, { line: lines[0] ?? 1 });
}

function carryColumn({ rows, headings }: DraftTable, column: number, file: VFile, list: LineLister): void {
  const own = rows.map((row) => textOf(row, column));
  const labels = own.filter((text) => text !== '');
  const isRepeated = labels.some((text, at) => text === labels[at - 1]);
  const first = own.findIndex((text) => text !== '');
  if (first === -1 || isRepeated) return;
  const blank = rows.filter((row, at) => at > first && isBlank(row, column) && isOwnRow(row, column));
  const [begin] = blank;
  if (begin === undefined) return;
  for (const { cells } of blank) {
    const cell = cells[column];
    if (cell !== undefined) cell.merge = 'above';
  }
  const lines = blank.map(({ line }) => line);
  const found = `“${headings[column]}”有 ${blank.length} 格为空（${list(lines)}），视为与上面的单元格合并，因为这种格式不记合并`;
  doubt(file, 'cell-merged', `${found}。请核对`, { line: begin.line });
}

function isBlank({ cells }: DraftRow, column: number): boolean {
  return cells[column]?.merge === 'none' && cells[column].lines.length === 0;
}

/** A row of one cell is a note or a heading, and belongs to no label. */
function isOwnRow({ cells }: DraftRow, column: number): boolean {
  return cells.filter(({ lines }, at) => at !== column && lines.length > 0).length > 1;
}

function textOf({ cells }: DraftRow, column: number): string {
  return cells[column]?.lines.join('') ?? '';
}
