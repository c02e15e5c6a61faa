import { integerPattern, parseInteger } from './integer.ts';

const number = `(${integerPattern})`;
const printed = new RegExp(
  `(?:(\\d{4})年度?)?${number}月(?:份|底|末|内)?(?:${number}[日号])?|(\\d{4})([-./])(\\d{1,2})(?:\\5(\\d{1,2}))?(?![\\d年])`,
  'gu',
);
const quarter = /第?([五六七八九十]|[5-9]|\d{2,})季度/u;

/**
 * What of a deadline no calendar has, as printed: 13月底, 2月30日, 2031.9.31, 五季度; null where all of it may be. 29 February
 * without a year is of any year.
 */
export function findCalendarFault(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  for (const [words, year, month = '', day, pointYear, , pointMonth, pointDay] of plain.matchAll(printed)) {
    const of = { year: year ?? pointYear, month: parseInteger(pointMonth ?? month), day: pointDay ?? day };
    if (!isOfCalendar(of.year, of.month, of.day === undefined ? null : parseInteger(of.day))) return words;
  }
  return quarter.exec(plain)?.[0] ?? null;
}

/** A leap year, for a day that names none. */
const anyYear = 2000;

function isOfCalendar(year: string | undefined, month: number | null, day: number | null): boolean {
  if (month === null) return true;
  if (month < 1 || month > 12) return false;
  const last = new Date(Date.UTC(Number(year ?? anyYear), month, 0)).getUTCDate();
  return day === null || (day >= 1 && day <= last);
}
