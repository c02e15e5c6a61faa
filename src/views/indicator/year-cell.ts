import type { Observation, Verdict, VerdictGroup } from '../../records/model.ts';
import { comparePeriods } from '../../records/values/quantities/period.ts';
import { type LedgerIndex, yearKey } from '../frame/ledger-index.ts';
import { indicatorText } from './indicator-text.ts';
import { type StatedValue, toStatedValues } from './stated-value.ts';
import { toVerdictLine, type VerdictLine } from './verdict-line.ts';

/** What the documents say of one indicator, place and year: the target, the outcome and what was found. */
export interface YearCell {
  /** The year as its column is headed. */
  readonly heading: string;
  readonly anchor: string;
  /** Whose it is, for those who hear the table: 溪县2031年. */
  readonly title: string;
  readonly targets: readonly StatedValue[];
  readonly outcomes: readonly StatedValue[];
  readonly verdict: VerdictLine | null;
  /** Why there is nothing: no document is held, or those that are do not say it; null where there is something. */
  readonly absent: string | null;
}

/** The place and year of a cell, and what it is called. */
export interface CellPlace {
  readonly district: string;
  readonly year: number;
  readonly anchor: string;
  readonly title: string;
}

/** One cell; `own` and `verdict` are those of its indicator, place and year. */
export function toYearCell(
  index: LedgerIndex,
  { district, year, anchor, title }: CellPlace,
  own: readonly Observation[],
  verdict: Verdict | undefined,
): YearCell {
  const targets = own
    .filter(({ kind }) => kind === 'target')
    .toSorted((a, b) => Number(a.supersededBy !== null) - Number(b.supersededBy !== null));
  const outcomes = own.filter(({ kind }) => kind !== 'target');
  const answers = ({ measure }: Observation) => targets.some((target) => target.measure === measure);
  const isHeld = (index.documentsByYear.get(yearKey({ district, year })) ?? []).some(({ kind }) => kind !== 'news');
  return {
    heading: indicatorText.year(year),
    anchor,
    title,
    targets: toStatedValues(index, targets),
    // What answers the target stands before what is told beside it, the whole year before a part.
    outcomes: toStatedValues(
      index,
      outcomes.toSorted((a, b) => Number(answers(b)) - Number(answers(a)) || comparePeriods(b.period, a.period)),
    ),
    verdict: verdict ? toVerdictLine(index, verdict) : null,
    absent: own.length > 0 ? null : isHeld ? indicatorText.notStated : indicatorText.notHeld,
  };
}

const order: readonly VerdictGroup[] = ['not-met', 'not-comparable', 'met', 'no-outcome'];

/** True for a row that a reader looks for first: one with a target that was missed or cannot be compared. */
export function isTelling(cells: readonly YearCell[]): boolean {
  return cells.some(({ verdict }) => verdict?.group === 'not-met' || verdict?.group === 'not-comparable');
}

/** The place of a row in a table: what was missed in any year first, what no document tells last. */
export function rankCells(cells: readonly YearCell[]): number {
  const ranks = cells.flatMap(({ verdict }) => (verdict ? [order.indexOf(verdict.group)] : []));
  return Math.min(order.length, ...ranks);
}
