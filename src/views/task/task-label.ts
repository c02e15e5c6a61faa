import type { RowRecord, TaskRecord } from '../../records/model.ts';
import { reportsNothing } from '../../records/values/statements/status.ts';
import { countText } from '../frame/count-text.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { rowKindNames } from '../frame/record-names.ts';
import { shorten } from '../frame/shorten.ts';
import { toAmount } from './figure-line.ts';
import { stateNames, type TaskState, taskState, taskStates } from './task-state.ts';
import { toldText } from './task-text.ts';

/** A task as a list shows it. */
export interface TaskLine {
  readonly url: string;
  /** The printed number, such as 18-2, or null where the document prints none. */
  readonly place: string | null;
  readonly name: string | null;
  readonly text: string;
  readonly state: TaskState;
  readonly stateName: string;
  /** What a document tells without calling a state: a figure beside its target, a share with its subject, else its first words; null otherwise. */
  readonly told: string | null;
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
export function toTaskLine(index: LedgerIndex, task: TaskRecord, limit = 90): TaskLine {
  const { url, name } = task;
  const state = taskState(index, task);
  const text = shorten(task.text, limit);
  return {
    url,
    place: taskPlace(task),
    name: name === text ? null : name,
    text,
    state,
    stateName: stateNames[state],
    told: state === 'told' ? tellProgress(index, task) : null,
  };
}

/** No more of a report's words stand in a list. */
const mostTold = 26;

function tellProgress(index: LedgerIndex, { completion, figures, rows }: TaskRecord): string | null {
  const pairs = figures.map(({ target, reported }) => toldText.figure(toAmount(reported), toAmount(target)));
  if (pairs.length > 0) return pairs.join('；');
  const share = completion.find(({ ofTheTask }) => ofTheTask) ?? completion[0];
  if (share !== undefined) return toldText.share(share.percent, share.subject);
  const reported = rows
    .flatMap((id) => index.rows.get(id) ?? [])
    .findLast(({ progress, statedStatus }) => findTold(progress) !== undefined || statedStatus !== null);
  const words = findTold(reported?.progress ?? null) ?? reported?.statedStatus ?? null;
  return words === null ? null : toldText.words(shorten(words, mostTold));
}

function findTold(progress: RowRecord['progress']): string | undefined {
  return progress?.find((text) => !reportsNothing(text));
}

export interface StateCount {
  readonly state: TaskState;
  readonly name: string;
  readonly count: number;
  /** Share of all tasks counted, in % with one decimal. */
  readonly percent: number;
}

/** How many tasks have each state; states that none has are left out. */
export function countStates(index: LedgerIndex, tasks: readonly TaskRecord[]): StateCount[] {
  const byState = Map.groupBy(tasks, (task) => taskState(index, task));
  return taskStates.flatMap((state) => {
    const count = byState.get(state)?.length ?? 0;
    const percent = Math.round((count / tasks.length) * 1000) / 10;
    return count > 0 ? [{ state, name: stateNames[state], count, percent }] : [];
  });
}

/** How many tasks there are of each kind, such as 194 项工作任务. */
export function describeKinds(tasks: readonly TaskRecord[]): string {
  const counts = new Map<string, number>();
  for (const task of tasks) counts.set(rowKindNames[task.kind], (counts.get(rowKindNames[task.kind]) ?? 0) + 1);
  return [...counts].map(([name, count]) => countText.kind(name, count)).join('，');
}
