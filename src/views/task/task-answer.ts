import { findPromisedAmounts, promisedText } from '../../records/figures/promised-amounts.ts';
import type { StatedAmount } from '../../records/figures/stated-amount.ts';
import type { RowRecord, TaskRecord } from '../../records/model.ts';
import { reportsNothing } from '../../records/values/statements/status.ts';
import type { CountedText } from '../frame/counted.ts';
import { originalUrl } from '../frame/document-facts.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { documentKindNames } from '../frame/record-names.ts';
import { shorten } from '../frame/shorten.ts';
import { toAsOf } from './figure-line.ts';
import { printedLines, type RoleUnits } from './row-statement.ts';
import { taskHeading, toTaskLine } from './task-label.ts';
import type { TaskState } from './task-state.ts';
import { answerText, taskText } from './task-text.ts';

/** What a task's page says first, each in a few words: the promise, who answers for it, what was reported and until when. */
export interface TaskAnswer {
  readonly promise: {
    /** The beginning of the promise, verbatim; null where the page's heading begins with it. */
    readonly quote: string | null;
    /** The amounts that it gives for the year, each with what it is of, verbatim. */
    readonly amounts: readonly string[];
    /** Whether it gives more of them. */
    readonly hasMore: boolean;
    /** What it does not say. */
    readonly unsaid: string | null;
    /** Where it is printed. */
    readonly source: Link | null;
  };
  /** Those that lead, or else all that the first role names; null where no document names any. */
  readonly units: { readonly role: string; readonly names: string } | null;
  readonly reported: {
    /** 截至2017年6月, or without a day where the documents give none. */
    readonly heading: string;
    readonly state: TaskState;
    readonly stateName: string;
    readonly told: CountedText | null;
    /** The promised amounts for which the report gives none of the same thing; none where nothing is reported. */
    readonly unanswered: readonly string[];
  };
  /** What the documents say and do not say beside each other; null where there is nothing to compare. */
  readonly compared: string | null;
}

/** No more of a promise than a phone shows in a few lines; the whole stands below. */
const mostPromised = 60;
const mostAmounts = 3;
const longestQuote = 36;

/** The answer of a task, from the units and states that its page shows in full. */
export function toTaskAnswer(index: LedgerIndex, task: TaskRecord, units: readonly RoleUnits[]): TaskAnswer {
  const { state, stateName, told } = toTaskLine(index, task);
  const [first] = units;
  const rows = task.rows.flatMap((id) => index.rows.get(id) ?? []);
  return {
    promise: toPromise(index, task, rows),
    units: first ? { role: first.role, names: first.units.map(({ name }) => name).join('、') } : null,
    reported: {
      heading: task.asOf === null ? taskText.progress : toAsOf(task.asOf),
      state,
      stateName,
      told,
      unanswered: findUnpaired(task, rows),
    },
    compared: compare(task, rows),
  };
}

/** The promised amounts that no pair of the task has, verbatim; none where nothing was reported. */
export function findUnpaired(task: TaskRecord, rows: readonly RowRecord[]): string[] {
  if (!rows.some(hasProgress)) return [];
  const answered = task.figures.map(({ target }) => target.printed);
  const quotes = promisedAmounts(task, rows).flatMap((amount) => {
    const at = answered.indexOf(amount.quantity.printed);
    if (at < 0) return [toShortQuote(amount)];
    answered.splice(at, 1);
    return [];
  });
  return [...new Set(quotes)];
}

/** The words of an amount; of many the last, for the amount stands behind most of them. */
function toShortQuote({ quote }: StatedAmount): string {
  return quote.length <= longestQuote ? quote : `…${quote.slice(1 - longestQuote)}`;
}

function hasProgress({ progress }: RowRecord): boolean {
  return progress?.some((text) => !reportsNothing(text)) ?? false;
}

function promisedAmounts({ year }: TaskRecord, [first]: readonly RowRecord[]) {
  return first === undefined ? [] : findPromisedAmounts(promisedText(first), year);
}

function toPromise(index: LedgerIndex, task: TaskRecord, rows: readonly RowRecord[]): TaskAnswer['promise'] {
  const amounts = [...new Set(promisedAmounts(task, rows).map(toShortQuote))];
  const hasDeadline = rows.some(({ deadline }) => deadline !== null);
  const isHeading = taskHeading(index, task).isPromise;
  return {
    quote: isHeading ? null : shorten(task.text, mostPromised),
    amounts: isHeading ? amounts.slice(0, mostAmounts) : [],
    hasMore: isHeading && amounts.length > mostAmounts,
    unsaid: amounts.length > 0 ? null : hasDeadline ? answerText.noAmount : answerText.noAmountNoDeadline,
    source: toSource(index, rows[0]),
  };
}

function toSource(index: LedgerIndex, row: RowRecord | undefined): Link | null {
  const document = index.documents.get(row?.document ?? '');
  if (row === undefined || document === undefined) return null;
  return {
    name: `${documentKindNames[document.kind]}，${taskText.inOriginal(printedLines(row))}`,
    url: originalUrl(document, row.source.startLine),
  };
}

function compare(task: TaskRecord, rows: readonly RowRecord[]): string | null {
  const isToYearEnd = task.asOf !== null && task.asOf >= `${task.year}-12-31`;
  const isOpen = rows.some(hasProgress) && !isToYearEnd && task.status !== 'completed';
  const said = [
    ...(task.differences.length > 0 ? [answerText.differs] : rows.length > 1 ? [answerText.same] : []),
    ...(isOpen ? [answerText.noOutcome] : []),
  ];
  return said.join('') || null;
}
