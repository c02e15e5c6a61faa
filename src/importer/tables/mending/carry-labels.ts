import type { VFile } from 'vfile';
import { doubt } from '../../../records/messages.ts';
import type { DraftBlock, DraftRow, DraftTable } from '../../draft.ts';
import { judgeDraft } from '../reading/judge-draft.ts';
import type { LineLister } from '../reading/table-columns.ts';

/**
 * A format that knows no merged cells prints a label once, over its rows: a blank cell below a category goes on that one, where
 * no category is printed twice in succession. Numbers, units and texts stay blank. Doubt: `cell-merged`, one for a column.
 */
export function carryLabels(
  blocks: readonly DraftBlock[],
  registries: Parameters<typeof judgeDraft>[1],
  file: VFile,
  list: LineLister,
): void {
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    const { columns } = judgeDraft(block, registries);
    columns.forEach(({ field, isShared }, column) => {
      if (field === 'category' && !isShared) carryColumn(block, column, file, list);
    });
  }
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
