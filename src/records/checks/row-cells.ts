import type { VFile } from 'vfile';
import type { FatalRuleId } from '../../rules/rules.ts';
import { fail } from '../messages.ts';
import type { OutlineBlock } from '../source/outline.ts';
import type { Check } from './check-context.ts';

type TableBlock = Extract<OutlineBlock, { type: 'table' }>;
type Report = (rule: FatalRuleId, text: string, place: { line: number; column?: number }) => void;

/**
 * `row-cells`: a row with more or fewer cells than its heading. `merge-origin`: a cell marked as merged with one
 * that is not there.
 */
export const checkRowCells: Check = ({ documents }) => {
  for (const { source, outline } of documents) {
    const report: Report = (rule, text, place) => fail(source.file, rule, text, place);
    for (const block of outline) {
      if (block.type !== 'table') continue;
      checkCounts(block, source.file, report);
      checkMerges(block, report);
    }
  }
};

function checkCounts({ grid, line }: TableBlock, file: VFile, report: Report): void {
  const expected = grid.headings.length;
  for (const { cells, place } of grid.rows) {
    if (cells.length === expected) continue;
    const printed = String(file).split('\n')[(place?.line ?? line) - 1] ?? '';
    if (!printed.includes('|')) {
      const text = `“${printed.trim().slice(0, 16)}”紧接在表格后面，没有竖线，Markdown 把它当作表格的一行。是表格外的文字，请在它上面空一行`;
      report('row-cells', text, place ?? { line });
      continue;
    }
    const mend =
      cells.length < expected
        ? '请补上缺少的格（合并的写〃或←，原件空白的留空）'
        : '请删去多出的竖线“|”（文字中的竖线写作 \\|）';
    report('row-cells', `这一行有 ${cells.length} 格，表头有 ${expected} 格。${mend}`, place ?? { line });
  }
}

function checkMerges({ grid, line, node }: TableBlock, report: Report): void {
  const toText = (mark: string, where: string) =>
    `“${mark}”表示与${where}的单元格合并，但${where}没有单元格。请写出原件的文字，或留空`;
  if (grid.headings[0] === null) {
    report('merge-origin', toText('←', '左边'), node.children[0]?.position?.start ?? { line });
  }
  grid.rows.forEach((row, index) => {
    row.cells.forEach(({ merge, place }, column) => {
      const at = place ?? row.place ?? { line };
      const above = grid.rows[index - 1]?.cells[column];
      if (merge === 'above' && above === undefined) report('merge-origin', toText('〃', '上面'), at);
      if (merge === 'left' && column === 0) report('merge-origin', toText('←', '左边'), at);
    });
  });
}
