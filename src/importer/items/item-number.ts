import { readItemMark } from '../../records/values/item-mark.ts';
import { readSectionMark } from '../../records/values/section-mark.ts';
import { type DraftBlock, type DraftText, isText } from '../draft.ts';

/** True for a block that begins with a number or a sign of items: 1., （一）, 一是, ●. */
export function isNumbered({ text }: DraftText): boolean {
  return readItemMark(text.trimStart()) > 0;
}

/** The style of its number, with that of its brackets: 1. and （1） are two. */
export function numberStyleOf({ text }: DraftText): string {
  const mark = text.trimStart().slice(0, readItemMark(text.trimStart()));
  return `${readSectionMark(text.trimStart())?.kind ?? ''}${mark.replace(/[\p{L}\p{N}\s]+/gu, '')}`;
}

/** True for a heading with numbered blocks of another style below it: they are the items, and not the heading. */
export function holdsItems(blocks: readonly DraftBlock[], index: number): boolean {
  const head = blocks[index];
  if (head === undefined || !isText(head)) return false;
  for (const block of blocks.slice(index + 1)) {
    if (!isText(block)) return true;
    if (block.type === 'heading' && block.depth <= head.depth) return false;
    if (isNumbered(block)) return numberStyleOf(block) !== numberStyleOf(head);
  }
  return false;
}

const styles = [
  /^[一二三四五六七八九十]{1,3}\s*、/u,
  /^[（(]\s*[一二三四五六七八九十]/u,
  /^[\d０-９]/u,
  /^[（(]\s*[\d０-９]/u,
  /^[①-⑳]/u,
];

/** How deep numbers of that style stand, 0 for the outermost; -1 for a text that begins with none. */
export function numberLevel(text: string): number {
  return styles.findIndex((style) => style.test(text.trim()));
}

/** Deeper than any number. */
export const deepestLevel = styles.length;
