import type { Ledger } from '../../records/model.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { type PlacedTaskLine, toTaskLine } from './task-label.ts';

/** The tasks that promise or report a value of the indicator, in the ledger's order. */
export function indicatorTasks(ledger: Ledger, indicator: string): PlacedTaskLine[] {
  const index = indexLedger(ledger);
  const observations = index.observationsByIndicator.get(indicator) ?? [];
  const stating = new Set(observations.map(({ row }) => index.taskByRow.get(row ?? '')));
  return ledger.tasks
    .filter((task) => stating.has(task))
    .map((task) => ({ ...toTaskLine(index, task), anchor: toAnchor('task', task.id) }));
}
