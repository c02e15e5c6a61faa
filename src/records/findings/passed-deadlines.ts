import { formatDay } from '../format-day.ts';
import type { RowRecord, TaskRecord } from '../model.ts';
import { isTold } from '../values/statements/status.ts';

/** A deadline that had passed on the day up to which the progress of the task's place and year is told. */
export interface PassedDeadline {
  readonly row: RowRecord;
  /** As printed. */
  readonly words: string;
  readonly date: string;
  /** The day up to which is told. */
  readonly toldTo: string;
}

/** Up to which day the progress of each place and year is told, by the newest of its documents. */
export function toldDays(tasks: readonly TaskRecord[]): (task: TaskRecord) => string | null {
  const days = new Map<string, string>();
  for (const task of tasks) {
    const known = days.get(keyOf(task));
    if (task.asOf !== null && (known === undefined || known < task.asOf)) days.set(keyOf(task), task.asOf);
  }
  return (task) => days.get(keyOf(task)) ?? null;
}

/** The deadline of a task that passed without a word: progress of that day is held, and none of this task's. */
export function findPassedDeadline(rows: readonly RowRecord[], toldTo: string | null): PassedDeadline | null {
  const row = rows.findLast(({ deadline }) => deadline !== null);
  const date = row?.deadline?.date ?? null;
  if (row === undefined || row.deadline === null || date === null || toldTo === null || toldTo < date) return null;
  return rows.some(isTold) ? null : { row, words: row.deadline.asPrinted, date, toldTo };
}

/** The same in a sentence, its days as a document writes them. */
export function describePassed({ words, date, toldTo }: PassedDeadline): string {
  return `完成时限“${words}”（至${formatDay(date)}）已过，说到${formatDay(toldTo)}的进展文件里没有这项任务的进展。`;
}

function keyOf({ district, year }: TaskRecord): string {
  return `${district}-${year}`;
}
