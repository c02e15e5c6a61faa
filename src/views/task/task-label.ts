import type { TaskRecord } from '../../records/model.ts';
import { countText } from '../frame/count-text.ts';
import { rowKindNames, statuses, statusNames } from '../frame/record-names.ts';
import { shorten } from '../frame/shorten.ts';

/** A task as a list shows it. */
export interface TaskLine {
  readonly url: string;
  /** The printed number, such as 18-2, or null where the document prints none. */
  readonly place: string | null;
  readonly name: string | null;
  readonly text: string;
  readonly status: TaskRecord['status'];
  readonly statusName: string;
}

/** A task in a list whose lines can be led to. */
export interface PlacedTaskLine extends TaskLine {
  /** The `id` of the line; unique on its page. */
  readonly anchor: string;
}

const numbered = /^\d+(?:-\d+)*$/u;

/** The task's place as a reader knows it; a slug of letters is an address, not a number. */
export function taskPlace(task: TaskRecord): string | null {
  const place = task.id.slice(task.id.indexOf('/') + 1);
  return numbered.test(place) ? place : null;
}

/** The task in a few words: its name, else the beginning of its text. */
export function taskName(task: TaskRecord): string {
  return task.name ?? shorten(task.text, 32);
}

/** The task as a list shows it, with the whole text up to `limit` characters. */
export function toTaskLine(task: TaskRecord, limit = 90): TaskLine {
  const { url, name, status } = task;
  const text = shorten(task.text, limit);
  return {
    url,
    place: taskPlace(task),
    name: name === text ? null : name,
    text,
    status,
    statusName: statusNames[status],
  };
}

export interface StatusCount {
  readonly status: TaskRecord['status'];
  readonly name: string;
  readonly count: number;
  /** Share of all tasks counted, in % with one decimal. */
  readonly percent: number;
}

/** How many tasks have each status; statuses that none has are left out. */
export function countStatuses(tasks: readonly TaskRecord[]): StatusCount[] {
  return statuses.flatMap((status) => {
    const count = tasks.filter((task) => task.status === status).length;
    const percent = Math.round((count / tasks.length) * 1000) / 10;
    return count > 0 ? [{ status, name: statusNames[status], count, percent }] : [];
  });
}

/** How many tasks there are of each kind, such as 194 项工作任务. */
export function describeKinds(tasks: readonly TaskRecord[]): string {
  const counts = new Map<string, number>();
  for (const task of tasks) counts.set(rowKindNames[task.kind], (counts.get(rowKindNames[task.kind]) ?? 0) + 1);
  return [...counts].map(([name, count]) => countText.kind(name, count)).join('，');
}
