import type { Ledger } from '../../records/model.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import { type PageHead, toSectionHead } from '../frame/page-head.ts';
import { siteSections } from '../frame/site-sections.ts';
import { type TaskYear, taskYears } from './task-chapters.ts';
import { countStates, describeKinds, type StateCount } from './task-label.ts';
import { stateNames, type TaskState, taskStates } from './task-state.ts';

/** One district's year in a list of accounts. */
export interface TaskYearLine {
  readonly anchor: string;
  readonly title: string;
  readonly url: string;
  readonly year: number;
  readonly total: number;
  readonly kinds: string;
  readonly states: readonly StateCount[];
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
    .map((year) => toTaskYearLine(indexLedger(ledger), year))
    .sort((a, b) => b.year - a.year);
}

/** The accounts as a table: a column for each state that any of their tasks has. */
export interface TaskYearTable {
  readonly states: readonly string[];
  readonly lines: readonly (Pick<TaskYearLine, 'title' | 'url' | 'total'> & { readonly counts: readonly number[] })[];
}

/** Lines of accounts → their table, each with a count for every column. */
export function taskYearTable(years: readonly TaskYearLine[]): TaskYearTable {
  const countOf = (year: TaskYearLine, state: TaskState) => year.states.find((one) => one.state === state)?.count ?? 0;
  const shown = taskStates.filter((state) => years.some((year) => countOf(year, state) > 0));
  return {
    states: shown.map((state) => stateNames[state]),
    lines: years.map((year) => ({
      title: year.title,
      url: year.url,
      total: year.total,
      counts: shown.map((state) => countOf(year, state)),
    })),
  };
}

/** One district's year with its counts and chapters. */
export function toTaskYearLine(index: LedgerIndex, year: TaskYear): TaskYearLine {
  const chapters = year.sources.flatMap((source) => source.chapters);
  const counts = countStates(index, year.tasks);
  return {
    anchor: year.id,
    title: year.title,
    url: year.url,
    year: year.year,
    total: year.tasks.length,
    kinds: describeKinds(year.tasks),
    states: counts,
    chapters: chapters.map((chapter) => ({
      name: chapter.path.slice(chapter.path.length > 2 ? -2 : -1).join(' › ') || year.title,
      url: `${year.url}#${chapter.anchor}`,
      count: chapter.items.reduce((count, item) => count + item.tasks.length, 0),
    })),
  };
}
