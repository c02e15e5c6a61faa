import type { Observation } from '../../model.ts';

const printedNumber = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu;
const behind = /^(?:以上|以下|以内|之内|左右|上下)$/u;

/** Names that say themselves that their figures are of a rise: 居民消费价格总水平涨幅. */
const namesRise = /(?:增幅|涨幅|升幅|增速|增长率?)(?:\([^)]*\))?$/u;

/**
 * A value in one short form, with the digits that are printed: 7 以上 under a heading of % → 增长 7% 以上, 9.50 of 增长9.50% →
 * 增长 9.50%, 1 of a share that is to rise → 提高 1 个百分点; without the word where the name says it. Without a figure, the
 * words as printed in quotation marks.
 */
export function toStatedAmount(observation: Observation): string {
  const { value, name } = observation;
  const isRise = value !== null && value > 0 && !namesRise.test(name.normalize('NFKC'));
  return joinWords(isRise ? riseWord(observation) : '', toComparedAmount(observation));
}

/** The same beside a value of the same measure, which has said of what it is: 增长 7.2%，低于目标 7.5%. A fall stays a word. */
export function toComparedAmount(observation: Observation): string {
  const { value, upper, comparator, asPrinted } = observation;
  if (value === null) return `“${asPrinted}”`;
  const unit = toUnitText(observation);
  const ends = [value, ...(upper === null ? [] : [upper])].map((end) => `${toDigits(asPrinted, end)}${unit}`);
  const amount = (value < 0 ? ends.toReversed() : ends).join('～');
  const isBehind = comparator === '' || behind.test(comparator);
  return joinWords(value < 0 ? '下降' : '', isBehind ? '' : comparator, amount, isBehind ? comparator : '');
}

function riseWord({ measure, unit }: Observation): string {
  if (measure === 'change') return '提高';
  return measure === 'growth' && /^[%‰％]/u.test(unit ?? '') ? '增长' : '';
}

/** A figure stands apart from words; words stand together: 提高约 0.3 个百分点. */
function joinWords(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/(?<=^\p{Script=Han}+) (?=\p{Script=Han})/u, '');
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
