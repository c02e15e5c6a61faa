import type { RowRecord, TaskRecord } from '../../records/model.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { nameDropped } from './name-dropped.ts';
import { rowLink } from './row-statement.ts';
import { stateNames, stateRules, type TaskState, taskState } from './task-state.ts';
import { statedRules } from './task-text.ts';

/** How far a task is, as it is said at its top. */
export interface ShownStatus {
  readonly code: TaskState;
  readonly name: string;
  readonly rule: string;
  /** The words that it rests on, where they do not stand in the progress. */
  readonly quote: string | null;
  /** The government's own words for it, each from its own column, and where they are printed. */
  readonly stated: readonly { readonly words: string; readonly source: Link }[];
}

/** The status, and the column's own words where there is one: they are shown also where they decide nothing. */
export function toShownStatus(index: LedgerIndex, task: TaskRecord, rows: readonly RowRecord[]): ShownStatus {
  const { statusQuote } = task;
  const state = taskState(index, task);
  const said = rows.filter(({ statedStatus }) => statedStatus !== null);
  const newest = said.at(-1);
  const isOwn = statusQuote !== null && newest !== undefined && statusQuote.endsWith(newest.statedStatus ?? '');
  const rule = isOwn && state !== 'told' ? statedRules.ownWord(newest.statusHeading ?? '') : stateRules[state];
  const isShown = isOwn || rows.some((row) => row.progress?.some((paragraph) => paragraph.includes(statusQuote ?? '')));
  return {
    code: state,
    name: state === 'dropped' ? nameDropped(task.dropped) : stateNames[state],
    rule,
    quote: isShown ? null : statusQuote,
    stated: said.map(({ id, statedStatus, statusHeading, statusLegend }) => ({
      words:
        statedRules.word(statusHeading ?? '', statedStatus ?? '') +
        (statusLegend === null ? '' : statedRules.legend(statusLegend)),
      source: rowLink(index, id),
    })),
  };
}
