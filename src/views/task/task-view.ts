import type { Ledger, RowRecord, TaskRecord } from '../../records/model.ts';
import { findNaming } from '../../records/supersession/standing-rows.ts';
import { findQuantities } from '../../records/values/quantities/quantity.ts';
import { type ChangeLine, changesSince } from '../frame/change-line.ts';
import { type Citation, cite } from '../frame/citation.ts';
import { anchorUrl, rowUrl } from '../frame/document-facts.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import type { Link, PageHead } from '../frame/page-head.ts';
import type { SiteIdentity } from '../frame/site-identity.ts';
import { type TermNotes, termNotes } from '../glossary/term-notes.ts';
import { type FigureLine, toFigureLines } from './figure-line.ts';
import { type TextPart, toMarkedText, toUnlikeUnits } from './marked-text.ts';
import { type RelatedTasks, relatedTasks } from './related-tasks.ts';
import { findNewest, type ReportHistory, toReportHistory } from './report-history.ts';
import { type ResponsibleUnits, responsibleUnits } from './responsible-units.ts';
import { type RowStatement, rowLink, toRowStatement } from './row-statement.ts';
import { type ShownStatus, toShownStatus } from './shown-status.ts';
import { findPromise, type TaskAnswer, toAnswerLines, toTaskAnswer } from './task-answer.ts';
import { type ChainLink, taskChain } from './task-chain.ts';
import { taskYearOf } from './task-chapters.ts';
import { type DifferenceView, toDifferenceView } from './task-difference.ts';
import { taskHead } from './task-head.ts';
import { taskHeading } from './task-label.ts';
import { linkRuleNames, mentionRuleNames, quantityText, taskText } from './task-text.ts';
import { type DatedWording, toWordingHistory } from './wording-history.ts';

/** Everything that a task's page says. */
export interface TaskView extends ResponsibleUnits, RelatedTasks {
  readonly head: PageHead;
  /** The page's heading with its amounts marked. */
  readonly headingParts: readonly TextPart[];
  /** What stands first. */
  readonly answer: TaskAnswer;
  /** The headings and the name under which it is printed. */
  readonly path: readonly string[];
  /** The promise with its amounts marked. */
  readonly promiseParts: readonly TextPart[];
  readonly detail: string | null;
  readonly leaders: string | null;
  /** The deadlines that its documents print, each once, oldest first. */
  readonly deadlines: readonly NonNullable<RowRecord['deadline']>[];
  readonly status: ShownStatus;
  /** What was reported, and where it is printed. */
  readonly progress: readonly {
    readonly paragraphs: readonly string[];
    /** The paragraphs with their amounts marked. */
    readonly parts: readonly (readonly TextPart[])[];
    readonly source: Link;
  }[];
  /** Where promise and progress count in different units. */
  readonly unlikeUnits: readonly string[];
  readonly completion: readonly {
    readonly percent: number;
    readonly name: string;
    readonly quote: string;
    readonly url: string;
  }[];
  /** What it promises beside what was reported of the same things. */
  readonly figures: readonly FigureLine[];
  readonly statements: readonly RowStatement[];
  /** Why several rows are shown as one task. */
  readonly linkRule: string | null;
  readonly differences: readonly DifferenceView[];
  /** What was said when, where a newer document has changed it. */
  readonly wordings: readonly DatedWording[];
  /** What was reported through the year; null where one document reported. */
  readonly history: ReportHistory | null;
  readonly mentions: readonly { readonly quote: string; readonly source: Link; readonly rule: string }[];
  readonly chain: readonly ChainLink[];
  /** What was changed of its rows since they were first published. */
  readonly changes: readonly ChangeLine[];
  readonly citation: Citation | null;
  readonly topics: readonly Link[];
  /** The terms in the page's texts. */
  readonly terms: TermNotes;
}

