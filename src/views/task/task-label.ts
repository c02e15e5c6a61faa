import type { RowRecord, TaskRecord } from '../../records/model.ts';
import { reportsNothing } from '../../records/values/statements/status.ts';
import {
  type CountedNumber,
  type CountedOnly,
  type CountedText,
  counted,
  joinCounted,
  toCount,
} from '../frame/counted.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { rowKindNames } from '../frame/record-names.ts';
import { shorten, shortenToClause } from '../frame/shorten.ts';
import { toAmount, toAsOf } from './figure-line.ts';
import { nameDropped } from './name-dropped.ts';
import { tallyText } from './task-list-text.ts';
import { stateNames, type TaskState, taskState, taskStates } from './task-state.ts';
import { describeLast, describeTaskTally, tallyTasks } from './task-tally.ts';
import { historyText, toHeading, toldText } from './task-text.ts';

/** A task as a list shows it. */
export interface TaskLine {
  readonly url: string;
  /** The printed number, such as 18-2, or null where the document prints none. */
  readonly place: string | null;
  readonly name: string | null;
  readonly text: string;
  readonly state: TaskState;
  readonly stateName: string;
  /**
   * What stands in the place of a state: into how many a promise is broken down; what a document tells without calling a
   * state, a figure beside its target, a share with its subject or else its first words; null otherwise.
   */
  readonly told: CountedText | null;
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

/** What a task's page is headed by. */
export interface TaskHeading {
  /** The promise in its own words, as far as whole clauses go; behind its name where that is what is promised. */
  readonly text: string;
  /** The name under which the document prints it, where the heading does not begin with that. */
  readonly above: string | null;
}

/** No heading is longer, unless by its name. */
const longestHeading = 60;
/** Behind a long name so much of the promise stands all the same. */
const leastPromised = 20;

/** Their names are the thing itself: 增长8% and 完成全部建设内容 say nothing without. */
const namedThings: ReadonlySet<TaskRecord['kind']> = new Set(['indicator', 'livelihood-project']);

/** The heading of a task: its promise, and never a name alone. */
export function taskHeading({ name, text, kind }: TaskRecord): TaskHeading {
  const above = name === null || text.startsWith(name) ? null : name;
  if (above === null || !namedThings.has(kind)) return { text: shortenToClause(text, longestHeading), above };
  const room = Math.max(longestHeading - toHeading(above, '').length, leastPromised);
  return { text: toHeading(above, shortenToClause(text, room)), above: null };
}

/** A task by its name and its promise, up to `limit` characters. */
export function taskTitle(task: TaskRecord, limit: number): string {
  const { text, above } = taskHeading(task);
  return shorten(above === null ? text : toHeading(above, text), limit);
}

/** The task as a link: its number, and its promise up to `limit` characters. */
export function taskLink(task: TaskRecord, limit = 32): Link {
  const place = taskPlace(task);
  const words = place === null ? taskTitle(task, limit) : shorten(taskHeading(task).text, limit);
  return { name: `${place === null ? '' : `${place} `}${words}`, url: task.url };
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
    stateName:
      state === 'dropped'
        ? historyText.droppedOn(nameDropped(task.dropped), task.dropped?.date ?? null)
        : stateNames[state],
    told: tell(index, task, state),
  };
}

/** No more of a report's words stand in a list. */
const mostTold = 26;

function tell(index: LedgerIndex, task: TaskRecord, state: TaskState): CountedText | null {
  if (state === 'in-parts') return tallyText.brokenInto(countParts(index, task));
  const words = state === 'told' ? tellProgress(index, task) : null;
  return words === null ? null : counted`${words}`;
}

/** Into how many a task is broken down. */
export function countParts(index: LedgerIndex, { id }: TaskRecord): CountedNumber {
  return toCount(index.parts.get(id)?.length ?? 0, 'tasks', { partOf: id });
}

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

/** How many tasks have a state. */
export interface StateCount {
  readonly state: TaskState;
  readonly name: string;
  readonly count: CountedNumber;
  /** Share of all tasks counted, in % with one decimal. */
  readonly percent: CountedNumber;
}

/** How the states are distributed over tasks. */
export interface StateCounts {
  /** What is counted, and how many they are. */
  readonly counted: CountedText;
  /** Whether rows are counted that are no items of their own. */
  readonly isByRow: boolean;
  readonly states: readonly StateCount[];
  /** Up to which day is told, 截至2017年6月; null where none of them says so, or they differ. */
  readonly asOf: string | null;
}

/**
 * How many tasks have each state; states that none has are left out. What is broken down is told by its parts and not
 * counted beside them.
 * @param only What these tasks have and no others.
 */
export function countStates(index: LedgerIndex, tasks: readonly TaskRecord[], only: CountedOnly): StateCounts {
  const tally = tallyTasks(index, tasks, only);
  const last = tasks.filter(({ id }) => !index.parts.has(id));
  const byState = Map.groupBy(last, (task) => taskState(index, task));
  const states = taskStates.flatMap((state): StateCount[] => {
    const count = byState.get(state)?.length ?? 0;
    if (count === 0) return [];
    const percent = Math.round((count / last.length) * 1000) / 10;
    const own = toCount(count, 'tasks/last', { ...only, state });
    return [
      { state, name: stateNames[state], count: own, percent: { value: percent, of: `${own.of}|${tally.last.of}` } },
    ];
  });
  return {
    counted: describeLast(tally),
    isByRow: tally.items.value < tally.rows.value,
    states,
    // A day is of all that is counted, or of none.
    asOf: last.every(({ asOf }) => asOf !== null) ? commonAsOf(last) : null,
  };
}

/** The day up to which all of these tasks are told that say one, 截至2017年6月; null where none does, or they differ. */
export function commonAsOf(tasks: readonly TaskRecord[]): string | null {
  const [day, ...others] = new Set(tasks.flatMap(({ asOf }) => asOf ?? []));
  return day === undefined || others.length > 0 ? null : toAsOf(day);
}

/** How many tasks there are of each kind, such as 工作任务 52 项，分 178 行; what breaks others down follows apart. */
export function describeKinds(index: LedgerIndex, tasks: readonly TaskRecord[], only: CountedOnly): CountedText {
  const [parts, wholes] = [tasks.filter(isPart), tasks.filter((task) => !isPart(task))];
  const own = describeKindsOf(index, wholes, { ...only, level: 'top' });
  return parts.length === 0
    ? own
    : tallyText.kindsOfParts(own, describeKindsOf(index, parts, { ...only, level: 'part' }));
}

function isPart({ partOf }: TaskRecord): boolean {
  return partOf !== null;
}

function describeKindsOf(index: LedgerIndex, tasks: readonly TaskRecord[], only: CountedOnly): CountedText {
  const kinds = Map.groupBy(tasks, ({ kind }) => kind);
  const each = [...kinds].map(([kind, own]) => {
    const tally = tallyTasks(index, own, { ...only, kind });
    return counted`${rowKindNames[kind]} ${describeTaskTally({ ...tally, wholes: { ...tally.wholes, value: 0 } })}`;
  });
  return joinCounted(each, '；');
}
