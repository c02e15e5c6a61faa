import type { CheckedDocument } from '../checked-document.ts';
import { findDeclaredCounts, isMatch } from '../checks/declared-count.ts';
import type { FindingKind, FindingRecord, Observation, RowRecord, TaskRecord, Verdict } from '../model.ts';
import { toSupersession } from '../supersession/supersession.ts';
import type { StateWords } from '../values/statements/state-words.ts';
import { isSilentChange } from './changed-targets.ts';
import { findClaims } from './claims.ts';
import { findCountConflicts } from './count-conflicts.ts';
import { describeDifference } from './describe-difference.ts';
import { toFindingAddress } from './finding-pages.ts';
import { findingRules } from './finding-rules.ts';
import { findNotReported } from './not-reported.ts';
import { describePassed, findPassedDeadline, toldDays } from './passed-deadlines.ts';
import { findChanged, findSmallerFigures, findUnheldReports } from './report-findings.ts';
import { documentNames, findDropped, findRevised } from './revision-findings.ts';
import { findDroppedNumbers, findTargets } from './target-findings.ts';
import { type TaskFinding, toQuotation, toTaskFindings } from './task-finding.ts';
import { isToldInFull } from './told-in-full.ts';
import { findUnanswered, hasOneQuantity } from './unreported-quantities.ts';

/** Everything that the documents of the ledger, laid side by side, bring to light; by kind, then in their own order. */
export function findFindings(
  tasks: readonly TaskRecord[],
  documents: readonly CheckedDocument[],
  verdicts: readonly Verdict[],
  observations: readonly Observation[] = [],
  states: StateWords = [],
): FindingRecord[] {
  const rows = new Map(documents.flatMap((document) => document.rows.map((row) => [row.id, row] as const)));
  const rowsOf = (task: TaskRecord) => task.rows.flatMap((id) => rows.get(id) ?? []);
  const toldTo = toldDays(tasks);
  const supersession = toSupersession(documents.map(({ source }) => source.matter));
  const { isReport } = supersession;
  const isReportRow = (row: string) => isReport(rows.get(row)?.document ?? '');
  const nameOf = documentNames(documents);
  const each = (kind: FindingKind, find: (task: TaskRecord, rows: readonly RowRecord[]) => TaskFinding[]) =>
    tasks.flatMap((task) => toTaskFindings(kind, task, rowsOf(task), find(task, rowsOf(task))));
  return [
    ...tasks.flatMap((task) => findDifferences(task, rowsOf(task), isReportRow)),
    ...tasks.flatMap((task) => toTaskFindings('difference', task, rowsOf(task), findRevised(task, nameOf), 'revised')),
    ...tasks.flatMap((task) => findDropped(task, rowsOf(task), nameOf)),
    ...findTargets(verdicts, tasks, rows, observations),
    ...each('number-conflict', findConflicts),
    ...each('step-back', (task, own) => findSmallerFigures(task, own, supersession, states)),
    ...each('changed-target', (task, own) => findChanged(task, own, isReportRow, nameOf)),
    ...findClaims(documents, verdicts),
    ...findDroppedNumbers(observations, tasks, rows),
    ...each('passed-deadline', (task, own) => findPassed(own, toldTo(task))),
    ...findCounts(documents),
    ...documents.flatMap((document) => findPrintedSo(document, tasks)),
    ...each('no-figure', (task, own) => (task.status === 'not-yet-measured' ? [] : findNoFigure(task, own))),
    ...each('not-yet-measured', (task, own) => findNotMeasured(task, own)),
    ...findUnheldReports(documents),
    ...findNotReported(tasks, documents, supersession),
  ];
}

/** What a longer change tells too is not told twice; the others keep their addresses. */
function findDifferences(
  task: TaskRecord,
  rows: readonly RowRecord[],
  isReportRow: (row: string) => boolean,
): FindingRecord[] {
  const conflicts = findConflicts(task, rows);
  const own = task.differences.filter(({ kind }) => kind !== 'revised');
  const isTold = own.map(
    (difference) => isToldInFull(difference, conflicts) || isSilentChange(difference, isReportRow),
  );
  const found = toTaskFindings('difference', task, rows, own.map(describeDifference));
  return found.filter((_, nth) => !isTold[nth]);
}