/** All that the page of one task says. */
export function taskView(ledger: Ledger, task: TaskRecord, site: SiteIdentity): TaskView {
  const index = indexLedger(ledger);
  const rows = task.rows.flatMap((id) => index.rows.get(id) ?? []);
  const year = taskYearOf(ledger, task);
  const units = responsibleUnits(index, task, findNaming(rows, task.former));
  const promise = findPromise(task, rows);
  const holding = rows.filter(({ id }) => !task.former.includes(id));
  const answer = toTaskAnswer(index, task, units.units);
  return {
    head: { ...taskHead(index, task, rows, year), answer: toAnswerLines(answer) },
    headingParts: toMarkedText(taskHeading(task).text),
    answer,
    path: toPath(task, promise),
    promiseParts: toMarkedText(task.text),
    detail: rows.find((row) => row.detail !== null)?.detail ?? null,
    ...units,
    leaders: leaderNames(holding) ?? leaderNames(rows),
    deadlines: deadlinesOf(holding.some(({ deadline }) => deadline !== null) ? holding : rows),
    status: toShownStatus(index, task, rows),
    progress: reportingRows(task, rows).flatMap(({ id, progress }) =>
      progress && progress.length > 0
        ? [
            {
              paragraphs: progress,
              parts: progress.map(toMarkedText),
              source: rowLink(index, id),
            },
          ]
        : [],
    ),
    unlikeUnits: toUnlikeUnits(
      task.text,
      rows.flatMap(({ progress }) => progress ?? []),
    ),
    completion: task.completion.map(({ percent, quote, row, subject, ofTheTask }) => ({
      percent,
      name: nameCompletion(task, percent, subject, ofTheTask),
      quote,
      url: rowLink(index, row).url,
    })),
    figures: toFigureLines(index, task),
    statements: rows.map((row) => toRowStatement(index, row, task)),
    linkRule: linkRule(task, rows),
    differences: task.differences.map((difference) => toDifferenceView(index, difference)),
    chain: taskChain(index, task, rows, ledger.addresses),
    wordings: toWordingHistory(index, task, rows),
    history: toReportHistory(index, task),
    mentions: task.mentions.flatMap((mention) => toMention(index, mention)),
    ...relatedTasks(index, task, year),
    changes: changesSince(index, index.changesByTask.get(task.id)),
    citation: citation(index, promise, site),
    topics: task.topics.flatMap((id) => index.topics.get(id) ?? []).map(({ name, url }) => ({ name, url })),
    terms: termNotes(ledger, task.district, textsOf(task, rows)),
  };
}

function toPath(task: TaskRecord, promise: RowRecord | undefined): string[] {
  const { path = [] } = promise ?? {};
  const { above } = taskHeading(task);
  return above === null || path.includes(above) ? [...path] : [...path, above];
}

/** The rows whose report stands in full; of several documents the newest that says anything, the others stand behind. */
function reportingRows(task: TaskRecord, rows: readonly RowRecord[]): readonly RowRecord[] {
  const newest = findNewest(task);
  return newest === undefined ? rows : rows.filter(({ id }) => id === newest.row);
}

/** A share says of what it is, and whether the task promises an amount of that. */
function nameCompletion(task: TaskRecord, percent: number, subject: string, ofTheTask: boolean): string {
  if (subject === '') return quantityText.bar(percent);
  const note = ofTheTask ? '' : findQuantities(task.text).length > 0 ? quantityText.notPromised : quantityText.noAmount;
  return quantityText.partBar(percent, subject) + note;
}

/** Deadlines of different wording, each once. */
function deadlinesOf(rows: readonly RowRecord[]): NonNullable<RowRecord['deadline']>[] {
  const byWords = new Map(rows.flatMap(({ deadline }) => (deadline ? [[deadline.asPrinted, deadline] as const] : [])));
  return [...byWords.values()];
}

function leaderNames(rows: readonly RowRecord[]): string | null {
  const names = new Set(rows.flatMap((row) => row.leaders.map((leader) => leader.name)));
  return [...names].join('、') || null;
}

/** Every text of a document that the page shows. */
function textsOf(task: TaskRecord, rows: readonly RowRecord[]): (string | null)[] {
  const ofRows = rows.flatMap(
    ({ name, text, detail, progress, statedStatus, progressByPeriod, unitsAsPrinted, fields }) => [
      name,
      text,
      detail,
      ...(progress ?? []),
      statedStatus,
      ...progressByPeriod.flatMap(({ paragraphs }) => paragraphs),
      ...Object.values(unitsAsPrinted),
      ...Object.values(fields),
    ],
  );
  return [task.name, task.text, task.statusQuote, ...task.mentions.map(({ quote }) => quote), ...ofRows];
}

function linkRule(task: TaskRecord, rows: readonly RowRecord[]): string | null {
  const [first, second] = rows;
  if (!first || !second) return null;
  const isSamePlace = first.itemNumber !== null && task.links.every(({ rule }) => rule === 'same-place');
  const rule = isSamePlace ? taskText.sameNumber(first.itemNumber ?? 0, first.ordinal) : taskText.sameRow;
  return [rule, ...task.links.map((link) => taskText.linked(linkRuleNames[link.rule], link.score))].join('');
}

function toMention(index: LedgerIndex, mention: TaskRecord['mentions'][number]): TaskView['mentions'] {
  const document = index.documents.get(mention.document);
  if (!document) return [];
  return [
    {
      quote: mention.quote,
      source: { name: document.title, url: anchorUrl(document, mention.anchor) },
      rule: taskText.linked(mentionRuleNames[mention.rule], mention.score),
    },
  ];
}

function citation(index: LedgerIndex, row: RowRecord | undefined, site: SiteIdentity): Citation | null {
  const document = row && index.documents.get(row.document);
  return row && document ? cite(document, rowUrl(document, row), site) : null;
}
