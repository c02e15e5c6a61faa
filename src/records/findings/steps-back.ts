import { formatDay } from '../format-day.ts';
import type { TaskRecord, TaskReport } from '../model.ts';
import { beginsInJanuary } from '../values/quantities/period.ts';

/** A figure of a report, and what it is of. */
interface StatedFigure {
  readonly report: TaskReport;
  /** The thing and its unit. */
  readonly key: string;
  readonly value: number;
  readonly quote: string;
}

/** A figure of a later report that is smaller than the one before of the same thing. */
export interface StepBack {
  readonly before: StatedFigure;
  readonly after: StatedFigure;
}

/**
 * The steps back in what was reported through the year: of shares of the plan and of amounts, each from January on, of the same
 * thing in the same unit.
 * @param isRevisedBetween Whether the promise was changed by a document between two rows: a share is then one of another plan.
 */
export function findStepsBack(
  { reports }: Pick<TaskRecord, 'reports'>,
  isRevisedBetween: (from: string, to: string) => boolean,
): StepBack[] {
  const told = reports.filter(({ period }) => period !== null && beginsInJanuary(period));
  const shares = toSteps(told.flatMap((report) => onlyOnes(toShares(report))));
  const amounts = toSteps(told.flatMap((report) => onlyOnes(toAmounts(report))));
  return [...shares.filter(({ before, after }) => !isRevisedBetween(before.report.row, after.report.row)), ...amounts];
}

/** `截至2031年6月30日写“…55%”，截至2031年10月31日写“…31%”，后一次的数小于前一次。` */
export function describeStepBack({ before, after }: StepBack): string {
  return `${describeTold(before)}，${describeTold(after)}，后一次的数小于前一次。`;
}

function describeTold({ report, quote }: StatedFigure): string {
  return `${report.asOf === null ? (report.column ?? '') : `截至${formatDay(report.asOf)}`}写“${quote}”`;
}

function toSteps(figures: readonly StatedFigure[]): StepBack[] {
  return [...Map.groupBy(figures, ({ key }) => key).values()].flatMap((series) =>
    series.slice(1).flatMap((after, at) => {
      const before = series[at];
      return before !== undefined && after.value < before.value ? [{ before, after }] : [];
    }),
  );
}

function toShares(report: TaskReport): StatedFigure[] {
  return report.completion.map(({ percent, subject, ofTheTask, quote }) => ({
    report,
    key: `${ofTheTask} ${subject}`,
    value: percent,
    quote,
  }));
}

/** Where a share can be computed, amounts add up through the year; rates and limits do not. */
function toAmounts(report: TaskReport): StatedFigure[] {
  return report.figures.flatMap(({ target, reported, share }) =>
    share === null || reported.upper !== null
      ? []
      : [{ report, key: toThing(target.quote, reported.unit), value: reported.value, quote: reported.quote }],
  );
}

/** What is promised, without its figures: a new target for the same is the same thing. */
export function toThing(quote: string, unit: string): string {
  return `${quote.replace(/[\d.,，～~—-]+/gu, '')} ${unit}`;
}

/** What a report says twice of one thing cannot be told apart. */
function onlyOnes(figures: readonly StatedFigure[]): StatedFigure[] {
  return figures.filter(({ key }) => figures.filter((other) => other.key === key).length === 1);
}
