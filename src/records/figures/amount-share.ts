import type { Quantity } from '../values/quantities/quantity.ts';
import { splitUnit } from '../values/quantities/unit-scale.ts';

type Amount = Pick<Quantity, 'value' | 'upper' | 'unit' | 'comparator'>;

const atMost = /^(?:以内|之内|以下|不超过|不高于|不多于|不大于|低于|≤|＜|<|小于)$/u;
const rate = /^(?:[%％‰]|个?百分点)$/u;

/**
 * Reported ÷ promised in %, with one decimal; null where that says nothing: of a rate, of a range, of what must not be
 * exceeded, of nothing.
 */
export function toAmountShare(target: Amount, reported: Amount): number | null {
  if (target.upper !== null || reported.upper !== null || atMost.test(target.comparator)) return null;
  const [goal, told] = [target, reported].map(({ value, unit }) => value * splitUnit(unit).scale);
  if (!goal || told === undefined || goal < 0 || told < 0 || rate.test(target.unit)) return null;
  return Math.round((told / goal) * 1000) / 10;
}
