import type { RowRecord } from '../model.ts';
import { findStatedAmounts, type StatedAmount } from './stated-amount.ts';
import { isOfWholeYear } from './time-words.ts';

/** All that a row promises: its text, and under it what is to be done in detail. */
export function promisedText({ text, detail }: Pick<RowRecord, 'text' | 'detail'>): string {
  return detail === null ? text : `${text}\n${detail}`;
}

/** The amounts that a task's text gives for its whole year, in their order: a report may answer them. */
export function findPromisedAmounts(task: string, year: number): StatedAmount[] {
  return findStatedAmounts(task).filter(({ clause }) => isOfWholeYear(clause, year));
}
