const chineseDigits = '一二三四五六七八九';
const printed = /^[（(]?(\d{1,5}|[一二三四五六七八九十]{1,3})[）)]?[.．、]?$/u;

/** What a cell of the column 序号 says: 12, 12. (12) or 十二 → 12; null where it is no number. */
export function parseSerialNumber(text: string): number | null {
  const found = printed.exec(text.trim())?.[1];
  if (found === undefined) return null;
  if (/^\d/u.test(found)) return Number(found);
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(found);
  if (parts === null) return null;
  const [, tens, ten, ones] = parts;
  if (ten === undefined) return tens !== undefined && ones === undefined ? digit(tens) : null;
  return (tens === undefined ? 1 : digit(tens)) * 10 + (ones === undefined ? 0 : digit(ones));
}

/** True for what may stand in a column of numbers: a number, or 1-2 and 1.2 for its parts. */
export function isSerialNumber(text: string): boolean {
  return parseSerialNumber(text) !== null || /^\d{1,2}[-.．]\d{1,2}$/u.test(text.trim());
}

function digit(text: string): number {
  return chineseDigits.indexOf(text) + 1;
}
