import { financialNumerals, toNumeralDigits, toNumerals } from '../../chinese-numerals.ts';

type Write = (value: number) => string;

/** The signs of a series that stand one after the other; behind its end the number itself. */
const series =
  (signs: string): Write =>
  (value) =>
    [...signs][value - 1] ?? String(value);

/** Letters go on doubled: A … Z, AA, BB. */
const letters =
  (first: string): Write =>
  (value) =>
    String.fromCodePoint((first.codePointAt(0) ?? 0) + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));

const circled = series('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿');
const stems = series('甲乙丙丁戊己庚辛壬癸');
const branches = series('子丑寅卯辰巳午未申酉戌亥');

/** Up to 99 as spoken, and behind that digit by digit. */
const counting: Write = (value) =>
  value < 100 ? toNumerals(value) : toNumeralDigits(String(value), '○一二三四五六七八九');

/** How numbers of lists and notes are written, by ST_NumberFormat (ISO/IEC 29500-1, 17.18.59). */
const formats: Readonly<Record<string, Write>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => toNumeralDigits(String(value), '０１２３４５６７８９'),
  decimalFullWidth2: (value) => toNumeralDigits(String(value), '０１２３４５６７８９'),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: (value) => toRoman(value).toUpperCase(),
  lowerRoman: toRoman,
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: series('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: series('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  ideographEnclosedCircle: series('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  chineseCounting: counting,
  taiwaneseCounting: counting,
  japaneseCounting: (value) => toNumerals(value).replaceAll('零', ''),
  chineseCountingThousand: (value) => toNumerals(value),
  taiwaneseCountingThousand: (value) => toNumerals(value),
  chineseLegalSimplified: (value) => toNumerals(value, financialNumerals),
  ideographLegalTraditional: (value) => toNumerals(value, { digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟' }),
  ideographDigital: (value) => toNumeralDigits(String(value), '〇一二三四五六七八九'),
  taiwaneseDigital: (value) => toNumeralDigits(String(value), '○一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => toNumeralDigits(String(value), '〇一二三四五六七八九'),
  ideographTraditional: stems,
  ideographZodiac: branches,
  ideographZodiacTraditional: (value) => `${stems(((value - 1) % 10) + 1)}${branches(((value - 1) % 12) + 1)}`,
  none: () => '',
};

/** The number as the format writes it; null for a format that is not known, which the reader must say. */
export function formatNumber(value: number, format: string): string | null {
  // A format of its own is written as its first members: 001, 002, 003, ….
  const padded = /^\s*(0*\d+)\s*,/u.exec(format)?.[1];
  if (padded !== undefined) return String(value).padStart(padded.length, '0');
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return write === undefined ? null : value > 0 ? write(value) : String(value);
}

const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function toRoman(value: number): string {
  if (value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of romans) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
