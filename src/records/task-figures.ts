import { type FigureSide, findFigures } from './figures/find-figures.ts';
import { promisedText } from './figures/promised-amounts.ts';
import type { RowRecord, TaskFigure } from './model.ts';
import type { KnownIndicator } from './values/statements/known-indicator.ts';

/** What the oldest row of a task promises beside what its newest report tells of the same things. */
export function toTaskFigures(rows: readonly RowRecord[], year: number, known: KnownIndicator): TaskFigure[] {
  const promised = rows[0];
  const reported = rows.findLast(({ progress }) => progress !== null && progress.length > 0);
  if (promised === undefined || reported === undefined) return [];
  const report = (reported.progress ?? []).join('\n');
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
