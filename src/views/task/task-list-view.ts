import type { Ledger, TaskStatus } from '../../records/model.ts';
import { type PageHead, toSectionHead } from '../frame/page-head.ts';
import { statuses, statusNames } from '../frame/record-names.ts';
import { siteSections } from '../frame/site-sections.ts';
import { type TaskYear, taskYears } from './task-chapters.ts';
import { countStatuses, describeKinds, type StatusCount } from './task-label.ts';

/** One district's year in a list of accounts. */
export interface TaskYearLine {
  readonly anchor: string;
  readonly title: string;
  readonly url: string;
  readonly year: number;
  readonly total: number;
  readonly kinds: string;
  readonly statuses: readonly StatusCount[];
  readonly chapters: readonly { readonly name: string; readonly url: string; readonly count: number }[];
}

/** The index of all tasks: the accounts by year. */
export interface TaskListView {
  readonly head: PageHead;
  readonly total: number;
  readonly years: readonly TaskYearLine[];
}

/** All that /tasks/ says, the newest year first. */
export function taskListView(ledger: Ledger): TaskListView {
  return {
    head: toSectionHead(ledger, 'tasks', siteSections.tasks.name),
    total: ledger.tasks.length,
    years: taskYearLines(ledger),
  };
}

/** The accounts of all districts and years, the newest year first, within a year in the ledger's order. */
export function taskYearLines(ledger: Ledger): TaskYearLine[] {
  return taskYears(ledger)
    .map(toTaskYearLine)
    .sort((a, b) => b.year - a.year);
}

/** The accounts as a table: a column for each status that any of their tasks has. */
export interface TaskYearTable {
  readonly statuses: readonly string[];
  readonly lines: readonly (Pick<TaskYearLine, 'title' | 'url' | 'total'> & { readonly counts: readonly number[] })[];
}

/** The statuses that a report without columns of its own may tell stand there always, at 0 where no task has them. */
const usual: ReadonlySet<TaskStatus> = new Set(['completed', 'in-progress', 'not-yet-measured', 'not-stated']);

/** Lines of accounts → their table, each with a count for every column. */
export function taskYearTable(years: readonly TaskYearLine[]): TaskYearTable {
  const countOf = (year: TaskYearLine, status: TaskStatus) =>
    year.statuses.find((one) => one.status === status)?.count ?? 0;
  const shown = statuses.filter((status) => usual.has(status) || years.some((year) => countOf(year, status) > 0));
  return {
    statuses: shown.map((status) => statusNames[status]),
    lines: years.map((year) => ({
      title: year.title,
      url: year.url,
      total: year.total,
      counts: shown.map((status) => countOf(year, status)),
    })),
  };
}

/** One district's year with its counts and chapters. */
export function toTaskYearLine(year: TaskYear): TaskYearLine {
  const chapters = year.sources.flatMap((source) => source.chapters);
  const counts = countStatuses(year.tasks);
  return {
    anchor: year.id,
    title: year.title,
    url: year.url,
    year: year.year,
    total: year.tasks.length,
    kinds: describeKinds(year.tasks),
    statuses: counts,
    chapters: chapters.map((chapter) => ({
      name: chapter.path.slice(chapter.path.length > 2 ? -2 : -1).join(' › ') || year.title,
      url: `${year.url}#${chapter.anchor}`,
      count: chapter.items.reduce((count, item) => count + item.tasks.length, 0),
    })),
  };
}
