import { findToldAmounts } from './figures/told-amounts.ts';
import type { TaskRecord } from './model.ts';
import { isCounted, type Keyed, type ReportSeries, toReportSeries, toSeries } from './report-series.ts';
import type { StateWords } from './values/statements/state-words.ts';
import { findWorkShares } from './values/statements/work-share.ts';

type Told = Pick<TaskRecord, 'reports' | 'text' | 'name' | 'year'>;

/**
 * All that the reports of a task give in figures: {@link toReportSeries}, and what they say of the work without any plan or target
 * to lay it beside: 完成总工程量的55%, 完成投资55亿元.
 */
export function toToldSeries(task: Told, states: StateWords): ReportSeries[] {
  const planned = toReportSeries(task);
  const reports = task.reports.filter(isCounted);
  const ofWork = toSeries(reports.map((report) => toWorkShares(report, states)));
  const amounts = toSeries(reports.map((report) => toAmounts(report, task)));
  return [...planned, ...[...ofWork, ...amounts].filter((series) => !planned.some((other) => tellsAll(other, series)))];
}

/** The same figures of the same reports are one series. */
function tellsAll({ figures }: ReportSeries, series: ReportSeries): boolean {
  return series.figures.every(({ report, quote, value }) =>
    figures.some(
      (other) =>
        other.report === report &&
        (other.value === value || other.quote.includes(quote) || quote.includes(other.quote)),
    ),
  );
}

function toWorkShares(report: TaskRecord['reports'][number], states: StateWords): Keyed[] {
  return report.progress
    .flatMap((text) => findWorkShares(text, states))
    .map(({ percent, measure, subject, quote }) => {
      return { report, thing: `${subject} ${measure}`, unit: '%', value: percent, quote, target: null };
    });
}

function toAmounts(report: TaskRecord['reports'][number], { text, name, year }: Told): Keyed[] {
  return report.progress
    .flatMap((words) => findToldAmounts(words, `${name ?? ''}${text}`, year))
    .map((amount) => ({ report, target: null, ...amount }));
}
