import { areStates } from '../cell-likeness.ts';
import { parsePeriodEnd } from '../period-end.ts';
import { besideOf, clueOfColumn } from './clue.ts';

/** 目标完成情况 with 顺利推进 in each cell is the state of the task, where another column tells the progress. */
export const statesBesideProgress = clueOfColumn((column, table) => {
  const { field, heading, texts } = column;
  const mayBe = field === 'progress' && parsePeriodEnd(heading ?? '') === null;
  const isBeside =
    mayBe && besideOf(column, table).some((other) => other.field === 'progress' && !areStates(other.texts));
  return isBeside && areStates(texts) ? 'status' : null;
});
