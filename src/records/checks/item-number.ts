import { readCell } from '../../mdast/table-grid.ts';
import { fail } from '../messages.ts';
import type { Check } from './check-context.ts';

/** `item-number`: a gap or a repeat in the printed 序号, which runs on through the tables of one annex. */
export const checkItemNumber: Check = ({ documents, columns }) => {
  for (const { source, outline } of documents) {
    const last = new Map<string, number>();
    for (const block of outline) {
      if (block.type !== 'table') continue;
      const column = block.grid.headings.findIndex((heading) => heading !== null && columns(heading) === 'number');
      if (column === -1) continue;
      const run = `${block.annex ?? ''} ${block.grid.headings.join('|')}`;
      block.grid.rows.forEach((row, index) => {
        const cell = row.cells[column];
        const printed = readCell(block.grid, index, column).lines.join('');
        if (cell?.merge !== 'none' || printed === '') return;
        const number = Number(printed);
        const before = last.get(run);
        const expected = (before ?? number - 1) + 1;
        if (!Number.isInteger(number)) {
          fail(
            source.file,
            'item-number',
            `序号“${printed}”不是整数。请按原件改正`,
            cell.place ?? { line: block.line },
          );
        } else if (number !== expected) {
          const found =
            number < expected ? '重复或倒退' : `中间缺 ${expected}${number - expected > 1 ? `至 ${number - 1}` : ''}`;
          fail(
            source.file,
            'item-number',
            `序号 ${before} 之后是 ${number}，${found}。请对照原件检查是否漏行、重行或误读`,
            cell.place ?? { line: block.line },
          );
        }
        last.set(run, Number.isInteger(number) ? number : expected);
      });
    }
  }
};
