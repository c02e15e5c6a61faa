import type { CheckedDocument } from '../checked-document.ts';
import type { FindingRecord, RowRecord, TaskRecord } from '../model.ts';
import { isProgressKind, type Supersession } from '../supersession/supersession.ts';
import type { StateWords } from '../values/statements/state-words.ts';
import { findChangedTargets, isSilentChange } from './changed-targets.ts';
import { toFindingAddress } from './finding-pages.ts';
import { findingRules } from './finding-rules.ts';
import { describeMissing, findMissingReports } from './missing-reports.ts';
import { describeStepBack, findStepsBack } from './steps-back.ts';
import { type TaskFinding, toQuotation } from './task-finding.ts';

/** Reports whose document was corrected by a later one are not laid beside others. */
export function findSmallerFigures(
  task: TaskRecord,
  rows: readonly RowRecord[],
  { revises, isReport }: Supersession,
  states: StateWords,
): TaskFinding[] {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const documentOf = (row: string) => rowOf.get(row)?.document ?? '';
  const isRevisedBetween = (from: string, to: string) =>
    task.rows
      .slice(task.rows.indexOf(from) + 1, task.rows.indexOf(to))
      .some(
        (row) => !isReport(documentOf(row)) && task.rows.some((other) => revises(documentOf(row), documentOf(other))),
      );
  return findStepsBack(task, states, isRevisedBetween).map((step): TaskFinding => {
    const quotations = [step.before, step.after].flatMap(({ report, quote }) => {
      const row = rowOf.get(report.row);
      return row === undefined ? [] : [toQuotation(row, quote)];
    });
    return { outcome: null, statement: describeStepBack(step), quotations };
  });
}

/** Targets that two reports give differently, and no document has changed. */
export function findChanged(
  { differences, year }: TaskRecord,
  rows: readonly RowRecord[],
  isReportRow: (row: string) => boolean,
  nameOf: (document: string) => string,
): TaskFinding[] {
  return differences.flatMap((difference): TaskFinding[] => {
    if (!isSilentChange(difference, isReportRow)) return [];
    const [before, after] = [difference.from, difference.to].map((id) => rows.find((row) => row.id === id));
    if (before === undefined || after === undefined) return [];
    const changes = findChangedTargets(before, after, year);
    const [old, young] = [nameOf(before.document), nameOf(after.document)];
    const written = (changes.length > 0 ? changes : difference.changes).map(
      (change) => `${old}写“${change.before}”，${young}写“${change.after}”`,
    );
    return [
      {
        outcome: null,
        statement: `两份进展文件写的任务不同：${written.join('；')}；收录的文件中没有调整这项任务的。`,
        quotations: [toQuotation(before, before.text), toQuotation(after, after.text)],
      },
    ];
  });
}

/** Reports that are not held between those that are, one finding for each account. */
export function findUnheldReports(documents: readonly CheckedDocument[]): FindingRecord[] {
  const accounts = Map.groupBy(documents, ({ source }) => source.matter.account);
  return [...accounts].flatMap(([account, own]): FindingRecord[] => {
    const found = findMissingReports(own);
    const [first] = own;
    if (found === null || first === undefined) return [];
    const reports = own.filter(({ source }) => isProgressKind(source.matter));
    const titles = new Map(own.map(({ source }) => [source.matter.id, source.matter.title]));
    const asked = found.demand === null ? [] : [found.demand];
    return [
      {
        ...toFindingAddress('missing-report', account),
        kind: 'missing-report',
        outcome: null,
        district: first.source.matter.district,
        year: first.source.matter.year,
        departments: [],
        task: null,
        indicator: null,
        statement: describeMissing(found, (id) => titles.get(id) ?? id),
        rule: findingRules['missing-report'],
        quotations: [
          ...asked.map(({ quote, document, anchor }) => ({ quote, document, anchor })),
          ...reports.map(({ source }) => ({ quote: source.matter.title, document: source.matter.id, anchor: '' })),
        ],
      },
    ];
  });
}
