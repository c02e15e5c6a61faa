import { findPromisedAmounts, promisedText } from '../../records/figures/promised-amounts.ts';
import type { StatedAmount } from '../../records/figures/stated-amount.ts';
import type { DocumentRecord, RowRecord, TaskRecord } from '../../records/model.ts';
import { reportsNothing } from '../../records/values/statements/status.ts';
import { type CountedText, counted } from '../frame/counted.ts';
import { datedTitle, originalUrl } from '../frame/document-facts.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { documentKindNames, notStated } from '../frame/record-names.ts';
import { toAsOf } from './figure-line.ts';
import { findSilent } from './report-history.ts';
import { printedLines, type RoleUnits } from './row-statement.ts';
import { toTaskLine } from './task-label.ts';
import type { TaskState } from './task-state.ts';
import { answerText, historyText, taskText } from './task-text.ts';
import { describeDropped, findLastChange } from './wording-history.ts';

/** What a task's page says first, each in a few words: the promise, who answers for it, what was reported and until when. */
export interface TaskAnswer {
  readonly promise: {
    /** The amounts that it gives for the year, each with what it is of, verbatim; the promise itself heads the page. */
    readonly amounts: readonly string[];
    /** Whether it gives more of them. */
    readonly hasMore: boolean;
    /** What it does not say; null where it says so much, or has figures of which nobody can tell whether they are such amounts. */
    readonly unsaid: string | null;
    /** Where it is printed. */
    readonly source: Link | null;
  };
  /** Those that lead, or else those that the first role names, as many as are read at a glance; null where no document names any. */
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

/** No more than a phone shows in four lines of amounts and two of units, with their marks; the whole stands below. */
const mostAmounts = 3;
const mostQuoted = 75;
const mostNamed = 30;
/** A longer list is quoted from a later member on. */
const longestQuote = 60;

/** 2.7, 十项, 一题: with such words nobody may say that there is no figure. */
const figure = /\d|[一二三四五六七八九十百千万两][个项大类家座所条批次步级年件种]/u;
/** 年内, 早日, 6月底前: a time that is no deadline of its own column. */
const time = /[年月]内|[年月]底|[年月季度日]前|早日|每年|上半年|下半年|季度|\d{4}年/u;

/** The answer of a task, from the units and states that its page shows in full. */
export function toTaskAnswer(index: LedgerIndex, task: TaskRecord, units: readonly RoleUnits[]): TaskAnswer {
  const { state, stateName, told } = toTaskLine(index, task);
  const [first] = units;
  const rows = task.rows.flatMap((id) => index.rows.get(id) ?? []);
  return {
    promise: toPromise(index, task, rows),
    units: first ? { role: first.role, names: nameFirst(first.units.map(({ name }) => name)) } : null,
    reported: {
      heading: task.asOf === null || task.dropped !== null ? taskText.progress : toAsOf(task.asOf),
      state,
      stateName,
      told,
      unanswered: findUnpaired(task, rows),
    },
    compared: compare(index, task, rows),
  };
}

/** The same in lines, for where it is read apart from the page. */
export function toAnswerLines({ promise, units, reported }: TaskAnswer): CountedText[] {
  const amounts = promise.amounts.map((quote) => `“${quote}”`).join('');
  const promised = promise.unsaid ?? `${amounts}${promise.hasMore ? answerText.andOthers : ''}`;
  return [
    ...(promised === '' ? [] : [counted`${taskText.promise}：${promised}`]),
    counted`${answerText.units}：${units ? `${units.role} ${units.names}` : notStated}`,
    counted`${reported.heading}：${reported.told && counted`${reported.told} · `}${reported.stateName}`,
  ];
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

/** The words of an amount, from where a sentence or a member of its list begins. */
function toShortQuote({ quote }: StatedAmount): string {
  if (quote.length <= longestQuote) return quote;
  const later = quote.indexOf('、', quote.length - longestQuote);
  return later < 0 ? quote : `…${quote.slice(later + 1)}`;
}

/** The first of them, as many as are read at a glance, but one at least. */
function takeFirst(quotes: readonly string[]): string[] {
  return takeFitting(quotes, mostQuoted, '“”').slice(0, mostAmounts);
}

function nameFirst(names: readonly string[]): string {
  const first = takeFitting(names, mostNamed, '、');
  return `${first.join('、')}${first.length < names.length ? answerText.andOthers : ''}`;
}

/** The first words that together, each with its marks, have no more characters than `most`, but one at least. */
function takeFitting(words: readonly string[], most: number, marks: string): string[] {
  const lengthOf = (some: readonly string[]) => some.reduce((sum, { length }) => sum + length + marks.length, 0);
  return words.filter((_, nth) => nth === 0 || lengthOf(words.slice(0, nth + 1)) <= most);
}

function hasProgress({ progress }: RowRecord): boolean {
  return progress?.some((text) => !reportsNothing(text)) ?? false;
}

function promisedAmounts({ year, former }: TaskRecord, rows: readonly RowRecord[]) {
  const first = findPromise({ former }, rows);
  return first === undefined ? [] : findPromisedAmounts(promisedText(first), year);
}

function toPromise(index: LedgerIndex, task: TaskRecord, rows: readonly RowRecord[]): TaskAnswer['promise'] {
  const all = [...new Set(promisedAmounts(task, rows).map(toShortQuote))];
  const amounts = takeFirst(all);
  return {
    amounts,
    hasMore: amounts.length < all.length,
    unsaid: all.length > 0 ? null : toUnsaid(task, rows),
    source: toSource(index, findPromise(task, rows)),
  };
}

/** What the row says nowhere: neither in its name nor in its text nor in a column. */
function toUnsaid({ name, text }: TaskRecord, rows: readonly RowRecord[]): string | null {
  const words = [name ?? '', text, ...rows.flatMap((row) => [row.name ?? '', promisedText(row)])].join('\n');
  const hasDeadline = time.test(words) || rows.some(({ deadline }) => deadline !== null);
  if (figure.test(words)) return hasDeadline ? null : answerText.noDeadline;
  return hasDeadline ? answerText.noAmount : answerText.noAmountNoDeadline;
}

function toSource(index: LedgerIndex, row: RowRecord | undefined): Link | null {
  const document = index.documents.get(row?.document ?? '');
  if (row === undefined || document === undefined) return null;
  return {
    name: `${documentKindNames[document.kind]}，${taskText.inOriginal(printedLines(row))}`,
    url: originalUrl(document, row.source.startLine),
  };
}

/** The row whose words stand. */
export function findPromise({ former }: Pick<TaskRecord, 'former'>, rows: readonly RowRecord[]): RowRecord | undefined {
  return rows.find(({ id }) => !former.includes(id));
}

/** What newer documents say that may be about the task, and is not settled. */
function describeUnsettled(
  { documents }: LedgerIndex,
  { unsettled }: TaskRecord,
  rows: readonly RowRecord[],
): string[] {
  return unsettled.flatMap(({ document, quote }) => {
    const newer = documents.get(document);
    const replaced = rows.flatMap((row) => documents.get(row.document) ?? []).find(isReplacedBy(document));
    if (newer === undefined) return [];
    return replaced === undefined
      ? [historyText.unsettled(datedTitle(newer), quote)]
      : [historyText.unsettledOfReplaced(datedTitle(replaced), datedTitle(newer), quote)];
  });
}

function isReplacedBy(newer: string): (document: DocumentRecord) => boolean {
  return ({ supersededBy }) => supersededBy.includes(newer);
}

/** What newer documents changed of the task, or no longer say. */
function describeChanges(index: LedgerIndex, task: TaskRecord, rows: readonly RowRecord[]): string[] {
  const nameOf = (id: string | undefined) => {
    const document = index.documents.get(id ?? '');
    return document === undefined ? '' : datedTitle(document);
  };
  const changing = findLastChange(index, task);
  const silent = findSilent(task).map(({ row }) => nameOf(index.rows.get(row)?.document));
  return [
    ...(changing === null ? [] : [historyText.changed(datedTitle(changing))]),
    ...(task.dropped === null ? [] : [describeDropped(task.dropped, nameOf(task.dropped.document))]),
    ...describeUnsettled(index, task, rows),
    ...(silent.length > 0 ? [historyText.silentLater(silent.join(''))] : []),
  ];
}

function compare(index: LedgerIndex, task: TaskRecord, rows: readonly RowRecord[]): string | null {
  const differs = task.differences.some(({ kind }) => kind !== 'revised');
  const isOne = rows.length > 1 && task.former.length === 0;
  const isToYearEnd = task.asOf !== null && task.asOf >= `${task.year}-12-31`;
  const isOpen = rows.some(hasProgress) && !isToYearEnd && task.status !== 'completed' && task.dropped === null;
  const said = [
    ...describeChanges(index, task, rows),
    ...(differs ? [answerText.differs] : isOne ? [answerText.same] : []),
    ...(isOpen ? [answerText.noOutcome] : []),
  ];
  return said.join('') || null;
}
