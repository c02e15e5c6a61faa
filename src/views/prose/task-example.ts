import type { DocumentKind, Ledger, RowLink, RowRecord, TaskRecord } from '../../records/model.ts';
import { findingKindNames } from '../finding/finding-text.ts';
import { anchorUrl } from '../frame/document-facts.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { documentKindNames } from '../frame/record-names.ts';
import { rowLink } from '../task/row-statement.ts';
import { type DifferenceView, toDifferenceView } from '../task/task-difference.ts';
import { taskLink } from '../task/task-label.ts';
import { stateNames, stateRules, type TaskState, taskState } from '../task/task-state.ts';
import { linkRuleNames, mentionRuleNames } from '../task/task-text.ts';
import { likenessOf } from './likeness.ts';
import { proseText } from './prose-text.ts';

/** A task of the ledger on which the method can be followed, from what was promised to what was found. */
export interface TaskExample {
  readonly task: Link;
  /** What each document says of it, oldest first, verbatim. */
  readonly statements: readonly {
    readonly kind: string;
    readonly source: Link;
    readonly paragraphs: readonly string[];
  }[];
  /** Why these words are one task. */
  readonly links: readonly string[];
  readonly differences: readonly DifferenceView[];
  readonly status: { readonly code: TaskState; readonly name: string; readonly rule: string };
  readonly findings: readonly (Link & { readonly statement: string })[];
}

/**
 * The task that shows most of the method: planned and reported on in two documents, worded differently there, with
 * numbers that differ; of equal ones the one with most findings, then the shortest. Null where no task stands in two
 * documents.
 */
export function taskExample(ledger: Ledger): TaskExample | null {
  const index = indexLedger(ledger);
  const findings = Map.groupBy(ledger.findings, ({ task }) => task);
  const ranked = ledger.tasks.flatMap((task) => {
    const rows = task.rows.flatMap((id) => index.rows.get(id) ?? []);
    if (task.rows.length + task.mentions.length < 2) return [];
    return [{ task, rows, rank: toRank(index, task, rows, findings.get(task.id)?.length ?? 0) }];
  });
  const best = ranked.reduce(
    (most: (typeof ranked)[number] | null, next) => (most === null || isAbove(next.rank, most.rank) ? next : most),
    null,
  );
  return best === null ? null : toExample(ledger, index, best.task, best.rows);
}

/** What counts first stands first; more is better. */
function toRank(index: LedgerIndex, task: TaskRecord, rows: readonly RowRecord[], findings: number): number[] {
  const kinds = new Set<DocumentKind | undefined>(rows.map(({ document }) => index.documents.get(document)?.kind));
  const isPlanned = kinds.has('task-breakdown');
  const isReported = kinds.has('progress-report') && rows.some(({ progress }) => (progress ?? []).length > 0);
  const words = rows.reduce((sum, { text, progress }) => sum + text.length + (progress ?? []).join('').length, 0);
  return [
    Number(isPlanned && isReported),
    Number(task.differences.length > 0),
    Number(task.differences.some(({ kind }) => kind === 'number')),
    findings,
    Number(task.mentions.length > 0),
    -words,
  ];
}

function isAbove(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0);
}

function toExample(ledger: Ledger, index: LedgerIndex, task: TaskRecord, rows: readonly RowRecord[]): TaskExample {
  const state = taskState(index, task);
  return {
    task: taskLink(task),
    statements: [...task.mentions.flatMap((mention) => toMention(index, mention)), ...rows.map(toStatement(index))],
    links: [...task.links.map(describeLink), ...task.mentions.map(describeMention)],
    differences: task.differences.map((difference) => toDifferenceView(index, difference)),
    status: { code: state, name: stateNames[state], rule: stateRules[state] },
    findings: ledger.findings
      .filter((finding) => finding.task === task.id)
      .map(({ kind, url, statement }) => ({ name: findingKindNames[kind], url, statement })),
  };
}

function toStatement(index: LedgerIndex) {
  return (row: RowRecord): TaskExample['statements'][number] => {
    const kind = index.documents.get(row.document)?.kind;
    return {
      kind: kind === undefined ? '' : documentKindNames[kind],
      source: rowLink(index, row.id),
      paragraphs: [row.text, ...(row.progress ?? [])],
    };
  };
}

function toMention(index: LedgerIndex, { document: id, anchor, quote }: TaskRecord['mentions'][number]) {
  const document = index.documents.get(id);
  if (document === undefined) return [];
  const source = { name: document.title, url: anchorUrl(document, anchor) };
  return [{ kind: documentKindNames[document.kind], source, paragraphs: [quote] }];
}

function describeLink({ rule, score }: RowLink): string {
  return proseText.example.linkRule(linkRuleNames[rule], score, rule === 'registry' ? null : likenessOf[rule]);
}

function describeMention({ rule, score }: TaskRecord['mentions'][number]): string {
  const least = rule === 'sentence' || rule === 'clause' ? likenessOf['sentences-of-row'] : null;
  return proseText.example.linkRule(mentionRuleNames[rule], score, least);
}
