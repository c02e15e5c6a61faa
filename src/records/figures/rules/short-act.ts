import { isSameAct, type ThingPair } from '../pair-candidate.ts';
import { foldThing, hasSameLimits, isParticular } from '../thing-words.ts';

/**
 * 完成1000个农村村庄生活污水治理, 完成治理124个村庄: the report names the same act and what is counted, and leaves out what of it
 * the act is done to. The amount stands before its name in both.
 */
export function isShortlyTold(candidate: ThingPair): boolean {
  const { target, reported } = candidate;
  if ([target, reported].some(({ before }) => before !== '')) return false;
  if (reported.acts.size !== 1 || reported.acts.has('建') || !isParticular(foldThing(reported.behind))) return false;
  const at = target.thing.indexOf(reported.thing);
  const isNamedFirst = at >= 0 && at <= 2 && target.thing.length > at + reported.thing.length;
  const named = target.thing.slice(0, at + reported.thing.length);
  return (
    isNamedFirst && hasSameLimits(named, reported.thing) && target.scope === reported.scope && isSameAct(candidate)
  );
}
