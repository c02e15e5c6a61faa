import { integerPattern, parseInteger } from '../quantities/integer.ts';

/** What a sentence before a list says of it. */
export interface Announcement {
  /** Its words, with those of the sentence before where it only goes on (公布了六件实事。分别是：). */
  readonly words: string;
  /** How many it says there are; several where it counts categories too. */
  readonly counts: readonly number[];
}

const counted = new RegExp(
  `(${integerPattern})\\s*[件项項个個大]\\s*(?:类|大类)?(?=[^，。；：:\\d]{0,12}(?:事(?![故业])|事项|项目|工程|民生))`,
  'gu',
);
/** Deeds for those who live there, in characters of both kinds. */
const deeds = new RegExp(
  `[实實]事(?!求是)|(?:民生|惠民|利民|便民|为民)[^，。；：:]{0,4}(?:[项項]目|工程|事[项項])|(?:${integerPattern})\\s*件[^，。；：:\\d]{0,4}事`,
  'u',
);
/** What is listed follows at once. */
const ends =
  /(?:[是为為有]|如下|分别|包括|即|内容|(?:[实實]|[大好])?事|[项項]目|工程|事[项項]|名单|清单)(?:[（(][^（()）]*[)）])?$/u;
const goesOn = /^(?:它们|其中|具体|这些|[项項]目|[实實]事|内容)*(?:分别|依次)?(?:[是为為]|如下|包括|有)$/u;

/** What the end of a text announces of the list behind it, its colon apart; null where it announces no deeds for the public. */
export function readAnnouncement(text: string): Announcement | null {
  const sentences = text
    .trim()
    .replace(/[：:。]$/u, '')
    .split(/[。！!；;]/u)
    .map((sentence) => sentence.trim());
  const [before = '', last = ''] = ['', ...sentences].slice(-2);
  const words = goesOn.test(last) && !deeds.test(last) ? `${before}。${last}` : last;
  if (!deeds.test(words) || !ends.test(words)) return null;
  return { words, counts: readDeedCounts(words) };
}

/** The counts of deeds in a title or a sentence: 十件实事, 8大类24项实事. */
export function readDeedCounts(words: string): number[] {
  return Array.from(words.matchAll(counted), ([, count = '']) => parseInteger(count)).filter((count) => count !== null);
}

/** What was asked for, was proposed, or is over. */
const noPlan =
  /征集|征求|候选|评选|建议|去年|上年|上一年|过去|上届|年来|以来|办成|办结|办了|已(?:全部|全面|经|基本)?完成|完成情况|進展|进展|圆满完成/u;

/** True for words that tell of deeds which are no plan of the year. */
export function tellsNoPlan(words: string): boolean {
  return noPlan.test(words);
}
