import { toPlainDigits } from './plain-digits.ts';

/** A number that is likely a person's, where a text has it; line and column are 1-based. */
export interface PersonalNumber {
  readonly kind: 'identity' | 'mobile';
  /** Digits alone, and the X that may end an identity number. */
  readonly number: string;
  readonly line: number;
  readonly column: number;
}

// A tab sets cells apart, and so numbers; anything else within a number only groups its digits.
const gap = '[ -]{0,3}';
const day = '(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const identity = new RegExp(`(?<!\\d)(?=((?:\\d${gap}){17}[\\dXx])(?!\\d))`, 'gu');
const province = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const identityForm = new RegExp(`^${province}\\d{4}${day}\\d{3}[\\dX]$`, 'u');

const country = '(?<!\\d|\\d\\.)(?:\\(?(?:\\+|00)?86\\)?[ -]{0,3})?';
const dash = ' {0,2}- {0,2}';
const apart = `(?:${dash}| {1,2})`;
// An amount, a decimal or a share is no number of a person; a date behind a full stop does not make it one.
const measured =
  '(?!\\d|\\.\\d+(?![\\d年月])|%| ?(?:元|[百千万亿]|平方|立方|公斤|公里|公顷|美元|人次|[吨米亩户株头台辆件]))';
const dashed = [
  `\\d${dash}\\d{4}${apart}?\\d{4}`,
  `\\d(?<sign>[./·])\\d{4}\\k<sign>\\d{4}`,
  `\\d${dash}\\d{3}${dash}\\d{5}`,
  `\\d{2}${dash}\\d{3}${dash}\\d{4}`,
  `\\d{2}${dash}\\d{4}${dash}\\d{3}`,
  `\\d{3}${dash}\\d{6}`,
  `\\d{5}${dash}\\d{4}`,
];
// Spaces also set figures apart that are no one number: 150 2000 3000 4000, a count and two years, a count and a day.
const others = `(?!\\d{3}(?: {1,2}(?:19|20)\\d{2}){2}|\\d{3} {1,2}${day})`;
const moreFigures = '(?! {1,2}\\d{4}(?![\\d年]))';
const mobiles = [
  `(?<![_〕])${country}(?<number>1[3-9]\\d{9})`,
  `(?<!\\d${dash})${country}(?<number>1[3-9](?:${dashed.join('|')}))(?!${dash}\\d{2})`,
  `(?<!(?<!\\d)\\d{4} {1,2})${country}${others}(?<number>1[3-9]\\d {1,2}\\d{4}${apart}?\\d{4})${moreFigures}`,
  `(?<number>\\(1[3-9]\\d\\)[ -]?\\d{4}[ -]?\\d{4})`,
].map((form) => new RegExp(form + measured, 'gu'));

/** Identity numbers of 18 digits and mobile numbers in the lines, in order, as printed in any width and in groups. */
export function findPersonalNumbers(lines: readonly string[]): PersonalNumber[] {
  return lines.flatMap((printed, index) => {
    const { text, offsets } = toPlainDigits(printed);
    const found = [...findIdentities(text), ...findMobiles(text)].toSorted((a, b) => a.at - b.at);
    return found.map(({ kind, number, at }) => ({ kind, number, line: index + 1, column: (offsets[at] ?? 0) + 1 }));
  });
}

type Found = Pick<PersonalNumber, 'kind' | 'number'> & { readonly at: number };

function findIdentities(text: string): Found[] {
  return [...text.matchAll(identity)].flatMap(({ 1: printed = '', index }): Found[] => {
    const number = toNumber(printed);
    // A slip of one digit still tells whose it is; figures that only stand beside each other need the proof.
    const isOne = printed.length === number.length || hasCheckDigit(number);
    return isOne && identityForm.test(number) ? [{ kind: 'identity', number, at: index }] : [];
  });
}

function findMobiles(text: string): Found[] {
  return mobiles.flatMap((mobile) =>
    [...text.matchAll(mobile)].map(({ groups: named, index }): Found => {
      return { kind: 'mobile', number: toNumber(named?.['number'] ?? ''), at: index };
    }),
  );
}

/** Digits alone: what an editor allows is compared in this form too. */
export function toNumber(printed: string): string {
  return toPlainDigits(printed)
    .text.toUpperCase()
    .replace(/[^\dX]/gu, '');
}

/** GB 11643: weights are powers of two modulo 11, and the eleventh remainder is written X. */
function hasCheckDigit(number: string): boolean {
  const sum = [...number.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return '10X98765432'[sum % 11] === number[17];
}
