import type { IndicatorRecord, Observation } from '../model.ts';

/**
 * What two values say when one is the target of the other; `gap` is the outcome less the target, in the target's unit. A
 * comparison that is not sure gives its reason; a gap only where the two are figures of one kind.
 */
export type Comparison =
  | { readonly isMet: boolean; readonly rule: 'at-least' | 'at-most' | 'more-than'; readonly gap: number }
  | { readonly isMet: null; readonly rule: UndecidedRule; readonly gap: number | null };

/** Why a target and an outcome cannot be compared, the most telling reason first. */
export const undecidedRules = [
  'around',
  'rough-outcome',
  'currency',
  'unit',
  'level-and-growth',
  'no-figure',
  'no-direction',
] as const;
export type UndecidedRule = (typeof undecidedRules)[number];

const strictlyMore = /^(?:超过|高于|突破|超|大于|＞|>)$/u;
const atMost = /^(?:以内|之内|以下|不超过|不高于|不大于|低于|≤|＜|<|小于)$/u;
const rough = /^(?:约|近|左右|上下|接近)$/u;

/**
 * Compares a year's outcome with its target. Decided only for the same measure in the same unit: a range by its nearer
 * end, 以内 as an upper bound, 左右 only where the outcome is no worse than the figure.
 */
export function compareValues(
  target: Observation,
  outcome: Observation,
  better: IndicatorRecord['better'],
): Comparison {
  if (target.value === null || outcome.value === null) return undecided('no-figure');
  if (target.measure !== outcome.measure) return undecided('level-and-growth');
  const factor = toFactor(outcome.unit, target);
  if (typeof factor === 'string') return undecided(factor);
  if (rough.test(outcome.comparator) || outcome.upper !== null) return undecided('rough-outcome');
  if (target.value < 0 && target.measure !== 'level') return compareFalls(target, outcome, better);
  const isUpperBound = atMost.test(target.comparator);
  if (better === null && !isUpperBound && !strictlyMore.test(target.comparator) && target.comparator !== '以上') {
    return undecided('no-direction');
  }
  const isLess = isUpperBound || (better === 'lower' && !strictlyMore.test(target.comparator));
  return isLess ? compareMost(target, outcome, factor) : compareLeast(target, outcome, factor);
}

/** 下降 3.5%以上: the words of a fall compare how far it goes, so that the larger fall is the better one of what should be low. */
function compareFalls(target: Observation, outcome: Observation, better: IndicatorRecord['better']): Comparison {
  const turned = better === null ? null : better === 'lower' ? 'higher' : 'lower';
  const comparison = compareValues(turnFall(target), turnFall(outcome), turned);
  return comparison.gap === null ? comparison : { ...comparison, gap: -comparison.gap };
}

function turnFall(observation: Observation): Observation {
  const ends = [observation.value, observation.upper].flatMap((end) => (end === null ? [] : [-end]));
  const [value = null, upper = null] = ends.toReversed();
  return { ...observation, value, upper };
}

function compareLeast(target: Observation, outcome: Observation, factor: number): Comparison {
  const [goal, reached] = [target.value ?? 0, round((outcome.value ?? 0) * factor)];
  const isStrict = strictlyMore.test(target.comparator);
  // 超3500 is more than 3500: it may only decide upwards.
  const isOver = strictlyMore.test(outcome.comparator);
  const isMet = reached > goal || (reached === goal && (!isStrict || isOver));
  if (!isMet && isOver) return undecided('rough-outcome');
  const gap = round(reached - goal);
  if (!isMet && isLoose(target)) return undecided('around', gap);
  return { isMet, rule: isStrict ? 'more-than' : 'at-least', gap };
}

function compareMost(target: Observation, outcome: Observation, factor: number): Comparison {
  const [goal, reached] = [target.upper ?? target.value ?? 0, round((outcome.value ?? 0) * factor)];
  if (strictlyMore.test(outcome.comparator)) return undecided('rough-outcome');
  const gap = round(reached - goal);
  if (reached > goal && isLoose(target)) return undecided('around', gap);
  return { isMet: reached <= goal, rule: 'at-most', gap };
}

/** 7%左右 and 力争7% are not clearly missed by 6.9%. */
function isLoose({ comparator }: Observation): boolean {
  return /^(?:左右|上下|约|近|力争)$/u.test(comparator);
}

/** What the outcome's figure is multiplied by to be in the target's unit; a reason where there is no such number. */
function toFactor(unit: string | null, target: Observation): number | 'currency' | 'unit' {
  const [from, to] = [toParts(unit ?? '', target.measure), toParts(target.unit ?? '', target.measure)];
  if (from.base === to.base) return from.scale / to.scale;
  return /元$/u.test(from.base) && /元$/u.test(to.base) ? 'currency' : 'unit';
}

const powers: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** 亿元人民币 → 元 × 10⁸; a change of a share is in points, also where a column says % for it. */
function toParts(unit: string, measure: Observation['measure']): { base: string; scale: number } {
  const plain = unit.normalize('NFKC').replace(/人民币$/u, '');
  const scale = /^[百千万亿]*/u.exec(plain)?.[0] ?? '';
  const base = plain.slice(scale.length);
  const isPoints = measure === 'change' && /^(?:%|个?百分点)$/u.test(base);
  return {
    base: isPoints ? '百分点' : base,
    scale: [...scale].reduce((product, power) => product * (powers[power] ?? 1), 1),
  };
}

/** 4.88 × 10⁴ is 48800 and not 48799.99…, 7.2 − 7.5 is −0.3. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

function undecided(rule: UndecidedRule, gap: number | null = null): Comparison {
  return { isMet: null, rule, gap };
}
