import { foldMark } from '../../../columns/legend.ts';
import type { RowRecord, TaskStatus } from '../../model.ts';
import { parseNotedShare, parseShare } from '../quantities/share.ts';
import { findState, type StateWords } from './state-words.ts';
import { readStatusClause, readStatusWords, type StatusWord, toStatusClauses } from './status-words.ts';
import { isHeadOf, leastSame, saysWhole } from './task-subject.ts';

/** What a document says of its task, and the words that say it; null where nothing is said in plain words. */
export interface StatedStatus {
  readonly status: TaskStatus;
  readonly quote: string | null;
}

/** Whether a paragraph of a progress cell reports nothing: —, 暂无. */
export function reportsNothing(text: string): boolean {
  return nothing.test(text.trim());
}

/** Whether a row tells anything of how far its task is. */
export function isTold({
  progress,
  statedStatus,
  percentage,
}: Pick<RowRecord, 'progress' | 'statedStatus' | 'percentage'>): boolean {
  return (progress ?? []).some((text) => !reportsNothing(text)) || statedStatus !== null || percentage !== null;
}

const noState: StatedStatus = { status: 'not-stated', quote: null };

/** The columns of a row that say how far its task is. */
export type Reported = Pick<
  RowRecord,
  'progress' | 'statedStatus' | 'statusHeading' | 'statusLegend' | 'percentage'
> & {
  /** Whether the share is one of the task itself. */
  readonly isShareOfTask: boolean;
};

/** Only signs, or words that there is nothing: a cell that reports nothing. */
const nothing = /^(?:[\p{P}\p{S}\s]*|[（(]?(?:暂?无|无进展|未填报?)[）)]?[。.]?)$/u;
const named = /^([^，,。；;：:]+?)已(?:经)?(?:全部|全面)完成[。.]?$/u;
/** A task to end something is done when it has ended. */
const ends = /取消|终止|撤销|废止|停|关闭|退出|清退|拆除|淘汰/u;

/** A longer report tells of many things, and a word of pace in it may be that of one of them. */
const mostClauses = 4;

/**
 * What a row says of its task. The government's own column decides where it can be read, then a share of the task in a
 * column of its own, then the progress. What only denies (未完成, 否) is no status: it is quoted, and no 已完成 of
 * another column stands against it.
 * @param isSame How alike the task's own words are to some others, 0 to 1.
 * @param task The words of the task.
 */
export function readRowStatus(
  row: Reported,
  states: StateWords,
  isSame: (words: string) => number,
  task: string,
): StatedStatus {
  const stated = readStatedStatus(row, states);
  const quote = toQuote(row);
  if (stated !== null && stated !== 'not-completed' && isPossible(stated, task)) return { status: stated, quote };
  const reported = readShare(row, states) ?? readStatus(toWords(row), states, isSame, task);
  if (stated === null) return deniesLag(row) && isUnderWay(reported, row) ? { status: 'on-schedule', quote } : reported;
  return reported.status === 'completed' || reported.quote === null ? { status: 'not-stated', quote } : reported;
}

function deniesLag({ statedStatus, statusHeading }: Reported): boolean {
  const isAsked = /是否/u.test(statusHeading ?? '') && lag.test(statusHeading ?? '');
  return isAsked && answers.get(statedStatus ?? '') === false;
}

/** Something is told of the task, and no state but that it goes on. */
function isUnderWay({ status, quote }: StatedStatus, { progress }: Reported): boolean {
  const isTold = (progress ?? []).some((text) => !reportsNothing(text));
  return status === 'in-progress' || (status === 'not-stated' && quote === null && isTold);
}

/** What a progress cell says in plain words, its marks by the legend; without one what the column of the status tells. */
function toWords({ progress, statedStatus, statusLegend }: Reported): readonly string[] | null {
  if (progress === null && statedStatus !== null && !answers.has(statedStatus)) return [statedStatus];
  const isMark = statedStatus === null && statusLegend !== null && progress?.length === 1;
  return isMark ? [statusLegend] : progress;
}

