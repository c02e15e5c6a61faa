import type { TaskRecord } from '../../records/model.ts';
import { type CountedText, joinCounted, toCount } from '../frame/counted.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { nearest } from '../frame/nearest.ts';
import type { Link } from '../frame/page-head.ts';
import type { TaskYear } from './task-chapters.ts';
import { countParts, countStates, type TaskLine, taskLink, toTaskLine } from './task-label.ts';
import { taskText } from './task-text.ts';

/** The tasks to which a task leads. */
export interface RelatedTasks {
  /** The tasks that break this one down. */
  readonly parts: {
    readonly title: CountedText;
    readonly states: CountedText;
    readonly tasks: readonly TaskLine[];
  } | null;
  readonly partOf: Link | null;
  /** The tasks of the same printed item; of very many the nearest, and the way to all. */
  readonly siblings: {
    readonly title: CountedText;
    readonly tasks: readonly (TaskLine & { current: boolean })[];
    readonly all: Link | null;
  } | null;
  readonly previous: Link | null;
  readonly next: Link | null;
}

/** The parts of the task, its whole, those of the same item, and those before and after it in its year. */
export function relatedTasks(index: LedgerIndex, task: TaskRecord, year: TaskYear | undefined): RelatedTasks {
  return {
    parts: toParts(index, task),
    partOf: toWhole(index, task),
    siblings: year ? siblings(index, year, task) : null,
    ...neighbours(year, task),
  };
}

function toParts(index: LedgerIndex, task: TaskRecord): RelatedTasks['parts'] {
  const parts = index.parts.get(task.id) ?? [];
  if (parts.length === 0) return null;
  const { states } = countStates(index, parts, { partOf: task.id });
  return {
    title: taskText.parts(countParts(index, task)),
    states: taskText.partStates(
      joinCounted(
        states.map(({ name, count }) => taskText.partState(name, count)),
        '，',
      ),
    ),
    tasks: parts.map((part) => toTaskLine(index, part)),
  };
}

function siblings(index: LedgerIndex, year: TaskYear, task: TaskRecord): RelatedTasks['siblings'] {
  const item = year.itemOf.get(task.id);
  const [first] = item?.tasks ?? [];
  if (item === undefined || first === undefined || item.tasks.length < 2) return null;
  const place = (year.positionOf.get(task.id) ?? 0) - (year.positionOf.get(first.id) ?? 0);
  const shown = nearest(item.tasks, place);
  return {
    title: taskText.siblings(item.number, item.name, toCount(item.tasks.length, 'tasks', { item: task.id })),
    tasks: shown.map((sibling) => ({ ...toTaskLine(index, sibling, 60), name: null, current: sibling === task })),
    all: shown.length < item.tasks.length ? { name: taskText.allSiblings(year.title), url: year.url } : null,
  };
}

function toWhole(index: LedgerIndex, { partOf }: TaskRecord): Link | null {
  const whole = index.tasks.get(partOf ?? '');
  return whole === undefined ? null : taskLink(whole);
}

function neighbours(year: TaskYear | undefined, task: TaskRecord): Pick<RelatedTasks, 'previous' | 'next'> {
  const position = year?.positionOf.get(task.id);
  if (!year || position === undefined) return { previous: null, next: null };
  const toLink = (place: number) => {
    const near = year.tasks[place];
    return near === undefined ? null : taskLink(near, 28);
  };
  return { previous: toLink(position - 1), next: toLink(position + 1) };
}
