import { diffArrays } from 'diff';
import { comparePairs, toPairCharacters, toTextPairs } from '../../records/values/text-likeness.ts';

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
