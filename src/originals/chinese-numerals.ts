/** The signs of a way to write numbers in Chinese: ten digits from zero, and what stands behind tens, hundreds, thousands. */
export interface NumeralSigns {
  readonly digits: string;
  readonly units: string;
}

export const plainNumerals: NumeralSigns = { digits: '零一二三四五六七八九', units: '十百千' };
export const financialNumerals: NumeralSigns = { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟' };

/** Each digit by itself, as years are written: 2031 → 二〇三一. */
export function toNumeralDigits(digits: string, signs: string): string {
  return digits.replace(/\d/gu, (digit) => signs[Number(digit)] ?? digit);
}

/** A whole number as it is spoken: 12 → 十二, 101 → 一百零一, 20500 → 二万零五百. From 10^12 on it stays as it is. */
export function toNumerals(value: number, signs: NumeralSigns = plainNumerals): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) return String(value);
  if (value === 0) return signs.digits[0] ?? '';
  const groups = [
    [Math.floor(value / 1e8), '亿'],
    [Math.floor(value / 1e4) % 1e4, '万'],
    [value % 1e4, ''],
  ] as const;
  let text = '';
  let hasGap = false;
  for (const [group, unit] of groups) {
    if (group === 0) {
      hasGap = text !== '';
      continue;
    }
    if (text !== '' && (hasGap || group < 1000)) text += signs.digits[0];
    text += spellGroup(group, signs) + unit;
    hasGap = false;
  }
  return text.replace(new RegExp(`^${signs.digits[1]}(?=十)`, 'u'), '');
}

function spellGroup(group: number, { digits, units }: NumeralSigns): string {
  let text = '';
  let hasGap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(group / 10 ** power) % 10;
    if (digit === 0) {
      hasGap = text !== '';
      continue;
    }
    if (hasGap) text += digits[0];
    text += (digits[digit] ?? '') + (units[power - 1] ?? '');
    hasGap = false;
  }
  return text;
}
