const chineseDigits = '一二三四五六七八九';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const chinese = '[一二三四五六七八九十百]{1,5}';
/** White space within the mark of a number, as pages print it: 1 ., （ 一 ）. */
export const gap = '[ \\t\\u3000\\u00a0]{0,2}';
const single = new RegExp(`^第?[（(]?${gap}(\\d{1,5}|${chinese}|[${circled}])${gap}[）)]?[项条号件]?[.．、]?$`, 'u');
const nested = /^\d{1,3}(?:[-.．—–]\d{1,3}){1,3}[.．、]?$/u;

/**
 * What a cell of the column 序号 says, in whatever style: 12, 12. (12), 十二, ⑫ and 第十二项 → 12; null where it is no single
 * number.
 */
export function parseSerialNumber(text: string): number | null {
  const found = single.exec(plainDigits(text.trim()))?.[1];
  if (found === undefined) return null;
  if (/^\d/u.test(found)) return Number(found);
  return circled.includes(found) ? circled.indexOf(found) + 1 : parseChinese(found);
}

/** The same as a way from the outermost number inwards: 1.2 and 1-2 → [1, 2]; null where it is no number of any style. */
export function parseSerialPath(text: string): readonly number[] | null {
  const plain = plainDigits(text.trim());
  if (nested.test(plain)) return plain.match(/\d+/gu)?.map(Number) ?? null;
  const number = parseSerialNumber(plain);
  return number === null ? null : [number];
}

/** True for what may stand in a column of numbers: a number, or 1-2 and 1.2 for its parts. */
export function isSerialNumber(text: string): boolean {
  return parseSerialPath(text) !== null;
}

/**
 * Whether a number may stand behind another one: the next one, the first of its parts, or the next of any number around
 * it (1.2 → 1.3, 1.2.1 or 2).
 */
export function isNextSerial(before: readonly number[], after: readonly number[]): boolean {
  const shared = after.slice(0, -1).every((number, level) => number === before[level]);
  const last = after.at(-1) ?? 0;
  const counterpart = before[after.length - 1];
  return counterpart === undefined
    ? after.length === before.length + 1 && shared && last === 1
    : shared
      ? last === counterpart + 1
      : after.length > 1 && last === 1 && isNextSerial(before, after.slice(0, -1));
}

/** １２ → 12; every character stays in its place. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0));
}

/** 九, 十, 十二, 二十, 二十一, 一百零八 without 零: the numbers that rows go up to. */
function parseChinese(text: string): number | null {
  const parts = /^(?:([一二三四五六七八九])百)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (parts === null) return null;
  const [, hundreds, tens, ten, ones] = parts;
  return digit(hundreds) * 100 + (ten === undefined ? 0 : (tens === undefined ? 1 : digit(tens)) * 10) + digit(ones);
}

function digit(text: string | undefined): number {
  return text === undefined ? 0 : chineseDigits.indexOf(text) + 1;
}

/** What no decimals are, so that the number of an item stands before it: 108个村, 2031年, 5G基站. */
export const figureBehindNumber =
  '(?=\\d{3,4}[个人名条家所座件项台户场处]|\\d{1,2}个(?!百分|小时|半|多|月|[点亿万])[\\u4e00-\\u9fff]|20\\d{2}年|[2-6]G[\\u4e00-\\u9fff]{2})';
