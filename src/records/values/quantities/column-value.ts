import type { ValueHeading } from '../../../columns/value-heading.ts';
import { parseTarget, type Target } from './target.ts';

const figures = /(?<![\d.])\d[\d,]*(?:\.\d+)?/gu;
const range = /\d\s*[%％万亿]?\s*[~～〜—–－\-至]+\s*\d/u;
const wordBehind = /\d(?!左右|以上|以下|以内|之内|上下)[百千万亿]*[\p{Script=Han}A-Za-z]/u;
/** 千克标准煤/万元 and 万人次、% are units. */
const longestUnit = 14;
const percent = /[%％‰]|百分点/u;

/**
 * A cell under a heading that says what its figures are → its value: the unit and the measure of the heading go before those of
 * the row, and the cell's own before both. Null where the cell says something else than its heading, or several figures.
 * @param unit The unit of the row; of two (亿元、%) the one that fits.
 */
export function readValue(
  asPrinted: string,
  unit: string | null,
  name: string,
  { measure, unit: ofColumn }: Pick<ValueHeading, 'measure' | 'unit'>,
): Target | null {
  if (countFigures(asPrinted) > 1 || hasOtherUnit(asPrinted, name) || (unit !== null && isPhrase(unit))) return null;
  if (measure === 'growth') {
    const told = parseTarget(asPrinted, `增幅（${ofColumn ?? '%'}）`, name);
    return percent.test(told.unit ?? '') ? told : null;
  }
  const fitting = fitUnit(unit, measure);
  if (fitting === null && unit !== null && ofColumn === null) return null;
  // A heading and a row that name different units: one of them is not that of the figure.
  const isTorn = ofColumn !== null && !percent.test(ofColumn) && fitting !== null && fitting !== ofColumn;
  if (isTorn) return null;
  const own = ofColumn ?? fitting;
  const told = toFullUnit(parseTarget(asPrinted, own, name), own);
  const isLevel = measure !== 'level' || told.measure === 'level' || percent.test(told.unit ?? '');
  return isLevel ? told : null;
}

/** 建成40座基站并开通: what stands in the column of units is none. */
function isPhrase(unit: string): boolean {
  return unit.length > longestUnit || /^\d/u.test(unit);
}

/** 不低于60元 of what is counted in 元/月/人. */
function toFullUnit(told: Target, unit: string | null): Target {
  const isFiner = told.unit !== null && unit?.startsWith(`${told.unit}/`) === true;
  return isFiner ? { ...told, unit } : told;
}

/** A word behind the figure that is no unit which is known: 3亿斤 is not 3 of what the column counts. */
function hasOtherUnit(text: string, name: string): boolean {
  const plain = text.replace(/[（(][^（()）]*[）)]|\s+/gu, '');
  return wordBehind.test(plain) && parseTarget(plain, null, name).unit === null;
}

/** Figures outside brackets; the two ends of a range are one. */
function countFigures(text: string): number {
  const plain = text.replace(/[（(][^（()）]*[）)]/gu, '').replace(/\d{4}年|\d{1,2}月|PM\s*\d+(?:\.\d+)?/gu, '');
  const found = plain.match(figures)?.length ?? 0;
  return range.test(plain) ? found - 1 : found;
}

/** Of the two units that a row may print (亿元、%) the one of its level; null where that cannot be told. */
function fitUnit(unit: string | null, measure: ValueHeading['measure']): string | null {
  const parts = unit?.split(/[、，,;；/／和及]+/u).filter((part) => part !== '') ?? [];
  const isPair = parts.length === 2 && parts.filter((part) => percent.test(part)).length === 1;
  if (!isPair) return unit;
  return measure === 'level' ? (parts.find((part) => !percent.test(part)) ?? null) : null;
}
