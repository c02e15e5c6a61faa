import { fail } from '../messages.ts';
import type { Check } from './check-context.ts';

/**
 * `row-cells`: a row with more or fewer cells than its heading. `merge-origin`: a cell marked as merged with one
 * that is not there.
 */
export const checkRowCells: Check = ({ documents }) => {
  for (const { source, outline } of documents) {
    for (const block of outline) {
      if (block.type !== 'table') continue;
      const expected = block.grid.headings.length;
      block.grid.rows.forEach((row, index) => {
        const place = row.place ?? { line: block.line };
        if (row.cells.length !== expected) {
          fail(
            source.file,
            'row-cells',
            `这一行有 ${row.cells.length} 格，表头有 ${expected} 格。请检查竖线“|”是否多了或少了（文字中的竖线写作 \\|）`,
            place,
          );
        }
        row.cells.forEach((cell, column) => {
          if ((cell.merge === 'above' && index === 0) || (cell.merge === 'left' && column === 0)) {
            const [mark, where] = cell.merge === 'above' ? ['〃', '上面'] : ['←', '左边'];
            fail(
              source.file,
              'merge-origin',
              `“${mark}”表示与${where}的单元格合并，但${where}没有单元格。请写出原文，或留空`,
              cell.place ?? place,
            );
          }
        });
      });
    }
  }
};
