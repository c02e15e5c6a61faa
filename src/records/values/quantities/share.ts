import { parseInteger } from './integer.ts';

const digits = '[\\d０-９]+(?:[.．][\\d０-９]+)?';
const chinese = '[一二三四五六七八九十百零〇两]+(?:点[一二三四五六七八九零〇]+)?';

/** A share in figures or words: 60%, ６０ ％, 百分之六十. */
export const sharePattern = `(?:${digits}\\s*[%％]|百分之(?:${chinese}|${digits}))`;

/** The same, and what says it only behind the plan that it is of: 九成五, 1.2倍. */
export const planSharePattern = `(?:${sharePattern}|[一二三四五六七八九十]成[一二三四五六七八九半]?|${digits}\\s*倍)`;

const notedShare = new RegExp(
  `^(?:(?:目前|截至目前)?(?:已|累计)?(?:总体|整体)?(?:完成(?:率|进度|比例)?|进度)(?:约|近|为|达)?[：:]?)?(?<share>${sharePattern})[（(](?<note>[^（）()]+)[）)][。.]?$`,
  'u',
);

/** 60%, ６０ ％ and 百分之六十 → 60, 九成五 → 95, 1.2倍 → 120; null where it is no share. */
export function parseShare(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const figure = /^(\d+(?:\.\d+)?)(%|倍)$/u.exec(plain);
  if (figure !== null) return toPercent(Number(figure[1]), figure[2] === '倍');
  const tenths = /^([一二三四五六七八九十])成([一二三四五六七八九半])?$/u.exec(plain);
  if (tenths !== null) return (parseInteger(tenths[1] ?? '') ?? 0) * 10 + toOnes(tenths[2]);
  const words = /^百分之(.+)$/u.exec(plain)?.[1];
  return words === undefined ? null : toNumber(words);
}

/** 22%（严重滞后）: a share with words in a bracket behind it; null for anything else. */
export function parseNotedShare(text: string): { readonly percent: number; readonly note: string } | null {
  const found = notedShare.exec(text.trim())?.groups;
  const percent = found === undefined ? null : parseShare(found['share'] ?? '');
  return percent === null ? null : { percent, note: (found?.['note'] ?? '').trim() };
}

function toPercent(value: number, isTimes: boolean): number {
  return isTimes ? Math.round(value * 1e6) / 1e4 : value;
}

function toOnes(text: string | undefined): number {
  if (text === undefined) return 0;
  return text === '半' ? 5 : (parseInteger(text) ?? 0);
}

/** 六十, 六十点五, 一百, 60.5. */
function toNumber(words: string): number | null {
  if (/^\d+(?:\.\d+)?$/u.test(words)) return Number(words);
  const [whole = '', decimals] = words.split('点');
  const plain = whole === '百' || whole === '一百' ? 100 : parseInteger(whole);
  if (plain === null) return null;
  const places = [...(decimals ?? '')].map((digit) => parseInteger(digit) ?? 0);
  return decimals === undefined ? plain : Number(`${plain}.${places.join('')}`);
}
