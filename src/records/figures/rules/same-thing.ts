import { isSameAct, type PairCandidate } from '../pair-candidate.ts';
import { isNamed } from '../thing-words.ts';

/** 新建日间照料中心100家, 新增日间照料中心41家: the same act on what has the same name. */
export function isSameThing(candidate: PairCandidate): boolean {
  const { target, reported } = candidate;
  return (
    isNamed(target.thing) &&
    target.thing === reported.thing &&
    target.scope === reported.scope &&
    isSameAct(candidate)
  );
}
