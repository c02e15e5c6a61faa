const chineseDigits = '〇一二三四五六七八九';

/** 2017年1月26日 or 二〇一七年一月二十六日 → 2017-01-26; null where it is no date. */
export function parseChineseDate(text: string): string | null {
  const match = /^(.{4})年(.{1,3})月(.{1,3})日$/u.exec(text.trim());
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map((part) => toNumber(part));
  return toIsoDate(year, month, day);
}

/** 2017-09-08 15:44, 2017/9/8 or 2017年9月8日 → ISO date, or date-time where the time is printed; null where it is no date. */
export function parseDateTime(text: string): string | null {
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:[\sT]+(\d{1,2}):(\d{2}))?/u.exec(text.trim());
  if (match === null) return null;
  const [year, month, day] = match.slice(1, 4).map(Number);
  const date = toIsoDate(year, month, day);
  const [hour, minute] = [match[4], match[5]];
  return date === null || hour === undefined || minute === undefined
    ? date
    : `${date}T${hour.padStart(2, '0')}:${minute}`;
}

/** Arabic or Chinese digits, 十 included: 26, 二十六, 二〇一七. */
function toNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const digits = text.replace(/[○零]/gu, '〇');
  const tens = /^([一二三])?十([一二三四五六七八九])?$/u.exec(digits);
  if (tens) return (tens[1] ? chineseDigits.indexOf(tens[1]) : 1) * 10 + (tens[2] ? chineseDigits.indexOf(tens[2]) : 0);
  const values = [...digits].map((digit) => chineseDigits.indexOf(digit));
  return values.includes(-1) ? Number.NaN : Number(values.join(''));
}

function toIsoDate(year = Number.NaN, month = Number.NaN, day = Number.NaN): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
