import type { ColumnField } from '../column-field.ts';
import { areFigures, areMostlyFigures } from '../figures.ts';
import { besideOf, clueOfColumn } from './clue.ts';

/** What a row is about may stand here. */
const ofItems: readonly (ColumnField | null)[] = ['name', 'text', 'detail', 'indicator'];

/**
 * A heading that would be a task, over figures, is what is to be reached: in a table of indicators, or where no editor has
 * registered it; and where the items stand beside it in words (年度目标 over 12座, beside 新建水厂).
 */
export const figuresAreTargets = clueOfColumn((column, table) => {
  if (column.field !== 'text') return null;
  const mayBeFigures = table.has('indicator') || column.certainty === 'likely';
  if (mayBeFigures && areFigures(column.texts)) return 'target';
  const isBesideItems = besideOf(column, table).some(
    (other) => ofItems.includes(other.field) && !areMostlyFigures(other.texts),
  );
  return isBesideItems && areMostlyFigures(column.texts) ? 'target' : null;
});
