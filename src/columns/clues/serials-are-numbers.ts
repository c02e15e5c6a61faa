import { areSerials } from '../cell-likeness.ts';
import { type Clue, isUnknown } from './clue.ts';

/** The first column counts the rows (1, 2, 3 under 编次), where no other heading is known as that of numbers. */
export const serialsAreNumbers: Clue = ({ columns, has }) => {
  const [first] = columns;
  const mayBe = !has('number') && first !== undefined && isUnknown(first);
  return new Map(mayBe && areSerials(first.texts) ? [[0, 'number']] : []);
};
