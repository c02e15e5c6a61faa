import { bodiesAreUnits } from '../clues/bodies-are-units.ts';
import { type Clue, follow } from '../clues/clue.ts';
import { figuresAreTargets } from '../clues/figures-are-targets.ts';
import { levelsAreIndicators } from '../clues/levels-are-indicators.ts';
import { measuresBelowTasks, measuresOverTasks } from '../clues/measures-over-tasks.ts';
import { serialsUnderWords } from '../clues/serials-under-words.ts';
import { sharesArePercentages } from '../clues/shares-are-percentages.ts';
import { statesBesideProgress } from '../clues/states-beside-progress.ts';
import type { JudgedColumn, TableTexts } from '../judged-table.ts';

const clues: readonly Clue[] = [
  serialsUnderWords,
  levelsAreIndicators,
  figuresAreTargets,
  sharesArePercentages,
  statesBesideProgress,
  measuresOverTasks,
  measuresBelowTasks,
  bodiesAreUnits,
];

/** Columns whose cells are other than the words of their headings would have them; how sure a heading is stays as it was. */
export function correctByCells(columns: readonly JudgedColumn[], table: TableTexts): readonly JudgedColumn[] {
  const told = follow(clues, columns, table);
  return columns.map((column, index) => ({ ...column, field: told.get(index) ?? column.field }));
}
