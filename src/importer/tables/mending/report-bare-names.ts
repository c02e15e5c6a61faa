import type { VFile } from 'vfile';
import type { JudgedTable } from '../../../columns/judged-table.ts';
import { listsWorks } from '../../../columns/lists-works.ts';
import { doubt } from '../../../records/messages.ts';
import type { DraftTable } from '../../draft.ts';

/** Rows that are nothing but a number and the name of a work, and are taken for tasks by that. Doubt: `units-unstated`. */
export function reportBareNames({ rows }: DraftTable, { kind, columns }: JudgedTable, file: VFile): void {
  const [first] = rows;
  if (first === undefined || kind !== 'tasks' || !listsWorks(columns)) return;
  const name = columns.find(({ field }) => field === 'name')?.heading;
  const text = `这张表只有序号和“${name}”，没有写责任单位和内容，${rows.length} 行按每行一项任务读。请对照原件核对；不是任务的，在 front matter 的 notTasks 中声明`;
  doubt(file, 'units-unstated', text, { line: first.line });
}
