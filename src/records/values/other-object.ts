import { diffArrays } from 'diff';
import { saysOnlyManner } from './manner-words.ts';
import { toPairCharacters } from './text-likeness.ts';

/** A stretch of at least so many Chinese characters, in the place of another such stretch, may name something else. */
const leastStretch = 2;
/** A stretch that is at least this share of a text is what the text is about. */
const leastShare = 0.09;
const chinese = /^\p{Script=Han}+$/u;

/**
 * Whether one text puts other words where the other names what it is about: 人民路快速化改造 and 中山路快速化改造 differ in few
 * characters and are two things. Words of manner and numbers are no object.
 */
export function namesOtherObject(one: string, other: string): boolean {
  const [before, after] = [toPairCharacters(one), toPairCharacters(other)];
  const shorter = Math.min(before.length, after.length);
  const replaced = toReplaced(before, after);
  const objects = replaced.filter((stretches) => stretches.every((stretch) => isObject(stretch)));
  const share = objects.reduce((sum, stretches) => sum + Math.max(...stretches.map(({ length }) => length)), 0);
  return share >= leastShare * shorter;
}

function isObject(stretch: string): boolean {
  return stretch.length >= leastStretch && chinese.test(stretch) && !saysOnlyManner(stretch);
}

/** What stands in the place of what: a single character that both share within such a stretch belongs to it. */
function toReplaced(before: readonly string[], after: readonly string[]): [before: string, after: string][] {
  const replaced: [before: string, after: string][] = [];
  let open: [string, string] = ['', ''];
  const parts = diffArrays([...before], [...after]);
  for (const [nth, { added, removed, value }] of parts.entries()) {
    const text = value.join('');
    const isIsland = !added && !removed && value.length === 1 && nth > 0 && nth < parts.length - 1;
    if (!added && !removed && !isIsland) {
      replaced.push(open);
      open = ['', ''];
    } else {
      open = [added ? open[0] : open[0] + text, removed ? open[1] : open[1] + text];
    }
  }
  return [...replaced, open];
}
