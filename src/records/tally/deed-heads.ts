import type { OutlineBlock } from '../source/outline.ts';
import { readItemMark } from '../values/item-mark.ts';
import { beginsWithWork } from '../values/statements/states-work.ts';

/** Two lines of this kind make a list. */
const fewest = 2;
const [shortest, longest] = [6, 32];
/** What is told below such a line is longer; a caption may stand between. */
const [shortestTold, farthest] = [30, 2];

/**
 * The lines of a text that head what is told of a deed each, without a number: 实施校舍改造工程, a caption, and a paragraph on what
 * became of it. None where one alone stands so.
 */
export function findDeedHeads(outline: readonly OutlineBlock[]): ReadonlySet<OutlineBlock> {
  const heads = outline.filter((block, index) => isHead(block) && isTold(outline.slice(index + 1)));
  return new Set(heads.length < fewest ? [] : heads);
}

function isHead(block: OutlineBlock): boolean {
  if (!('text' in block) || (block.type === 'heading' && block.depth === 1)) return false;
  const text = block.text.trim();
  const isShort = text.length >= shortest && text.length <= longest;
  return isShort && !/[。；;：:，,！!]/u.test(text) && readItemMark(text) === 0 && beginsWithWork(text);
}

function isTold(below: readonly OutlineBlock[]): boolean {
  const end = below.findIndex(isHead);
  return below.slice(0, end === -1 ? farthest : Math.min(end, farthest)).some((block) => {
    return block.type === 'paragraph' && block.text.length >= shortestTold && /。/u.test(block.text);
  });
}
