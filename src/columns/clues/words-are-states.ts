import { areStates } from '../cell-likeness.ts';
import { clueOfColumn, mayTellOfTasks } from './clue.ts';

/** 已完成, 未启动, √ under a heading that says nothing are how far each task is, in a table of tasks. */
export const wordsAreStates = clueOfColumn((column, table) => {
  return mayTellOfTasks(column, table) && areStates(column.texts) ? 'status' : null;
});
