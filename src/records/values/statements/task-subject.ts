import { dropBracketed } from '../../../columns/drop-bracketed.ts';

/** From this likeness on, the subject of what is told is what the task names. */
export const leastSame = 0.6;

const partOrWish = /未|没|尚|拟|将|预计|确保|力争|争取|计划于|基本|部分|除.*外|一期|首批|即将/u;

/** True for words that speak of no part, no wish and nothing that is not yet. */
export function saysWhole(words: string): boolean {
  return !partOrWish.test(words);
}

/** A shorter end may be that of many a task. */
const leastHead = 6;
/** (以)绿化为主的: what is most of a thing, and no part of it. */
const mostOf = /^[^，,。；;：:]{1,30}为主的/u;
/** What joins the end to something that the task names beside it. */
const joined = /[、和及与或，,。；;：:]$/u;

/**
 * Whether the subject is what a task of one clause ends with, and so is about: 沿线整治 of 完成铁路、公路沿线整治; but not 绿化
 * of 推进道路建设和绿化, beside which there is more.
 */
export function isHeadOf(subject: string, task: string): boolean {
  const words = dropBracketed(subject).replace(mostOf, '');
  const whole = task.replace(/\s+/gu, '').replace(/[。.]$/u, '');
  if (words.length < leastHead || /[，,。；;]/u.test(whole) || !whole.endsWith(words)) return false;
  return !joined.test(whole.slice(0, -words.length));
}
