import type { Ledger, TaskRecord } from '../../records/model.ts';
import { type CountedText, toCount } from '../frame/counted.ts';
import { documentLink, documentSource } from '../frame/document-facts.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import { type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import { type TaskYear, taskYears } from './task-chapters.ts';
import { type PlacedTaskLine, toTaskLine } from './task-label.ts';
import { taskYearText } from './task-list-text.ts';
import { stateNames, stateRules, type TaskState, taskState, taskStates } from './task-state.ts';

/** The tasks of one district and year that are in one state, under their documents. */
export interface TaskStateView {
  /** The parts of its address. */
  readonly params: { readonly year: string; readonly state: TaskState };
  readonly head: PageHead;
  readonly rule: string;
  readonly count: CountedText;
  readonly all: Link;
  readonly sources: readonly { readonly document: Link; readonly tasks: readonly PlacedTaskLine[] }[];
}

/** All that the pages of states say, /tasks/<district-year>/state/<state>/; what is broken down is told by its parts. */
export function taskStateViews(ledger: Ledger): TaskStateView[] {
  const index = indexLedger(ledger);
  return taskYears(ledger).flatMap((year) => {
    const states = statesWithPage(index, year);
    return taskStates.filter((state) => states.has(state)).map((state) => toView(index, year, state));
  });
}

/** The states of these tasks; none where all are in one, which the page of all tells as well. */
export function statesWithPage(index: LedgerIndex, { tasks }: Pick<TaskYear, 'tasks'>): ReadonlySet<TaskState> {
  const states = new Set(tasks.filter(({ id }) => !index.parts.has(id)).map((task) => taskState(index, task)));
  return states.size > 1 ? states : new Set();
}

/** Where the tasks of a district and year that are in a state stand. */
export function taskStateUrl(year: string, state: TaskState): string {
  return `/tasks/${year}/state/${state}/`;
}

function toView(index: LedgerIndex, year: TaskYear, state: TaskState): TaskStateView {
  const isShown = (task: TaskRecord) => !index.parts.has(task.id) && taskState(index, task) === state;
  const sources = year.sources.flatMap(({ document, chapters }) => {
    const tasks = chapters.flatMap(({ items }) => items.flatMap((item) => item.tasks)).filter(isShown);
    return tasks.length > 0 ? [{ document, tasks }] : [];
  });
  const shown = sources.flatMap(({ tasks }) => tasks);
  const rows = new Set(shown.flatMap(({ rows }) => rows.flatMap((id) => index.rows.get(id)?.document ?? [])));
  const title = taskYearText.inState(year.title, stateNames[state]);
  const count = taskYearText.stateCount(toCount(shown.length, 'tasks/last', { account: year.id, state }));
  return {
    params: { year: year.id, state },
    head: toPageHead(
      {
        title,
        description: taskYearText.stateDescription(year.title, stateNames[state], count),
        url: taskStateUrl(year.id, state),
        sources: [...rows].flatMap((id) => index.documents.get(id) ?? []).map(documentSource),
        isSectionPage: true,
        keywords: [year.title, stateNames[state]],
      },
      { section: 'tasks', trail: [{ name: year.title, url: year.url }], name: stateNames[state] },
    ),
    rule: stateRules[state],
    count,
    all: { name: taskYearText.all(year.title), url: year.url },
    sources: sources.map(({ document, tasks }) => ({
      document: documentLink(document),
      tasks: tasks.map((task) => ({ ...toTaskLine(index, task), anchor: task.id.slice(task.id.indexOf('/') + 1) })),
    })),
  };
}
