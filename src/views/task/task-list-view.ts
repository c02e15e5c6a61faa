import type { Ledger } from '../../records/model.ts';
import { type CountedNumber, type CountedText, toCount } from '../frame/counted.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import { type PageHead, toSectionHead } from '../frame/page-head.ts';
import { siteSections } from '../frame/site-sections.ts';
import { type TaskChapter, type TaskYear, taskYears } from './task-chapters.ts';
import { countStates, describeKinds, type StateCounts } from './task-label.ts';
import { taskListText } from './task-list-text.ts';
import { stateNames, type TaskState, taskStates } from './task-state.ts';
import { describeTaskTally, tallyTasks } from './task-tally.ts';

/** One district's year in a list of accounts. */
export interface TaskYearLine {
  readonly anchor: string;
  readonly title: string;
  readonly url: string;
  readonly year: number;
  readonly total: CountedText;
  readonly kinds: CountedText;
  readonly states: StateCounts;
  readonly chapters: readonly { readonly name: string; readonly url: string; readonly count: CountedText }[];
}

/** The index of all tasks: the accounts by year. */
export interface TaskListView {
  readonly head: PageHead;
  readonly lead: CountedText;
  readonly years: readonly TaskYearLine[];
}

/** All that /tasks/ says, the newest year first. */
export function taskListView(ledger: Ledger): TaskListView {
  return {
    head: toSectionHead(ledger, 'tasks', siteSections.tasks.name),
    lead: taskListText.lead(describeTaskTally(tallyTasks(indexLedger(ledger), ledger.tasks, {}))),
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
  readonly lines: readonly (Pick<TaskYearLine, 'title' | 'url' | 'total'> & {
    readonly counts: readonly CountedNumber[];
  })[];
}

/** Lines of accounts → their table, each with a count for every column. */
export function taskYearTable(years: readonly TaskYearLine[]): TaskYearTable {
  const countOf = (year: TaskYearLine, state: TaskState) =>
    year.states.states.find((one) => one.state === state)?.count ??
    toCount(0, 'tasks/last', { account: year.anchor, state });
  const shown = taskStates.filter((state) => years.some((year) => countOf(year, state).value > 0));
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
  return {
    anchor: year.id,
    title: year.title,
    url: year.url,
    year: year.year,
    total: describeTaskTally(tallyTasks(index, year.tasks, { account: year.id })),
    kinds: describeKinds(index, year.tasks, { account: year.id }),
    states: countStates(index, year.tasks, { account: year.id }),
    chapters: chapters.map((chapter) => ({
      name: chapter.path.slice(chapter.path.length > 2 ? -2 : -1).join(' › ') || year.title,
      url: `${year.url}#${chapter.anchor}`,
      count: describeChapter(index, chapter),
    })),
  };
}

/** How many tasks stand under one heading of a document. */
export function describeChapter(index: LedgerIndex, { items }: TaskChapter): CountedText {
  const tasks = items.flatMap((item) => item.tasks);
  return describeTaskTally(tallyTasks(index, tasks, { heading: tasks[0]?.id }));
}
