import { findPromisedAmounts, promisedText } from '../../records/figures/promised-amounts.ts';
import { toTextDifference } from '../../records/links/text-difference.ts';
import type { DocumentRecord, RowRecord, TaskDifference, TaskRecord } from '../../records/model.ts';
import { isProgressKind } from '../../records/supersession/supersession.ts';
import { anchorUrl, datedTitle, documentDate, type PageDate, rowUrl } from '../frame/document-facts.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { nameDropped } from './name-dropped.ts';
import { historyText } from './task-text.ts';

/** What one document said of a task, at its day. */
export interface DatedWording {
  readonly date: PageDate;
  readonly document: Link;
  /** Verbatim; null where the document only left the task out. */
  readonly text: string | null;
  /** Heading and cell, as printed. */
  readonly units: readonly string[];
  /** The amounts for the year, verbatim. */
  readonly amounts: readonly string[];
  /** 现行, 已调整 or 不再列入; '' for a report. */
  readonly standing: string;
}

/**
 * What was said of a task when, oldest first, where a newer document has changed it or left it out; else nothing. Of the reports on
 * its progress only those that say it in other words than what stood before.
 */
export function toWordingHistory(index: LedgerIndex, task: TaskRecord, rows: readonly RowRecord[]): DatedWording[] {
  if (task.former.length === 0 && task.dropped === null) return [];
  const listed: RowRecord[] = [];
  for (const row of rows) {
    const isReport = isProgressKind(documentOf(index, row));
    const isSame = listed.some(({ text }) => toTextDifference(text, row.text).changes.length === 0);
    if (!isReport || !isSame) listed.push(row);
  }
  const newest = listed.findLast((row) => !isProgressKind(documentOf(index, row)));
  const wordings = listed.map((row) => {
    const isFormer = !isProgressKind(documentOf(index, row)) && findChange(task, row) !== undefined;
    const isCurrent = row === newest && task.dropped === null;
    return toWording(index, task, row, isFormer ? historyText.former : isCurrent ? historyText.current : '');
  });
  const dropping = index.documents.get(task.dropped?.document ?? '');
  return dropping === undefined ? wordings : [...wordings, toDropped(dropping, task.dropped)];
}

function toWording(index: LedgerIndex, { year }: TaskRecord, row: RowRecord, standing: string): DatedWording {
  const document = documentOf(index, row);
  const cells = Object.entries(row.unitsAsPrinted).filter(([, cell]) => cell.trim() !== '');
  return {
    date: documentDate(document),
    document: { name: document.title, url: rowUrl(document, row) },
    text: row.text,
    units: cells.map(([heading, cell]) => `${heading}：${cell.replaceAll('\n', '')}`),
    amounts: [...new Set(findPromisedAmounts(promisedText(row), year).map(({ quantity }) => quantity.printed))],
    standing,
  };
}

function toDropped(document: DocumentRecord, dropped: TaskRecord['dropped']): DatedWording {
  const anchor = dropped?.anchor ?? null;
  const link = { name: document.title, url: anchor === null ? document.url : anchorUrl(document, anchor) };
  return {
    date: documentDate(document),
    document: link,
    text: dropped?.quote ?? null,
    units: [],
    amounts: [],
    standing: nameDropped(dropped),
  };
}

/** The first change of what a former row says: a document behind it that only repeats it has changed nothing. */
function findChange(task: TaskRecord, row: RowRecord): TaskDifference | undefined {
  if (!task.former.includes(row.id)) return undefined;
  const at = task.rows.indexOf(row.id);
  return task.differences.find(({ kind, from }) => kind === 'revised' && task.rows.indexOf(from ?? '') >= at);
}

/** The document that made the words what they are now; null where none changed any. */
export function findLastChange(index: LedgerIndex, task: TaskRecord): DocumentRecord | null {
  const promised = task.differences.filter(({ kind, toPlace }) => {
    const document = index.documents.get(toPlace.document);
    return kind === 'revised' && document !== undefined && !isProgressKind(document);
  });
  return index.documents.get(promised.at(-1)?.toPlace.document ?? '') ?? null;
}

/** Of a row whose words a newer document has changed: by which. */
export function describeFormer(index: LedgerIndex, task: TaskRecord, row: RowRecord): string | null {
  const changing = index.documents.get(findChange(task, row)?.toPlace.document ?? '');
  if (changing !== undefined) return historyText.changedBy(datedTitle(changing));
  const dropping = index.documents.get(task.dropped?.document ?? '');
  const isPromise = !isProgressKind(documentOf(index, row));
  return dropping !== undefined && isPromise ? describeDropped(task.dropped, datedTitle(dropping)) : null;
}

/** In which words, or by being left out of what took the place of all. */
export function describeDropped(dropped: TaskRecord['dropped'], by: string): string {
  const quote = dropped?.quote ?? null;
  return quote === null ? historyText.droppedBy(by) : historyText.droppedInWords(by, quote);
}

/** Throws where the row's document is unknown: the records do not fit together. */
function documentOf({ documents }: LedgerIndex, row: RowRecord): DocumentRecord {
  const document = documents.get(row.document);
  if (document === undefined) throw new Error(`${row.id}: ${row.document}`);
  return document;
}
