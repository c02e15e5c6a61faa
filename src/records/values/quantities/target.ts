import { dropBracketed } from '../../../columns/drop-bracketed.ts';
import type { Observation } from '../../model.ts';
import { falling, namesFall } from './falling.ts';

/** What a target's cell says beside its words: the figure or range, its unit, what it measures, how it compares. */
export type Target = Pick<Observation, 'value' | 'upper' | 'unit' | 'measure' | 'comparator'>;

const figure = '-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const unit =
  '(?:个百分点|[%％‰]|[万亿]+(?:美元|元人民币|元)|美元|元|[万亿]*(?:人|吨|件|个|家|户|项|平方米|公顷|公里|亩|张|套|辆|台|所|天))';
// A date is no figure of the target: 到2020年底达到50%.
const range = new RegExp(
  `(?<![\\d.])(${figure})(?![\\d年月日])\\s*(${unit})?(?:[~～〜—–－-](${figure})\\s*(${unit})?)?`,
  'u',
);
const comparators =
  /以上|以内|左右|以下|不超过|超过|不高于|高于|不低于|低于|不少于|不多于|不大于|不小于|至少|(?<!保)持平|正增长|[≥≤＞＜><]/u;

/**
 * A cell of a matrix of indicators → target. `columnUnit` is the printed unit of its row, e.g. 增幅 (%);
 * `stated` is the cell of the row that says in words what the row measures, as plain figures beside it follow it.
 * A cell without a figure keeps value null: 持平, 完成市下达任务, —. A fall is negative, said by the cell or by the
 * indicator's name.
 */
export function parseTarget(
  asPrinted: string,
  columnUnit: string | null,
  name: string,
  stated: string = asPrinted,
): Target {
  const outside = withoutBrackets(asPrinted);
  const match = range.exec(outside);
  const measure = toMeasure(outside, columnUnit, name, stated);
  const isFall = match && (falling.test(outside.slice(0, match.index)) || (namesFall(name) && measure !== 'level'));
  const sign = isFall && !match[1]?.startsWith('-') ? -1 : 1;
  const ends = [match?.[1], match?.[3]].flatMap((text) => (text === undefined ? [] : [sign * toNumber(text)]));
  const [value = null, upper = null] = sign < 0 ? ends.toReversed() : ends;
  return {
    value,
    upper,
    unit: match?.[4] ?? match?.[2] ?? toUnit(columnUnit),
    measure,
    comparator: comparators.exec(outside)?.[0] ?? (/力争/u.test(outside) ? '力争' : ''),
  };
}

/** What stands in brackets explains a target; a cell that is nothing else is the target. */
function withoutBrackets(text: string): string {
  const plain = text.replace(/\s+/gu, '');
  return dropBracketed(plain) || plain.replace(/[（()）]/gu, '');
}

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}

/** 增幅 (%) → %: what is printed before the brackets is the measure, not the unit. */
function toUnit(columnUnit: string | null): string | null {
  return columnUnit === null ? null : (/[（(]([^）)]+)[）)]/u.exec(columnUnit)?.[1] ?? columnUnit);
}

function toMeasure(text: string, columnUnit: string | null, name: string, stated: string): Target['measure'] {
  const isPlain = /^[\d.,~～〜\s左右以上以内下—–－-]+$/u.test(text);
  if (/百分点/u.test(text) || (isPlain && /百分点/u.test(withoutBrackets(stated)))) return 'change';
  const isShare = /比重|占比|率$/u.test(withoutBrackets(name)) && !/生产率|增长率/u.test(name);
  if (/提高/u.test(text) || falling.test(text)) {
    return isShare || !/[%％]/u.test(`${text}${columnUnit ?? ''}`) ? 'change' : 'growth';
  }
  if (/增长|增幅|增速/u.test(text)) return 'growth';
  if (isShare) return /增幅|增速/u.test(columnUnit ?? '') ? 'change' : 'share';
  const isGrowth = /增幅|增速|涨幅|增长率/u.test(`${columnUnit ?? ''}${name}`) || /增长$/u.test(withoutBrackets(name));
  if (isGrowth) return 'growth';
  if (falling.test(name)) return /[%％‰]|^$/u.test(toUnit(columnUnit) ?? '') ? 'growth' : 'change';
  return /生产率/u.test(name) && /%/u.test(columnUnit ?? '') ? 'growth' : 'level';
}
