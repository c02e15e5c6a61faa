import type { TaskRecord, TaskReport } from './model.ts';
import { beginsInJanuary } from './values/quantities/period.ts';

/** A figure that one report gives. */
export interface ReportedFigure {
  readonly report: TaskReport;
  readonly value: number;
  /** Verbatim. */
  readonly quote: string;
  /** The amount that was promised at that time; null for a share, which is of the whole plan. */
  readonly target: { readonly value: number; readonly quote: string } | null;
}

/** The figures that several reports give of one thing in one unit, each from January on, oldest first. */
export interface ReportSeries {
  /** What is counted, as printed; '' for a share of the task itself. */
  readonly thing: string;
  readonly unit: string;
  readonly figures: readonly ReportedFigure[];
}

/** What the reports of a task give in figures: shares of the plan, then amounts. What one says twice of a thing is left out, and so is what was corrected. */
export function toReportSeries({ reports }: Pick<TaskRecord, 'reports'>): ReportSeries[] {
  const told = reports.filter(isCounted);
  return [...toSeries(told.map(toShares)), ...toSeries(told.map(toAmounts))];
}

/** Whether a report tells of the year from January on, and was not corrected. */
export function isCounted({ period, correctedBy }: TaskReport): boolean {
  return correctedBy === null && period !== null && beginsInJanuary(period);
}

export type Keyed = ReportedFigure & Pick<ReportSeries, 'thing' | 'unit'>;

/** The figures of one thing and unit, of those that each report gives; what one gives twice is left out. */
export function toSeries(byReport: readonly (readonly Keyed[])[]): ReportSeries[] {
  const all = byReport.flatMap((own) =>
    [...Map.groupBy(own, toKey).values()].filter((same) => same.length === 1).flat(),
  );
  return [...Map.groupBy(all, toKey).values()].flatMap((figures) => {
    const [first] = figures;
    return first === undefined ? [] : [{ thing: first.thing, unit: first.unit, figures }];
  });
}

function toKey({ thing, unit }: Keyed): string {
  return `${thing} ${unit}`;
}

function toShares(report: TaskReport): Keyed[] {
  return report.completion.map(({ percent, subject, quote }) => {
    return { report, thing: subject, unit: '%', value: percent, quote, target: null };
  });
}

/** Where a share can be computed, amounts add up through the year; rates and limits do not. */
function toAmounts(report: TaskReport): Keyed[] {
  return report.figures.flatMap(({ target, reported, share }) => {
    if (share === null || reported.upper !== null || target.unit !== reported.unit) return [];
    const { value, quote, unit } = reported;
    return [{ report, thing: toThing(target.quote), unit, value, quote, target }];
  });
}

/** What is promised, without its figures: a new target for the same is the same thing. */
function toThing(quote: string): string {
  return quote.replace(/[\d.,，～~—-]+.*$/u, '');
}
