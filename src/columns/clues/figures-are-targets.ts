import type { ColumnField } from '../column-field.ts';
import { areFigures, countFigures } from '../figures.ts';
import { besideOf, clueOfColumn } from './clue.ts';

/** What a row is about may stand here. */
const ofItems: readonly (ColumnField | null)[] = ['name', 'text', 'detail', 'indicator'];
/** What names a row is never a mere figure. */
const inWords: readonly (ColumnField | null)[] = ['name', 'detail'];

/**
 * A heading that would be a task, over figures alone, is what is to be reached, whatever stands beside it: no task is called
 * 1300人. Where the items stand beside it in words (年度目标 over 12座, beside 新建水厂), half of the cells are enough. A name
 * or a construction over figures alone stands as printed.
 */
export const figuresAreTargets = clueOfColumn((column, table) => {
  if (inWords.includes(column.field) && areFigures(column.texts)) return 'other';
  if (column.field === null && ofPlan.test(column.heading ?? '') && areFigures(column.texts)) return 'target';
  if (column.field !== 'text') return null;
  if (areFigures(column.texts)) return 'target';
  const isBesideItems = besideOf(column, table).some(
    (other) => ofItems.includes(other.field) && !areMostly(other.texts),
  );
  return isBesideItems && areMostly(column.texts) ? 'target' : null;
});

/** 年度计划 beside figures, with the unit in the name of the row: 植树造林（万亩）. */
const ofPlan = /^(?:\d{4}年)?(?:年度|全年|本年)?计划数?$/u;

/** Half of the cells are figures, or more. */
function areMostly(texts: readonly string[]): boolean {
  const printed = texts.filter((text) => text !== '');
  return printed.length > 0 && countFigures(printed) * 2 >= printed.length;
}
