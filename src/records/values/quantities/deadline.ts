import { integerPattern, parseInteger } from './integer.ts';

const year = '(?:(\\d{4})\\s*年度?)?';
const number = `(${integerPattern})`;
const end = '\\s*(?:底|末|内|份)?\\s*(?:之?前|以前)?(?:完成|办结|建成|竣工|投用|到位)?';
const shapes = {
  day: new RegExp(
    `^${year}\\s*${number}\\s*月\\s*${number}\\s*日?\\s*(?:之?前|以前)?(?:完成|办结|建成|竣工|投用|到位)?$`,
    'u',
  ),
  plainDay: /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u,
  // 2020.12, 2020-12: a month of a year, never a day of a month.
  plainMonth: /^(\d{4})[-./](\d{1,2})月?$/u,
  month: new RegExp(`^${year}\\s*${number}\\s*月${end}$`, 'u'),
  quarter: new RegExp(`^${year}\\s*第?([一二三四1-4])\\s*季度${end}$`, 'u'),
  half: new RegExp(`^${year}\\s*上半年${end}$`, 'u'),
  whole: new RegExp(`^(?:(\\d{4})\\s*年|(?:(?:本|今|当)?年)|全年|年内)度?${end}$`, 'u'),
};

/**
 * The last day that a deadline leaves, as an ISO date: 2020年6月底前 → 2020-06-30; 12月底 and 年底前 are of the year given. Of a
 * range the end. Null where no day follows from the words: 长期坚持, 6月前 (which may leave May alone).
 */
export function parseDeadline(printed: string, ofYear: number): string | null {
  const plain = printed
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[。;；]$/u, '')
    .replace(/年年([底末内])/u, '年$1');
  const last = plain.split(/[-—–~～至到](?=\d{1,4}[年月]|[一二三四]季度|年底)/u).at(-1) ?? plain;
  const range = /^\d{4}(?:[-./]\d{1,2})?(?:[—–~～至到]+|--)(\d{4}(?:[-./]\d{1,2}){1,2}月?)$/u.exec(plain);
  const [, monthYear, monthOfYear] = shapes.plainMonth.exec(range?.[1] ?? plain) ?? [];
  if (monthYear !== undefined) return toMonthEnd(Number(monthYear), Number(monthOfYear));
  const [, plainYear, plainMonth, plainDay] = shapes.plainDay.exec(range?.[1] ?? plain) ?? [];
  if (plainYear !== undefined) return toDay(Number(plainYear), Number(plainMonth), Number(plainDay));
  const day = shapes.day.exec(last);
  if (day) return toDay(toYear(day[1], ofYear), parseInteger(day[2] ?? ''), parseInteger(day[3] ?? ''));
  const month = shapes.month.exec(last);
  // 6月前 may leave out June, 6月底前 does not.
  if (month && !/月(?:之|以)?前/u.test(last)) return toMonthEnd(toYear(month[1], ofYear), parseInteger(month[2] ?? ''));
  const quarter = shapes.quarter.exec(last);
  if (quarter && !/季度(?:之|以)?前/u.test(last)) {
    return toMonthEnd(toYear(quarter[1], ofYear), (parseInteger(quarter[2] ?? '') ?? 0) * 3);
  }
  const half = shapes.half.exec(last);
  if (half && !/半年(?:之|以)?前/u.test(last)) return toMonthEnd(toYear(half[1], ofYear), 6);
  const whole = shapes.whole.exec(last);
  return whole && !/[年度](?:之|以)?前/u.test(last) ? toMonthEnd(toYear(whole[1], ofYear), 12) : null;
}

function toYear(printed: string | undefined, ofYear: number): number {
  return printed === undefined ? ofYear : Number(printed);
}

function toMonthEnd(year: number, month: number | null): string | null {
  if (month === null || month < 1 || month > 12) return null;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function toDay(year: number, month: number | null, day: number | null): string | null {
  if (month === null || day === null) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
