import type { Ledger } from '../../records/model.ts';
import { indexLedger, yearKey } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { type PlacedTaskLine, toTaskLine } from './task-label.ts';
import { yearsInOrder } from './tasks-by-year.ts';

/** The tasks of one account that promise or report a value of an indicator. */
export interface IndicatorTasks {
  readonly year: Link;
  readonly tasks: readonly PlacedTaskLine[];
}

/** By whom a value of the indicator is promised or reported: its tasks by account, the oldest year first. */
export function indicatorTasks(ledger: Ledger, indicator: string): IndicatorTasks[] {
  const index = indexLedger(ledger);
  const observations = index.observationsByIndicator.get(indicator) ?? [];
  const stating = new Set(observations.map(({ row }) => index.taskByRow.get(row ?? '')));
  const byYear = Map.groupBy(
    ledger.tasks.filter((task) => stating.has(task)),
    yearKey,
  );
  return yearsInOrder(ledger).flatMap(({ id, title, url }) => {
    const tasks = (byYear.get(id) ?? []).map((task) => ({
      ...toTaskLine(index, task),
      anchor: toAnchor('task', task.id),
    }));
    return tasks.length === 0 ? [] : [{ year: { name: title, url }, tasks }];
  });
}
