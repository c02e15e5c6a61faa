import type { ColumnField } from './column-field.ts';
import type { JudgedColumn } from './judged-table.ts';

const aside: readonly (ColumnField | null)[] = ['number', 'name', 'category', 'remark', 'other'];

/** Numbers beside what is called a work (序号, 项目名称), and nothing else but its kind and remarks: each row names one. */
export function listsWorks(columns: readonly JudgedColumn[]): boolean {
  const name = columns.find(({ field }) => field === 'name')?.heading ?? '';
  return (
    columns.some(({ field }) => field === 'number') &&
    columns.every(({ field }) => aside.includes(field)) &&
    /项目|任务|实事|工程|事项/u.test(name)
  );
}
