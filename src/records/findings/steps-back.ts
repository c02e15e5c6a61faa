import { formatDay } from '../format-day.ts';
import type { TaskRecord } from '../model.ts';
import type { ReportedFigure } from '../report-series.ts';
import { toToldSeries } from '../told-series.ts';
import type { StateWords } from '../values/statements/state-words.ts';

/** A figure of a later report that is smaller than the one before of the same thing. */
export interface StepBack {
  readonly before: ReportedFigure;
  readonly after: ReportedFigure;
}

/**
 * The steps back in what was reported through the year.
 * @param isRevisedBetween Whether the promise was changed by a document between two rows: a share is then one of another plan.
 */
export function findStepsBack(
  task: Pick<TaskRecord, 'reports' | 'text' | 'name' | 'year'>,
  states: StateWords,
  isRevisedBetween: (from: string, to: string) => boolean,
): StepBack[] {
  return toToldSeries(task, states).flatMap(({ unit, figures }) =>
    figures.slice(1).flatMap((after, at) => {
      const before = figures[at];
      if (before === undefined || after.value >= before.value) return [];
      const isOfOtherPlan = unit === '%' && isRevisedBetween(before.report.row, after.report.row);
      return isOfOtherPlan ? [] : [{ before, after }];
    }),
  );
}

/** `截至2031年6月30日写“…55%”，截至2031年10月31日写“…31%”，后一次的数小于前一次。` */
export function describeStepBack({ before, after }: StepBack): string {
  return `${describeTold(before)}，${describeTold(after)}，后一次的数小于前一次。`;
}

function describeTold({ report, quote }: ReportedFigure): string {
  return `${report.asOf === null ? (report.column ?? '') : `截至${formatDay(report.asOf)}`}写“${quote}”`;
}
