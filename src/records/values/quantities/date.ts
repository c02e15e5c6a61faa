import { parseInteger } from './integer.ts';

const chineseDigits = '〇一二三四五六七八九';

/** 2017年1月26日 or 二〇一七年一月二十六日 → 2017-01-26; null where it is no date. White space does not count. */
export function parseChineseDate(text: string): string | null {
  const match = /^(.{4})年(.{1,3})月(.{1,3})日$/u.exec(text.replace(/\s+/gu, ''));
  if (match === null) return null;
  const [year, month, day] = match.slice(1);
  return toIsoDate(toYear(year ?? ''), parseInteger(month ?? ''), parseInteger(day ?? ''));
}

/**
 * 2017-09-08 15:44, 2017/9/8, 2017年9月8日 or 08.09.2017 at the start of a text → ISO date, or date-time where the time is printed;
 * null where it is no date. A time that no clock shows is left out.
 */
export function parseDateTime(text: string): string | null {
  const pattern =
    /^(\d{4})(?:([-./])(\d{1,2})\2(\d{1,2})(?!\d)|年(\d{1,2})月(\d{1,2})日)(?:[\sT]*(\d{1,2})[:：](\d{2})(?!\d))?/u;
  const match = pattern.exec(text.trim().replace(dayFirst, '$3-$2-$1'));
  if (match === null) return null;
  const [, year, , month, day, chineseMonth, chineseDay, hour, minute] = match;
  const date = toIsoDate(Number(year), Number(month ?? chineseMonth), Number(day ?? chineseDay));
  const isTime = hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60;
  return date === null || !isTime ? date : `${date}T${hour.padStart(2, '0')}:${minute}`;
}

/** 13.03.2015: the year stands last, and no month is a thirteenth. */
const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u;

/** A year is printed digit by digit: 2017, 二〇一七. */
function toYear(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[○◯零Oo]/gu, '〇');
  const digits = [...plain].map((character) =>
    /\d/u.test(character) ? Number(character) : chineseDigits.indexOf(character),
  );
  return digits.includes(-1) ? null : Number(digits.join(''));
}

function toIsoDate(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
