import { gap, parseSerialNumber, plainDigits } from '../../columns/serial-number.ts';
import { readSectionMark } from './section-mark.ts';

/** Marks of items that no heading has: 1-2, 1）, 1 before words, Ⅰ., a., 第1条, 一是, ●. */
const sign = new RegExp(
  `^(?:\\d{1,2}(?:[-－–—.．]\\d{1,2}){1,2}(?:[ \\u3000\\u00a0]+|[、.．])(?=[\\u4e00-\\u9fff]{2})|\\d{1,3}${gap}[）)]|\\d{1,2}\\s+(?=[\\u4e00-\\u9fff]{2})|[Ⅰ-Ⅻ]+[.．、]|[a-zA-Z][.．、)）]|第[\\d一二三四五六七八九十]{1,3}[条项](?![件目])|[一二三四五六七八九十]{1,3}是|[●◆■▲★◇○•])\\s*`,
  'u',
);

/** The length of the number or sign by which a text sets an item apart (1., （一）, 一是, ●); 0 where it begins with none. */
export function readItemMark(text: string): number {
  return readSectionMark(text)?.length ?? findSign(text)?.length ?? 0;
}

/** True for a text that begins with a sign that items have and headings never. */
export function hasItemSign(text: string): boolean {
  return findSign(text) !== null;
}

function findSign(text: string): string | null {
  const plain = plainDigits(text.slice(0, longestSign));
  return (sign.exec(plain) ?? called.exec(plain))?.[0] ?? null;
}

/** With what the patterns look at behind it. */
const longestSign = 40;

const number = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})';
/** What items are called, counted: 实事一：, 第一件实事：, 民生实事之一：, 任务1 before words. */
const called = new RegExp(
  `^(?:(?:实事|工程|项目|任务|问题|[\\u4e00-\\u9fff]{0,6}之)(?<after>${number})|第(?<before>${number})[件项](?:民生|惠民|为民|利民)?(?:实事|大事|好事|工程|项目|任务|工作)?)\\s*[：:]\\s*|^(?:实事|工程|项目|任务)(?<apart>${number})\\s+(?=[\\u4e00-\\u9fff]{2})`,
  'u',
);

/** 实事一：…, 第三件实事：…: the number by which what items are called is counted, as printed; null for any other. */
export function readCalledNumber(text: string): string | null {
  const groups = called.exec(text)?.groups;
  return groups?.['after'] ?? groups?.['before'] ?? groups?.['apart'] ?? null;
}

/** 一是…, 十二是…: the number by which a clause is counted in words, as it is printed and as a number; null for any other. */
export function readOrdinalClause(text: string): { readonly printed: string; readonly number: number } | null {
  const printed = /^([一二三四五六七八九十]{1,3})是/u.exec(text)?.[1];
  const number = printed === undefined ? null : parseSerialNumber(printed);
  return printed === undefined || number === null ? null : { printed, number };
}

/** 第一条, 1）, 1-2 or 1 before words that it does not count, or a number alone. */
const figure =
  /^(?:第[\d一二三四五六七八九十]{1,3}[条项](?![件目])|[\d０-９]{1,3}(?:[ \t\u3000\u00a0]{0,2}[）)]|\s*$)|\d{1,2}(?:[-－–—.．]\d{1,2}){1,2}(?:[ \u3000\u00a0]+|[、.．])(?=[\u4e00-\u9fff]{2})|\d{1,2}[ \u3000\u00a0]+(?=[\u4e00-\u9fff]{2})(?![年月日个项家万亿件人名元条所座张套户次]))/u;

/** The number that a text begins with, as printed, and with its mark: 1. → 1, 一是 → 一, 实事一： → 一, （一） as it is; null for none. */
export function readItemNumber(text: string): { readonly printed: string; readonly mark: string } | null {
  const plain = text.trimStart();
  const said = readOrdinalClause(plain)?.printed ?? readCalledNumber(plain);
  if (said !== null && said !== undefined) return { printed: said, mark: plain.slice(0, readItemMark(plain)) };
  const mark = plain.slice(0, readSectionMark(plain)?.length ?? figure.exec(plain)?.[0].length ?? 0);
  const printed = mark.replace(/[.．、，,：:\s]+$/u, '');
  return printed === '' ? null : { printed, mark };
}

/** The text behind the number that it begins with. */
export function withoutItemNumber(text: string): string {
  return text.slice(readItemNumber(text)?.mark.length ?? 0);
}
