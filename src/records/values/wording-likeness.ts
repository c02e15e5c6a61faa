import { diffArrays } from 'diff';
import { comparePairs, toPairCharacters, toTextPairs } from './text-likeness.ts';

/** Texts that share fewer pairs of characters are not compared character by character. */
const leastPairs = 0.2;

/** How much of two texts is the same in the same order, 0 to 1: a text with few characters changed stays near 1. */
export function toWordingLikeness(one: string, other: string): number {
  if (comparePairs(toTextPairs(one), toTextPairs(other)) < leastPairs) return 0;
  const [before, after] = [toPairCharacters(one), toPairCharacters(other)];
  const same = diffArrays(before, after).reduce(
    (sum, { added, removed, count }) => sum + (added || removed ? 0 : count),
    0,
  );
  return (2 * same) / (before.length + after.length);
}

/** Less alike is something else. */
const leastAlike = 0.6;
/** Short texts have few characters that can differ. */
const leastAlikeIfShort = 0.8;
const shortText = 10;

/** Whether two texts say one thing in words that differ a little, and not two things. */
export function isSameInOtherWords(one: string, other: string): boolean {
  const isShort = Math.min(one.length, other.length) < shortText;
  return toWordingLikeness(one, other) >= (isShort ? leastAlikeIfShort : leastAlike);
}
