import { type Clue, follow } from '../clues/clue.ts';
import { daysAreDeadlines } from '../clues/days-are-deadlines.ts';
import { labelsNameTasks } from '../clues/labels-name-tasks.ts';
import { listsAreUnits } from '../clues/lists-are-units.ts';
import { namesAreIndicators } from '../clues/names-are-indicators.ts';
import { namesAreLeaders } from '../clues/names-are-leaders.ts';
import { phrasesAreTasks } from '../clues/phrases-are-tasks.ts';
import { reportsAreProgress } from '../clues/reports-are-progress.ts';
import { serialsAreNumbers } from '../clues/serials-are-numbers.ts';
import { wordsAreStates } from '../clues/words-are-states.ts';
import type { JudgedColumn, TableTexts } from '../judged-table.ts';

/** Numbers and units first: where a table has them, what else it prints may be its tasks. */
const clues: readonly Clue[] = [
  serialsAreNumbers,
  listsAreUnits,
  namesAreIndicators,
  phrasesAreTasks,
  labelsNameTasks,
  daysAreDeadlines,
  wordsAreStates,
  reportsAreProgress,
  namesAreLeaders,
];

/** Columns whose headings do not say what they mean, by their cells. */
export function tellByCells(columns: readonly JudgedColumn[], table: TableTexts): readonly JudgedColumn[] {
  const told = follow(clues, columns, table);
  return columns.map((column, index) => {
    const field = told.get(index);
    if (field === undefined) return column;
    // 单位 is registered, and means what its cells are: units of measure or responsible ones.
    return { ...column, field, certainty: column.field === 'unit' && field === 'responsible' ? 'certain' : 'likely' };
  });
}
