import { findUnlikeAmounts } from '../figures/unlike-amounts.ts';
import type { TaskRecord } from '../model.ts';
import { isOfOneThing } from '../values/quantities/counted-thing.ts';
import { findQuantities } from '../values/quantities/quantity.ts';
import { toBaseUnit } from '../values/quantities/quantity-unit.ts';

/** An amount of a task that the report gives no figure for in the same unit. */
export interface UnreportedQuantity {
  /** As printed. */
  readonly target: string;
  readonly note: string;
}

/**
 * The amounts that a task promises and that the report does not answer: it has no figure in their unit, or only such as
 * are of other things ({@link findUnlikeAmounts}). `answered` are the pairs that were found.
 */
export function findUnanswered(task: string, report: string, answered: TaskRecord['figures']): UnreportedQuantity[] {
  const unlike = findUnlikeAmounts(task, report, answered).map(({ target, others }) => {
    const named = others.map((other) => `“${other}”`).join('');
    return { target, note: `进展中没有这件事的数字（${named}说的是别的事）` };
  });
  return [...findUnreported(task, report), ...unlike];
}

/**
 * The amounts that a task promises and for whose unit the report has no figure at all. Powers of ten are one unit
 * (万平方米, 平方米), and so are the words that only count (210项, 210个); other units of the same measure are named
 * and never converted (公顷, 亩), where they may be of the same thing.
 */
export function findUnreported(task: string, report: string): UnreportedQuantity[] {
  const figures = findQuantities(report);
  const units = new Set(figures.map(({ unit }) => toPlainUnit(unit)));
  return findQuantities(task).flatMap(({ printed, unit, start }) => {
    if (units.has(toPlainUnit(unit))) return [];
    const dimension = toBaseUnit(unit)?.dimension;
    const other =
      dimension &&
      figures.find(
        (figure) =>
          toBaseUnit(figure.unit)?.dimension === dimension &&
          isOfOneThing({ text: task, start }, { text: report, start: figure.start }),
      );
    const more = other ? `（另有“${other.printed}”，单位不同，不作换算）` : '';
    return [{ target: printed, note: `进展中没有这一单位的数字${more}` }];
  });
}

/** True where a task promises one amount only, so that a share of its plan can only be a share of that. */
export function hasOneQuantity(task: string): boolean {
  return findQuantities(task).length === 1;
}

function toPlainUnit(unit: string): string {
  const plain = unit.normalize('NFKC').replace(/^[十百千万亿]+/u, '');
  return /^[个项件]$/u.test(plain) ? '个' : plain;
}
