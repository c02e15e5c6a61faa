import { isSameAct, type ThingPair } from '../pair-candidate.ts';
import { isShortName } from '../thing-words.ts';

/** 关停落后低效产能企业700家, 关停低效企业464家: the same act on what the report calls by a shorter name. */
export function isShortlyNamed(candidate: ThingPair): boolean {
  const { target, reported } = candidate;
  return target.scope === reported.scope && isShortName(reported.thing, target.thing) && isSameAct(candidate);
}
