import { isPlainCount, splitUnit } from '../values/quantities/unit-scale.ts';
import type { SaidThing, StatedAmount } from './stated-amount.ts';

/** What a task promises and what a report tells, whatever their amounts. */
export interface ThingPair {
  readonly target: SaidThing;
  readonly reported: SaidThing;
  /** The text of the task. */
  readonly task: string;
}

/** A promised amount and a reported one that may be its answer, with the texts that they stand in. */
export interface PairCandidate extends ThingPair {
  readonly target: StatedAmount;
  readonly reported: StatedAmount;
  readonly report: string;
}

/** Whether two units count alike: powers of ten aside, 个 and 项 and 件 as one, and never 亩 with 公顷. */
export function isSameUnit(one: string, other: string): boolean {
  const [a, b] = [splitUnit(one).base, splitUnit(other).base];
  return a === b || (isPlainCount(a) && isPlainCount(b));
}

/**
 * Whether the report says done what the task asks to do: the same acts, where 完成 alone may be said of what is built. A
 * beginning answers nothing but a beginning, and what is under way (推进, 建设) answers nothing.
 */
export function isSameAct({ target, reported }: ThingPair): boolean {
  if (target.acts.has('推进') || reported.acts.has('推进')) return false;
  const isBegun = reported.verbs.some(({ reach }) => reach === 'begun');
  if (isBegun !== target.verbs.some(({ reach }) => reach === 'begun')) return false;
  if (!isBegun && !reported.verbs.some(({ reach }) => reach === 'done')) return false;
  const [asked, told] = [target.acts, reported.acts].map((acts) => [...acts].toSorted().join());
  const isBuilt = (acts: string | undefined) => acts === '' || acts === '建';
  return target.verbs.length > 0 && (asked === told || (isBuilt(asked) && isBuilt(told)));
}