function findConflicts({ differences }: TaskRecord, rows: readonly RowRecord[]): TaskFinding[] {
  const changes = differences.flatMap(({ kind, changes }) => (kind === 'number' ? changes : []));
  return rows.flatMap((row) =>
    findCountConflicts(row.text, row.progress ?? []).map(({ stated, reported, values: [own, told] }): TaskFinding => {
      const earlier = changes.find(({ after }) => after === String(own))?.before;
      const sequence =
        earlier === undefined ? '' : `${earlier} → ${own} → ${told}：前一份文件写“${earlier}”，后一份文件的`;
      const others = rows.filter((other) => other.document !== row.document && !other.text.includes(stated));
      const progress = (row.progress ?? []).find((paragraph) => paragraph.includes(reported)) ?? reported;
      return {
        outcome: null,
        statement: `${sequence}同一行里，任务写“${stated}”，进展写“${reported}”。`,
        quotations: [
          toQuotation(row, row.text),
          toQuotation(row, progress),
          ...others.map((other) => toQuotation(other, other.text)),
        ],
      };
    }),
  );
}

function findPassed(rows: readonly RowRecord[], toldTo: string | null): TaskFinding[] {
  const passed = findPassedDeadline(rows, toldTo);
  if (passed === null) return [];
  const { row, words } = passed;
  return [
    {
      outcome: null,
      statement: describePassed(passed),
      quotations: [toQuotation(row, row.text), toQuotation(row, words)],
    },
  ];
}

function findCounts(documents: readonly CheckedDocument[]): FindingRecord[] {
  return findDeclaredCounts(documents).map((count): FindingRecord => {
    const { source, block, words, declared, found } = count;
    const { id, district, year } = source.matter;
    const isSame = isMatch(count);
    return {
      ...toFindingAddress('declared-count', `${id}/${block.anchor}`),
      kind: 'declared-count',
      outcome: isSame ? 'match' : 'mismatch',
      district,
      year,
      departments: [],
      task: null,
      statement: `写明 ${declared.join('、')}，实际 ${found.join('、')}，${isSame ? '相符' : '不符'}。`,
      rule: findingRules['declared-count'],
      quotations: [{ quote: words, document: id, anchor: block.anchor }],
      indicator: null,
    };
  });
}

/** What the editor has declared to be printed so; a declared count stands among the counts. */
function findPrintedSo({ source, rows, outline }: CheckedDocument, tasks: readonly TaskRecord[]): FindingRecord[] {
  const { id, district, year, printedSo } = source.matter;
  return printedSo.flatMap(({ rule, where, reason }): FindingRecord[] => {
    if (rule === 'declared-count') return [];
    const row = rows.find(({ anchor }) => anchor === where);
    const block = outline.find(({ anchor }) => anchor === where);
    const quote = row?.text ?? (block && 'text' in block ? block.text : '');
    const task = row === undefined ? undefined : tasks.find(({ rows: own }) => own.includes(row.id));
    return [
      {
        ...toFindingAddress('printed-so', `${id}/${where}`),
        kind: 'printed-so',
        outcome: rule,
        district,
        year,
        departments: [...new Set(row?.units.flatMap(({ department }) => department ?? []))],
        task: task?.id ?? null,
        statement: `原件如此：${reason.replace(/。$/u, '')}。`,
        rule: findingRules['printed-so'],
        quotations: [{ quote, document: id, anchor: where }],
        indicator: null,
      },
    ];
  });
}

/** A stated share of the year's plan is a figure too, where the task promises one amount. */
function findNoFigure({ completion, figures, former }: TaskRecord, rows: readonly RowRecord[]): TaskFinding[] {
  const reported = rows.findLast(({ progress }) => progress !== null && progress.length > 0);
  const promised = findPromised(former, rows);
  if (reported === undefined || promised === undefined) return [];
  const isShareOfIt = completion.some(({ ofTheTask }) => ofTheTask);
  if (isShareOfIt && hasOneQuantity(promised.text)) return [];
  const progress = reported.progress ?? [];
  const missing = findUnanswered(promised.text, progress.join('\n'), figures);
  if (missing.length === 0) return [];
  const statement = missing.map(({ target, note }) => `目标“${target}”：${note}`).join('；');
  return [
    {
      outcome: null,
      statement: `${statement}。`,
      quotations: [toQuotation(promised, promised.text), ...progress.map((quote) => toQuotation(reported, quote))],
    },
  ];
}

function findNotMeasured({ status, statusQuote, former }: TaskRecord, rows: readonly RowRecord[]): TaskFinding[] {
  const promised = findPromised(former, rows);
  const reported = rows.findLast(({ progress }) => progress !== null);
  if (status !== 'not-yet-measured' || promised === undefined || reported === undefined) return [];
  const quotations = [toQuotation(promised, promised.text), toQuotation(reported, statusQuote ?? '')];
  return [{ outcome: null, statement: `进展一栏只写“${statusQuote}”。`, quotations }];
}

/** The row whose promise stands. */
function findPromised(former: readonly string[], rows: readonly RowRecord[]): RowRecord | undefined {
  return rows.find(({ id }) => !former.includes(id));
}
