import type { TaskRecord } from '../../records/model.ts';
import type { CountedText } from '../frame/counted.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { shorten } from '../frame/shorten.ts';
import { toAsOf } from './figure-line.ts';
import type { RoleUnits } from './row-statement.ts';
import { toTaskLine } from './task-label.ts';
import type { TaskState } from './task-state.ts';
import { taskText } from './task-text.ts';

/** What a task's page says first, each in a few words: the promise, who answers for it, what was reported and until when. */
export interface TaskAnswer {
  /** The beginning of the promise, verbatim. */
  readonly promise: string;
  /** Those that lead, or else all that the first role names; null where no document names any. */
  readonly units: { readonly role: string; readonly names: string } | null;
  readonly reported: {
    /** 截至2017年6月, or without a day where the documents give none. */
    readonly heading: string;
    readonly state: TaskState;
    readonly stateName: string;
    readonly told: CountedText | null;
  };
}

/** No more of a promise than a phone shows in a few lines; the whole stands below. */
const mostPromised = 60;

/** The answer of a task, from the units and states that its page shows in full. */
export function toTaskAnswer(index: LedgerIndex, task: TaskRecord, units: readonly RoleUnits[]): TaskAnswer {
  const { state, stateName, told } = toTaskLine(index, task);
  const [first] = units;
  return {
    promise: shorten(task.text, mostPromised),
    units: first ? { role: first.role, names: first.units.map(({ name }) => name).join('、') } : null,
    reported: { heading: task.asOf === null ? taskText.progress : toAsOf(task.asOf), state, stateName, told },
  };
}
