import { readItemMark } from '../../records/values/item-mark.ts';
import { statesWork, tellsCompletion } from '../../records/values/statements/states-work.ts';
import type { DraftText } from '../draft.ts';
import { numberStyleOf } from './item-number.ts';
import type { NumberedLeaf } from './numbered-leaves.ts';
import { toLists } from './work-lists.ts';

/** 一、新增学位5万个 over 已完成年度计划的104%。: what heads a part is a work, and no sentence. */
const longest = 60;

/**
 * Of a report on works its outermost numbered lines, where each of at least so many promises a work with its amount and most have what
 * became of it below, whatever is numbered there.
 */
export function findPromisedHeads(texts: readonly DraftText[], fewest: number): NumberedLeaf[] {
  const first = texts.find((block) => block.depth !== 1 && readItemMark(block.text.trim()) > 0);
  if (first === undefined) return [];
  const heads = texts
    .filter((block) => block.depth !== 1 && numberStyleOf(block) === numberStyleOf(first))
    .map((block) => ({ block, words: block.text.trim().slice(readItemMark(block.text.trim())).trim() }));
  return toLists(heads)
    .filter((list) => list.length >= fewest && list.every(isPromise) && mostlyTold(list, texts))
    .flat();
}

function isPromise({ words }: NumberedLeaf): boolean {
  return words.length <= longest && !/[。；：:]./u.test(words) && /\d/u.test(words) && statesWork(words);
}

function mostlyTold(list: readonly NumberedLeaf[], texts: readonly DraftText[]): boolean {
  const told = list.filter(({ block }) => tellsCompletion(texts[texts.indexOf(block) + 1]?.text ?? ''));
  return told.length * 2 > list.length;
}
