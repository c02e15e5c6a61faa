import { isSameAct, type ThingPair } from '../pair-candidate.ts';
import { isParticular } from '../thing-words.ts';

/** 新建日间照料中心100家, 新增日间照料中心41家: the same act on what has the same name. */
export function isSameThing(candidate: ThingPair): boolean {
  const { target, reported } = candidate;
  return (
    isParticular(target.thing) &&
    target.thing === reported.thing &&
    target.scope === reported.scope &&
    isSameAct(candidate)
  );
}
