import type { Observation } from '../../model.ts';

const printedNumber = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu;
const behind = /^(?:以上|以下|以内|之内|左右|上下)$/u;

/**
 * A value in one short form, with the digits that are printed: 7 以上 under a heading of % → 7% 以上, 9.50 of 增长9.50% →
 * 9.50%. Without a figure, the words as printed in quotation marks; the fall that a word says stays a word: 下降4.3%.
 */
export function toStatedAmount(observation: Observation): string {
  const { value, upper, comparator, asPrinted } = observation;
  if (value === null) return `“${asPrinted}”`;
  const unit = toUnitText(observation);
  const ends = [value, ...(upper === null ? [] : [upper])].map((end) => `${toDigits(asPrinted, end)}${unit}`);
  const amount = `${value < 0 ? '下降 ' : ''}${(value < 0 ? ends.toReversed() : ends).join('～')}`;
  if (comparator === '') return amount;
  return behind.test(comparator) ? `${amount} ${comparator}` : `${comparator} ${amount}`;
}

/** % stands at its figure, words stand apart: 7.2%, 4.8 亿美元; a change of a share is in points. */
export function toUnitText({ unit, measure }: Pick<Observation, 'unit' | 'measure'>): string {
  const plain = (unit ?? '').normalize('NFKC');
  if (measure === 'change' && /^(?:%|百分点)$/u.test(plain)) return ' 个百分点';
  return plain === '' || /^[%‰]/u.test(plain) ? plain : ` ${plain}`;
}

/** The figure with the digits that are printed for it; its own where the text does not print it so. */
function toDigits(asPrinted: string, value: number): string {
  const printed = asPrinted.normalize('NFKC').match(printedNumber) ?? [];
  return printed.find((digits) => Number(digits.replaceAll(',', '')) === Math.abs(value)) ?? String(Math.abs(value));
}