function isPossible(status: StatusWord, task: string): boolean {
  return !(status === 'cancelled' || status === 'suspended') || !ends.test(task);
}

/** 是否达序：是; any other word stands for itself. */
function toQuote({ statedStatus, statusHeading }: Reported): string | null {
  if (statedStatus === null) return null;
  return answers.has(statedStatus) || foldMark(statedStatus) !== null
    ? `${statusHeading}：${statedStatus}`
    : statedStatus;
}

const answers: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['已是', true],
  ['否', false],
  ['不是', false],
]);

/** 否 under 是否滞后 says that a task under way keeps pace. */
const lag = /滞后|逾期|超期|超时/u;

/** What the question of a heading says when it is answered: 是否达序 with 否 is 未达序. */
const questions: readonly (readonly [heading: RegExp, yes: StatusWord | null, no: StatusWord | null])[] = [
  [lag, 'behind', null],
  [/(?:按期|按时|如期)(?:推进|进行|实施)?$/u, 'on-schedule', 'behind'],
  [/达序|序时|时序|进度|按计划|按节点/u, 'on-schedule', 'behind'],
  [/取消|终止/u, 'cancelled', null],
  [/完成|办结|销号/u, 'completed', 'not-completed'],
  [/开工|启动/u, 'in-progress', 'not-started'],
];

/** What the word in a column of its own says; null where it says no status. */
export function readStatedStatus(
  { statedStatus, statusHeading, statusLegend }: Pick<Reported, 'statedStatus' | 'statusHeading' | 'statusLegend'>,
  states: StateWords,
): StatusWord | null {
  if (statedStatus === null) return null;
  if (foldMark(statedStatus) !== null) return statusLegend === null ? null : readStatusWords(statusLegend, states);
  const answer = answers.get(statedStatus);
  if (answer === undefined) return readStatedWords(statedStatus, states);
  const [, yes = null, no = null] =
    questions.find(([heading]) => /是否/u.test(statusHeading ?? '') && heading.test(statusHeading ?? '')) ?? [];
  return answer ? yes : no;
}

/** A status, or one with its reasons behind it. 100% under 完成状态 is done; what more stands behind 已完成 may take it back. */
function readStatedWords(text: string, states: StateWords): StatusWord | null {
  const whole = readStatusWords(text, states);
  if (whole !== null) return whole;
  if (/^(?:已?完成)?100(?:\.0+)?%$/u.test(text.normalize('NFKC').replace(/\s+/gu, ''))) return 'completed';
  const first = readStatusClause(toStatusClauses(text)[0] ?? '', states);
  return first === 'completed' || first === 'in-progress' ? null : first;
}

/** A share of the task in a column of its own: 100% is done, and less is a figure and no state. */
function readShare({ percentage, isShareOfTask }: Reported, states: StateWords): StatedStatus | null {
  if (percentage === null || !isShareOfTask) return null;
  const noted = parseNotedShare(percentage.asPrinted.replace(/\s+/gu, ''));
  if (noted !== null) return readNotedShare(noted, states, '', percentage.asPrinted);
  return (percentage.percent ?? 0) >= 100 ? { status: 'completed', quote: percentage.asPrinted } : null;
}

/**
 * What a progress cell says of its task in plain words. `completed` only where the whole cell says nothing but that the
 * task is done: 已全部完成, or …已全部完成 of what the task itself names. Figures, parts, wishes and whatever else was done are
 * told as they stand and are no state. A pace or a stop (进度滞后, 已取消) counts as the first or the last clause of a short
 * cell, and behind the task's own name as its only clause. 尚未完成 is quoted and is no state.
 * @param progress The cell's paragraphs; null where no document reports on the task.
 * @param isSame How alike the task's own words are to some others, 0 to 1.
 */
