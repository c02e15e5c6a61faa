import { parseSerialNumber } from '../../columns/serial-number.ts';
import { readSectionMark } from './section-mark.ts';

/** Marks of items that no heading has: 1）, 1 before words, Ⅰ., a., 第1条, 一是, 实事一：, ●. */
const mark =
  /^(?:\d{1,3}[）)]|\d{1,2}\s+(?=[\u4e00-\u9fff]{2})|[Ⅰ-Ⅻ]+[.．、]|[a-zA-Z][.．、)）]|第[\d一二三四五六七八九十]{1,3}[条项](?![件目])|[一二三四五六七八九十]{1,3}是|(?:实事|工程|项目|任务|问题|之)(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[：:]|[●◆■▲★◇○•])\s*/u;

/** The length of the number or sign by which a text sets an item apart (1., （一）, 一是, ●); 0 where it begins with none. */
export function readItemMark(text: string): number {
  return readSectionMark(text)?.length ?? mark.exec(text)?.[0].length ?? 0;
}

/** True for a text that begins with a sign that items have and headings never. */
export function hasItemSign(text: string): boolean {
  return mark.test(text);
}

/** 实事一：…, 问题3：…: what items are called is counted, and its number as printed; null for any other. */
export function readCalledNumber(text: string): string | null {
  return /^(?:实事|工程|项目|任务|问题|之)([一二三四五六七八九十]{1,3}|\d{1,2})\s*[：:]/u.exec(text)?.[1] ?? null;
}

/** 一是…, 十二是…: the number by which a clause is counted in words, as it is printed and as a number; null for any other. */
export function readOrdinalClause(text: string): { readonly printed: string; readonly number: number } | null {
  const printed = /^([一二三四五六七八九十]{1,3})是/u.exec(text)?.[1];
  const number = printed === undefined ? null : parseSerialNumber(printed);
  return printed === undefined || number === null ? null : { printed, number };
}
