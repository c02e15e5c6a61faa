import { areUnits } from '../cell-likeness.ts';
import { namesOther } from '../other-heading.ts';
import { clueOfColumn, isOpen } from './clue.ts';

/** Lists of units (市水务局、市财政局 under 落实部门) are who is responsible, where no heading names units. */
export const listsAreUnits = clueOfColumn((column, { hasUnits }) => {
  const mayBe = !hasUnits && isOpen(column) && !namesOther(column.heading ?? '');
  return mayBe && areUnits(column.texts) ? 'responsible' : null;
});
