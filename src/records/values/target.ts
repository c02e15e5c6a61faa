import type { Observation } from '../model.ts';

/** What a target's cell says beside its words: the figure or range, its unit, what it measures, how it compares. */
export type Target = Pick<Observation, 'value' | 'upper' | 'unit' | 'measure' | 'comparator'>;

const comparators = /(以上|以内|左右|以下|超过|高于|低于|不低于|不少于|不超过|持平|正增长|力争)/u;
const units = /(个百分点|亿美元|亿元人民币|万亿元|亿元|万元|元|%|万人|万吨|件|个)/u;

/**
 * A cell of a matrix of indicators → target. `columnUnit` is the printed unit of its row, e.g. 增幅 (%);
 * `stated` is the cell of the row that says in words what the row measures, as plain figures beside it follow it.
 * A cell without a figure keeps value null: 持平, 完成市下达任务, —.
 */
export function parseTarget(
  asPrinted: string,
  columnUnit: string | null,
  name: string,
  stated: string = asPrinted,
): Target {
  const outside = asPrinted.replace(/[（(].*?[）)]/gu, '').replace(/\s+/gu, '');
  const range = /(-?\d+(?:\.\d+)?)(?:[~～—-](-?\d+(?:\.\d+)?))?/u.exec(outside);
  const printedUnit = range ? (units.exec(outside.slice(range.index + range[0].length))?.[0] ?? null) : null;
  return {
    value: range?.[1] === undefined ? null : Number(range[1]),
    upper: range?.[2] === undefined ? null : Number(range[2]),
    unit: printedUnit ?? toUnit(columnUnit),
    measure: toMeasure(outside, columnUnit, name, stated),
    comparator: comparators.exec(outside)?.[0] ?? '',
  };
}

/** 增幅 (%) → %: what is printed before the brackets is the measure, not the unit. */
function toUnit(columnUnit: string | null): string | null {
  return columnUnit === null ? null : (/[（(]([^）)]+)[）)]/u.exec(columnUnit)?.[1] ?? columnUnit);
}

function toMeasure(text: string, columnUnit: string | null, name: string, stated: string): Target['measure'] {
  const words = stated.replace(/[（(].*?[）)]/gu, '');
  if (/提高|降低|百分点/u.test(text) || (/百分点/u.test(words) && /^[\d.~～\s左右以上以内—－-]+$/u.test(text)))
    return 'change';
  if (/增长|增幅|增速/u.test(text)) return 'growth';
  const isShare = /比重|占比|率$/u.test(name.replace(/[（(].*?[）)]/gu, '')) && !/生产率/u.test(name);
  if (isShare) return /增幅|增速/u.test(columnUnit ?? '') ? 'change' : 'share';
  const isGrowth = /增幅|增速|涨幅/u.test(`${columnUnit ?? ''}${name}`) || /下降|削减|减少/u.test(name);
  if (isGrowth || (/生产率/u.test(name) && /%/u.test(columnUnit ?? ''))) return 'growth';
  return 'level';
}