export function readStatus(
  progress: readonly string[] | null,
  states: StateWords,
  isSame: (words: string) => number = () => 0,
  task = '',
): StatedStatus {
  const paragraphs = (progress ?? []).map((text) => text.trim()).filter((text) => !nothing.test(text));
  const [text, ...others] = paragraphs;
  if (text === undefined || others.length > 0) return noState;
  const plain = text.replace(/\s+/gu, '');
  if (findState(states, plain.replace(/[。.]$/u, '')) === 'not-yet-measured')
    return { status: 'not-yet-measured', quote: text };
  const share = parseShare(plain.replace(/。$/u, ''));
  if (share !== null) return readBareShare(share, task, text);
  const noted = parseNotedShare(plain);
  if (noted !== null) return readNotedShare(noted, states, task, text);
  const said = readCell(text, states);
  if (said === 'not-completed') return { status: 'not-stated', quote: text };
  if (said !== null && isPossible(said, task)) return { status: said, quote: text };
  const told = readNamed(plain, states, isSame, task);
  return told !== null && isPossible(told, task) ? { status: told, quote: text } : noState;
}

/** A state that says how fast a task goes, or that it does not. */
type Pace = Exclude<StatusWord, 'completed' | 'not-completed' | 'in-progress'>;

/** What one clause says of the task by its name: that all of it is done, or its pace. */
function readNamed(
  plain: string,
  states: StateWords,
  isSame: (words: string) => number,
  task: string,
): Pace | 'completed' | null {
  const subject = named.exec(plain)?.[1];
  if (subject !== undefined && saysWhole(plain) && isSame(subject) >= leastSame) return 'completed';
  if (toStatusClauses(plain).length > 1) return null;
  const found = findPace(plain, states);
  if (found === null || !saysWhole(found.subject)) return null;
  return isSame(found.subject) >= leastSame || isHeadOf(found.subject, task) ? found.state : null;
}

/** The words of a pace or a stop at the end of a clause, and what stands before them. */
function findPace(plain: string, states: StateWords): { readonly subject: string; readonly state: Pace } | null {
  for (let at = 1; at < plain.length; at += 1) {
    const state = readStatusClause(plain.slice(at), states);
    if (isPace(state)) return { subject: plain.slice(0, at), state };
  }
  return null;
}

function isPace(state: StatusWord | null): state is Pace {
  return state !== null && state !== 'completed' && state !== 'not-completed' && state !== 'in-progress';
}

/** 100% alone is that of the task, unless the task is about a rate itself. */
function readBareShare(percent: number, task: string, quote: string): StatedStatus {
  return percent >= 100 && !isAboutRate(task) ? { status: 'completed', quote } : noState;
}

/** 22%（严重滞后） is behind; of 80%（一期滞后） only that part is. A share that words qualify is never done. */
function readNotedShare(
  { percent, note }: { percent: number; note: string },
  states: StateWords,
  task: string,
  quote: string,
): StatedStatus {
  const said = readStatusWords(note, states);
  if (said === 'not-completed' || (said === 'completed' && percent < 100)) return { status: 'not-stated', quote };
  if (said !== null && isPossible(said, task)) return { status: said, quote };
  return noState;
}

/** Whether a bare share in the report on a task may be what the task is about: 覆盖率达到95%. */
export function isAboutRate(task: string): boolean {
  return /[%％]|率|比重|占比/u.test(task);
}

function readCell(text: string, states: StateWords): StatusWord | null {
  const whole = readStatusWords(text, states);
  if (whole !== null) return whole;
  const clauses = toStatusClauses(text);
  if (clauses.length > mostClauses) return null;
  const ends = [clauses[0] ?? '', clauses.at(-1) ?? ''].map((clause) => readStatusClause(clause, states));
  const found = ends.filter((status) => status === 'not-completed' || isPace(status));
  return found.length === 1 ? (found[0] ?? null) : null;
}
