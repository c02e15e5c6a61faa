import type { FigureRule } from '../model.ts';
import { figureRule } from '../schema/figure-record.ts';
import type { Quantity } from '../values/quantities/quantity.ts';
import type { KnownIndicator } from '../values/statements/known-indicator.ts';
import { toAmountShare } from './amount-share.ts';
import { findIndicatorPairs } from './indicator-pairs.ts';
import { isSameUnit, type PairCandidate } from './pair-candidate.ts';
import { findPromisedAmounts } from './promised-amounts.ts';
import { isInvested } from './rules/invested.ts';
import { isOfPromisedSet } from './rules/promised-set.ts';
import { isSameThing } from './rules/same-thing.ts';
import { isShortlyTold } from './rules/short-act.ts';
import { isShortlyNamed } from './rules/short-name.ts';
import { toSentencePlace } from './sentence-place.ts';
import { findStatedAmounts, type StatedAmount } from './stated-amount.ts';
import { isDoneThisYear, isOfWholeYear } from './time-words.ts';

/** One side of a pair: the amount and the words that say what it is of, verbatim. */
export interface FigureSide extends Pick<Quantity, 'value' | 'upper' | 'unit' | 'comparator' | 'printed'> {
  readonly quote: string;
  /** Where the amount stands in its text. */
  readonly start: number;
}

/** An amount that a task promises for the year beside the one that its report gives for the same thing. */
export interface FigurePair {
  readonly rule: FigureRule;
  readonly target: FigureSide;
  readonly reported: FigureSide;
  /** Reported ÷ promised in %; null where that says nothing. */
  readonly share: number | null;
}

const rules: Readonly<Record<Exclude<FigureRule, 'same-indicator'>, (candidate: PairCandidate) => boolean>> = {
  'promised-set': isOfPromisedSet,
  'same-thing': isSameThing,
  invested: isInvested,
  'short-name': isShortlyNamed,
  'short-act': isShortlyTold,
};
const amountRules = figureRule.exclude(['same-indicator']).options;

/**
 * The amounts of a task that its report answers: the same thing, in the same unit (万 and 亿 resolved), done in this year.
 * Where two amounts of the report could be the answer, or one could answer two, none is.
 */
export function findFigures(task: string, report: string, year: number, known: KnownIndicator): FigurePair[] {
  const candidates = [...findRatePairs(task, report, year, known), ...findAmountPairs(task, report, year)];
  return candidates
    .filter((pair, nth) => candidates.every((other, at) => at === nth || !hides(other, pair, at < nth)))
    .toSorted((a, b) => a.target.start - b.target.start);
}

/** Whether a pair makes another one unsure: it has another partner for one of its sides, and is believed as much. */
function hides(other: FigurePair, pair: FigurePair, isEarlier: boolean): boolean {
  const isSameTarget = other.target.start === pair.target.start;
  const isSameReport = other.reported.start === pair.reported.start;
  const [belief, own] = [other, pair].map(({ rule }) => figureRule.options.indexOf(rule));
  if (isSameTarget && isSameReport) return isEarlier;
  // The same figure told twice is told once.
  const isAgain = isSameTarget && other.reported.value === pair.reported.value;
  return isAgain ? isEarlier : (isSameTarget || isSameReport) && (belief ?? 0) <= (own ?? 0);
}

function findRatePairs(task: string, report: string, year: number, known: KnownIndicator): FigurePair[] {
  return findIndicatorPairs(task, report, known).flatMap(({ target, reported }): FigurePair[] => {
    const places = [toSentencePlace(task, target.quantity.start), toSentencePlace(report, reported.quantity.start)];
    const [asked, told] = places;
    const isOfYear = asked && told && isOfWholeYear(asked.clause, year) && isDoneThisYear(told.clause, told.part, year);
    return isOfYear ? [toPair('same-indicator', target, reported)] : [];
  });
}

function findAmountPairs(task: string, report: string, year: number): FigurePair[] {
  const reports = findStatedAmounts(report).filter(({ clause, part }) => isDoneThisYear(clause, part, year));
  return findPromisedAmounts(task, year).flatMap((target) =>
    reports.flatMap((reported) => {
      if (!isSameUnit(target.quantity.unit, reported.quantity.unit)) return [];
      const candidate = { target, reported, task, report };
      const rule = amountRules.find((name) => rules[name](candidate));
      return rule === undefined ? [] : [toPair(rule, target, reported)];
    }),
  );
}

function toPair(rule: FigureRule, target: QuotedAmount, reported: QuotedAmount): FigurePair {
  const share = toAmountShare(target.quantity, reported.quantity);
  return { rule, target: toSide(target), reported: toSide(reported), share };
}

type QuotedAmount = Pick<StatedAmount, 'quantity' | 'quote'>;

function toSide({ quantity, quote }: QuotedAmount): FigureSide {
  const { value, upper, unit, comparator, printed, start } = quantity;
  return { value, upper, unit, comparator, printed, quote, start };
}
