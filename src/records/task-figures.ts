import { type FigureSide, findFigures } from './figures/find-figures.ts';
import { promisedText } from './figures/promised-amounts.ts';
import type { RowRecord, TaskFigure } from './model.ts';
import type { KnownIndicator } from './values/statements/known-indicator.ts';

/** What one row of a task promises beside what another one tells of the same things. */
export function toTaskFigures(
  promised: RowRecord,
  reported: RowRecord,
  year: number,
  known: KnownIndicator,
): TaskFigure[] {
  const report = (reported.progress ?? []).join('\n');
  if (report === '') return [];
  return findFigures(promisedText(promised), report, year, known).map(({ target, reported: told, share, rule }) => ({
    target: toSide(target, promised),
    reported: toSide(told, reported),
    share,
    rule,
  }));
}

function toSide({ quote, printed, value, upper, unit }: FigureSide, { id }: RowRecord): TaskFigure['target'] {
  return { quote, printed, value, upper, unit, row: id };
}
