import type { TaskRecord, TaskReport } from '../../records/model.ts';
import { type ReportSeries, toReportSeries } from '../../records/report-series.ts';
import { datedTitle } from '../frame/document-facts.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import type { IndicatorChart } from '../indicator/indicator-chart.ts';
import { toLinearScale } from '../indicator/linear-scale.ts';
import { toAmount, toAsOf } from './figure-line.ts';
import { rowLink } from './row-statement.ts';
import { historyText, toldText } from './task-text.ts';

/** What was reported of a task at one time. */
export interface DatedReport {
  /** 截至2031年6月; the column's heading where no day follows from it. */
  readonly asOf: string;
  readonly document: Link;
  /** Verbatim; none where the document has the task and says nothing. */
  readonly paragraphs: readonly string[];
  /** 1400个（目标 3500个）, 写明 55%. */
  readonly figures: readonly string[];
  /** 最近一次 where it is what the page says above, or by which document it was corrected. */
  readonly note: string | null;
  /** Whether its words stand above already, or are none. */
  readonly isTold: boolean;
}

/** What several reports told of a task through the year, oldest first, and the figures that can be drawn. */
export interface ReportHistory {
  readonly reports: readonly DatedReport[];
  readonly charts: readonly IndicatorChart[];
}

/** The history of what was reported, by documents or by columns of one; null where it was reported once. */
export function toReportHistory(index: LedgerIndex, task: TaskRecord): ReportHistory | null {
  if (task.reports.length < 2) return null;
  const newest = findNewest(task);
  return {
    reports: task.reports.map((report) => ({
      asOf: report.asOf === null ? (report.column ?? historyText.undated) : toAsOf(report.asOf),
      document: rowLink(index, report.row),
      paragraphs: report.progress,
      figures: [
        ...report.figures.map(({ target, reported }) => toldText.figure(toAmount(reported), toAmount(target))),
        ...report.completion.map(({ percent, subject }) => toldText.share(percent, subject)),
      ],
      note: describeNote(index, report, newest),
      isTold: report === newest || report.progress.length === 0,
    })),
    charts: toReportSeries(task).flatMap((series) => toChart(task, series)),
  };
}

function describeNote(index: LedgerIndex, report: TaskReport, newest: TaskReport | undefined): string | null {
  const correction = index.documents.get(report.correctedBy ?? '');
  if (correction !== undefined) return historyText.corrected(datedTitle(correction));
  return report === newest ? historyText.newest : null;
}

/** The report that says the task's state: the newest that says anything. */
export function findNewest({ reports }: TaskRecord): TaskReport | undefined {
  return reports.findLast(isTelling) ?? reports.at(-1);
}

/** The reports behind that one, which have the task and are silent. */
export function findSilent(task: TaskRecord): TaskReport[] {
  const newest = findNewest(task);
  return newest === undefined || !isTelling(newest) ? [] : task.reports.slice(task.reports.indexOf(newest) + 1);
}

function isTelling({ progress, statusQuote, completion }: TaskReport): boolean {
  return progress.length > 0 || statusQuote !== null || completion.length > 0;
}

/** Room at both ends of the scale, in percent. */
const margin = 3;

/** One line a report; what was promised then, and what was told. */
function toChart({ year }: TaskRecord, { thing, unit, figures }: ReportSeries): IndicatorChart[] {
  if (figures.length < 2) return [];
  const toTarget = (figure: (typeof figures)[number]) => figure.target?.value ?? 100;
  const scale = toLinearScale([0, ...figures.flatMap((figure) => [figure.value, toTarget(figure)])]);
  const place = (value: number) => margin + (scale.toPercent(value) * (100 - 2 * margin)) / 100;
  return [
    {
      title: historyText.chart(thing, unit),
      year,
      nextYear: null,
      unit,
      outcomeName: historyText.reported,
      ticks: scale.ticks.map((tick) => ({ text: String(tick), x: place(tick) })),
      rows: figures.map((figure) => ({
        district: figure.report.asOf === null ? (figure.report.column ?? '') : toAsOf(figure.report.asOf),
        targets: [{ from: place(toTarget(figure)), to: place(toTarget(figure)), text: `${toTarget(figure)}${unit}` }],
        outcomes: [{ from: place(figure.value), to: place(figure.value), text: figure.quote }],
        gap: null,
        next: [],
      })),
    },
  ];
}
