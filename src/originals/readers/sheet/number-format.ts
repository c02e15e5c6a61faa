import { SSF } from '@e965/xlsx';
import { financialNumerals, plainNumerals, toNumeralDigits, toNumerals } from '../../chinese-numerals.ts';

/** How Chinese editions show the formats that are kept as a number alone (ISO/IEC 29500-1, 18.8.30, zh-cn). */
export const chineseFormats: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** A format as the library takes it, and what it does not know of it. */
interface PreparedFormat {
  readonly code: string;
  /** 1 writes figures in Chinese, 2 in financial characters, 3 in full width; 0 leaves them. */
  readonly figures: number;
}

const token = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P|上午\/下午|General|a+|d+|m+|./gisu;

/**
 * What a cell shows of a number or a text by its format; null where the format cannot be told. Dates count in days from 1900,
 * or from 1904.
 */
export function showValue(value: number | string, format: string, isFrom1904: boolean): string | null {
  const { code, figures } = prepareFormat(format, typeof value === 'number' ? value : 0, isFrom1904);
  try {
    const shown: unknown = SSF.format(code, value, { date1904: isFrom1904 });
    return typeof shown === 'string' ? writeFigures(shown, figures, isDateFormat(code)) : null;
  } catch {
    return null;
  }
}

function isDateFormat(code: string): boolean {
  return SSF.is_date(code) === true;
}

function prepareFormat(format: string, value: number, isFrom1904: boolean): PreparedFormat {
  // The long date and the time of the system, which is a Chinese one.
  if (/\[\$-F800\]/iu.test(format)) return { code: chineseFormats[31] ?? '', figures: 0 };
  if (/\[\$-F400\]/iu.test(format)) return { code: 'h:mm:ss', figures: 0 };
  const isChinese = /\[\$-(?:[0-9a-f]*0)?804\]/iu.test(format);
  const date = toDate(value, isFrom1904);
  const tokens = (format.match(token) ?? []).map((part) => prepareToken(part, isChinese, date));
  return { code: tokens.join(''), figures: readFigures(format) };
}

/** The kind of figures has a word of its own, or stands before the calendar and the language: 1E, 1F and 20. */
function readFigures(format: string): number {
  const named = /\[DBNum([123])\]/iu.exec(format)?.[1];
  const coded = /\[\$-(1e|1f|20)[0-9a-f]{6}\]/iu.exec(format)?.[1];
  return named === undefined && coded !== undefined ? Number.parseInt(coded, 16) - 0x1d : Number(named ?? 0);
}

interface CivilDate {
  readonly m: number;
  /** 0 is Sunday. */
  readonly q: number;
}

function toDate(value: number, isFrom1904: boolean): CivilDate | null {
  return SSF.parse_date_code(value, { date1904: isFrom1904 }) ?? null;
}

const weekdays = '日一二三四五六';

/** The library knows neither Chinese names of days and months nor what stands outside ASCII without quotation marks. */
function prepareToken(part: string, isChinese: boolean, date: CivilDate | null): string {
  const day = weekdays[date?.q ?? 0] ?? '';
  if (/^a{3,}$/iu.test(part)) return `"${part.length === 3 ? day : `星期${day}`}"`;
  if (isChinese && /^d{3,}$/iu.test(part)) return `"${part.length === 3 ? '周' : '星期'}${day}"`;
  if (isChinese && /^m{3,4}$/iu.test(part)) {
    return `"${part.length === 3 ? date?.m : toNumerals(date?.m ?? 0)}月"`;
  }
  if (/^\[(?:DBNum\d|\$-[^\]]*)\]$/iu.test(part)) return '';
  const symbol = /^\[\$([^\]-]+)(?:-[^\]]*)?\]$/u.exec(part)?.[1];
  if (symbol !== undefined) return `"${symbol}"`;
  // Fills the width of the column, which a text does not have.
  if (/^\*./su.test(part)) return '';
  return part.length === 1 && part > '~' ? `"${part}"` : part;
}

/** Years digit by digit, the rest of a date as it is spoken, and numbers with every place. */
function writeFigures(shown: string, figures: number, isDate: boolean): string {
  if (figures === 3) return toNumeralDigits(shown, '０１２３４５６７８９');
  if (figures === 0) return shown;
  const signs = figures === 1 ? plainNumerals : financialNumerals;
  const digits = figures === 1 ? '〇一二三四五六七八九' : financialNumerals.digits;
  if (isDate) {
    return shown.replace(/\d+/gu, (run) =>
      run.length > 2 ? toNumeralDigits(run, digits) : toNumerals(Number(run), signs),
    );
  }
  return shown.replace(/(\d+)(?:\.(\d+))?/gu, (_, whole: string, decimals?: string) => {
    const spoken = toNumerals(Number(whole), signs).replace(/^十/u, '一十');
    return decimals === undefined ? spoken : `${spoken}.${toNumeralDigits(decimals, digits)}`;
  });
}
