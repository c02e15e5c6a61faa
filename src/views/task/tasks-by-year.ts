import type { Ledger, TaskRecord } from '../../records/model.ts';
import { type CountedOnly, type CountedText, toCount } from '../frame/counted.ts';
import { indexLedger, yearKey } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { type TaskYear, taskYears } from './task-chapters.ts';
import { countStates, type PlacedTaskLine, type StateCounts, toTaskLine } from './task-label.ts';
import { tasksByYearText } from './task-list-text.ts';
import { describeTaskTally, tallyTasks } from './task-tally.ts';

/** Tasks of several accounts on one page, the oldest year first. */
export interface TasksByYear {
  readonly summary: CountedText;
  readonly states: StateCounts;
  readonly years: readonly {
    readonly anchor: string;
    readonly year: Link;
    readonly count: CountedText;
    readonly tasks: readonly PlacedTaskLine[];
  }[];
}

/** @param only What all of the tasks share, and no other task has. */
export function tasksByYear(ledger: Ledger, tasks: readonly TaskRecord[], only: CountedOnly): TasksByYear {
  const index = indexLedger(ledger);
  const byYear = Map.groupBy(tasks, yearKey);
  const years = yearsInOrder(ledger).flatMap(({ id, title, url }) => {
    const own = byYear.get(id) ?? [];
    if (own.length === 0) return [];
    const count = describeTaskTally(tallyTasks(index, own, { ...only, account: id }));
    const lines = own.map((task) => ({ ...toTaskLine(index, task), anchor: toAnchor(task.id) }));
    return [{ anchor: id, year: { name: title, url }, count, tasks: lines }];
  });
  return {
    summary: tasksByYearText.summary(
      describeTaskTally(tallyTasks(index, tasks, only)),
      toCount(years.length, 'tasks/accounts', only),
    ),
    states: countStates(index, tasks, only),
    years,
  };
}

/** The accounts of all places, the oldest year first. */
export function yearsInOrder(ledger: Ledger): TaskYear[] {
  return [...taskYears(ledger)].sort((a, b) => a.year - b.year);
}
