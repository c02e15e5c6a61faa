import type { VFile } from 'vfile';
import { doubt } from '../../../records/messages.ts';
import { describePrintedSo } from '../../../records/source/printed-so.ts';
import type { DraftTable } from '../../draft.ts';

/** A row that the end of the file cuts off, once it has its identifier. Doubt: `row-incomplete`. */
export function reportCutRows(table: DraftTable, file: VFile): void {
  for (const { id, line, cutOff } of table.rows) {
    if (cutOff === null) continue;
    const found = `文件在这一行中断：${cutOff}。缺的格留空，没有补写；如有完整原件请重新导入`;
    const way = describePrintedSo('cut-original', id ?? '', `原件到第 ${line} 行中断，${cutOff}`);
    doubt(file, 'row-incomplete', `${found}；${way}`, { line });
  }
}
