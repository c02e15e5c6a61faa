import { arePersons } from '../cell-likeness.ts';
import { clueOfColumn, mayTellOfTasks } from './clue.ts';

/** Names of persons under a heading that says nothing are who is in charge, in a table of tasks that names no persons else. */
export const namesAreLeaders = clueOfColumn((column, table) => {
  const mayBe = mayTellOfTasks(column, table) && !table.has('leader', 'contact');
  return mayBe && arePersons(column.texts) ? 'leader' : null;
});
