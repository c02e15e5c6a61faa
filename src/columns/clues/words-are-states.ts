import { areStates } from '../cell-likeness.ts';
import { clueOfColumn, mayTellOfTasks } from './clue.ts';

/** 已完成, 未启动, √ under a heading that says nothing are how far each task is, in a table of tasks. */
export const wordsAreStates = clueOfColumn((column, table) => {
  const isTicked = ofState.test(column.heading ?? '') && !column.texts.some((text) => /[\u4e00-\u9fff]/u.test(text));
  return mayTellOfTasks(column, table) && !isTicked && areStates(column.texts) ? 'status' : null;
});

/** 完成 | 未完成 with a tick in one of them: the heading is the state, and no tick alone is. */
const ofState = /(?:完成|达标|达序|滞后|正常|启动|开工|在建|竣工|办结)$/u;
