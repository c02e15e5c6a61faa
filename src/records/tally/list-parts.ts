import type { OutlineBlock } from '../source/outline.ts';
import { readSectionMark } from '../values/section-mark.ts';

/** The blocks of the list behind a sentence: up to the end of the section that it stands in; none where no list follows at once. */
export function findListBehind(outline: readonly OutlineBlock[], index: number): OutlineBlock[] {
  const next = outline[index + 1];
  const isList = next !== undefined && (next.type === 'table' || ('text' in next && isNumbered(next)));
  if (!isList) return [];
  const above = outline.slice(0, index).findLast((block) => block.type === 'heading');
  const depth = above?.type === 'heading' ? above.depth : 1;
  const behind = outline.slice(index + 1);
  const end = behind.findIndex((block) => block.type === 'heading' && block.depth <= depth);
  return end === -1 ? behind : behind.slice(0, end);
}

/** The parts of a list: its blocks from one number of the outermost style to the next. */
export function cutListParts(list: readonly OutlineBlock[]): OutlineBlock[][] {
  const [first] = list;
  const kind = first !== undefined && 'text' in first ? readSectionMark(first.text.trim())?.kind : undefined;
  const parts: OutlineBlock[][] = [];
  for (const block of list) {
    const isFirst = kind !== undefined && 'text' in block && readSectionMark(block.text.trim())?.kind === kind;
    if (isFirst || parts.length === 0) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

function isNumbered(block: { readonly text: string }): boolean {
  return readSectionMark(block.text.trim()) !== null;
}
