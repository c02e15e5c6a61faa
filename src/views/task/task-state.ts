import type { TaskRecord, TaskStatus } from '../../records/model.ts';
import { taskStatus } from '../../records/schema/task-record.ts';
import { isTold } from '../../records/values/statements/status.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { notStated } from '../frame/record-names.ts';

/**
 * How pages name a task's state: that of its record, or that its progress is told in words that call no state, or that it is
 * a promise whose parts have the states, or that a newer document no longer lists it.
 */
export type TaskState = TaskStatus | 'told' | 'in-parts' | 'dropped';

/** In the order in which they are listed: what a document calls, what it only tells, and what none says. */
export const taskStates: readonly TaskState[] = taskStatus.options.flatMap((status) =>
  status === 'not-stated' ? ['told', 'in-parts', 'dropped', status] : [status],
);

export const stateNames: Readonly<Record<TaskState, string>> = {
  completed: '已完成',
  ahead: '超序时进度',
  'on-schedule': '达到序时进度',
  'in-progress': '正在推进',
  behind: '未达序时进度',
  'not-started': '未启动',
  suspended: '暂停',
  cancelled: '已取消',
  'not-yet-measured': '年度统计',
  told: '写了进展，未写状态',
  'in-parts': '见分解出的各项',
  dropped: '不再列入',
  'not-stated': notStated,
  'not-held': '未收录进展文件',
};

/** The rule that each state rests on. */
export const stateRules: Readonly<Record<TaskState, string>> = {
  completed: '文件写明已经完成。',
  ahead: '文件写明进度超前。',
  'on-schedule': '文件写明达到序时进度，或“时间过半、任务过半”。',
  'in-progress': '文件写明正在推进、在建或基本完成。',
  behind: '文件写明没有达到序时进度，或进度滞后。',
  'not-started': '文件写明没有启动。',
  suspended: '文件写明停工、暂停或暂缓。',
  cancelled: '文件写明取消、终止或不再实施。',
  'not-yet-measured': '进展一栏只写明按年度统计，没有数字。',
  told: '文件写了做到什么，没有写明是哪一种状态。这里照录原话，不作判定。',
  'in-parts': '这项承诺分解成了几项，进展写在各项上；它自己没有另写的进展，各处也不与分解出来的一起计数。',
  dropped:
    '较新的文件整份替代了原来的文件而没有再列入这项任务，或写明取消、暂缓、不再列入。收录的文件没有说为什么的，不作推断。',
  'not-stated': '收录了这一年的进展文件，其中没有说到这项任务的进展。',
  'not-held': '本站没有收录这个地区这一年的进展文件，不能说有没有进展。',
};

/** The state of a task as pages name it. */
export function taskState(index: LedgerIndex, { id, status, rows, dropped }: TaskRecord): TaskState {
  if (dropped !== null) return 'dropped';
  if (status !== 'not-stated' && status !== 'not-held') return status;
  if (rows.flatMap((row) => index.rows.get(row) ?? []).some(isTold)) return 'told';
  return index.parts.has(id) ? 'in-parts' : status;
}
