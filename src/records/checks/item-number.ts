import { readCell } from '../../mdast/table-grid.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { doubt, fail, type Place } from '../messages.ts';
import type { OutlineBlock } from '../source/outline.ts';
import type { Check } from './check-context.ts';

type TableBlock = Extract<OutlineBlock, { type: 'table' }>;

/** A printed 序号 and where it stands. */
interface PrintedNumber {
  readonly printed: string;
  readonly place: Place;
}

/**
 * `item-number`: a gap or a repeat in the printed 序号, which runs on through the tables of one annex or begins again
 * at 1 with a table; a doubt where the first one of all is not 1.
 */
export const checkItemNumber: Check = ({ documents, columns }) => {
  for (const { source, outline } of documents) {
    const last = new Map<string, number>();
    for (const block of outline) {
      if (block.type !== 'table') continue;
      const column = block.grid.headings.findIndex((heading) => heading !== null && columns(heading) === 'number');
      if (column === -1) continue;
      const run = `${block.annex ?? ''} ${block.grid.headings.join('|')}`;
      const end = checkRun(source, toPrintedNumbers(block, column), last.get(run));
      if (end !== undefined) last.set(run, end);
    }
  }
};

/** The numbers that a table prints itself: a merged or an empty cell belongs to the number above. */
function toPrintedNumbers({ grid, line }: TableBlock, column: number): PrintedNumber[] {
  return grid.rows.flatMap(({ cells }, row) => {
    const printed = readCell(grid, row, column).lines.join('');
    const cell = cells[column];
    return cell?.merge !== 'none' || printed === '' ? [] : [{ printed, place: cell.place ?? { line } }];
  });
}

/** @param before The last number of the tables before. Returns that of this one. */
function checkRun({ file }: CheckedDocument['source'], numbers: readonly PrintedNumber[], before: number | undefined) {
  let last = before;
  numbers.forEach(({ printed, place }, nth) => {
    const number = /^\d+$/u.test(printed) ? Number(printed) : null;
    const expected = (last ?? 0) + 1;
    const isNewRun = nth === 0 && number === 1;
    if (number === null) {
      fail(file, 'item-number', `序号“${printed}”不是整数，此处应是 ${expected}。请按原件改正`, place);
    } else if (last === undefined && number !== 1) {
      doubt(file, 'item-number', `序号从 ${number} 开始。请对照原件检查前面是否漏行；原件如此则不必改`, place);
    } else if (number !== expected && !isNewRun) {
      const gap = number - expected > 1 ? `${expected} 至 ${number - 1}` : `${expected}`;
      const found = number < expected ? '重复或倒退' : `中间缺 ${gap}`;
      const mend = '请对照原件检查是否漏行、重行或误读';
      fail(file, 'item-number', `序号 ${last} 之后是 ${number}，${found}，应是 ${expected}。${mend}`, place);
    }
    last = number ?? expected;
  });
  return last;
}
