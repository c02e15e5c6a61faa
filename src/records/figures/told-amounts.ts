import { splitUnit } from '../values/quantities/unit-scale.ts';
import { findStatedAmounts, type StatedAmount } from './stated-amount.ts';
import { isParticular } from './thing-words.ts';
import { isDoneThisYear } from './time-words.ts';

/** An amount that a report says to be done, whether or not the task promises one. */
export interface ToldAmount {
  /** What is done to what, and whose it is: two amounts of one name are of one thing. */
  readonly thing: string;
  /** Without its power of ten, and the value in it. */
  readonly unit: string;
  readonly value: number;
  /** Verbatim. */
  readonly quote: string;
}

/** What 完成 alone is said of: the task. */
const ofTheWork = /^(?:(?:固定资产|工程|项目|实际|实物|计划|建设|总)*投资额?|产值|工程产值|工程量|土方|)$/u;
/** What is there and may be less, or what must not be passed. */
const noSum = /余额|存量|保有量|在[校岗册建]|利润|库存|结余|缺口|浓度|排放量/u;
const limit = /不超过|不高于|不大于|以[内下]|之内|低于|小于|最多|[≤＜<]/u;

/**
 * The amounts of a report that add up through the year and are of the task: 完成投资55亿元, 已完成55公里, or of a thing that the task
 * names.
 */
export function findToldAmounts(report: string, task: string, year: number): ToldAmount[] {
  return findStatedAmounts(report).flatMap((amount) => {
    const { quantity, quote, thing, scope, acts, part } = amount;
    const { scale, base } = splitUnit(quantity.unit);
    if (!isOfTheTask(amount, task) || !addsUp(amount, base) || !isToldForYear(amount, year)) return [];
    // What is counted from the beginning of the work on is another sum than that of the year.
    const since = part.includes('累计') ? '累计' : '';
    const name = [since, scope, [...acts].toSorted().join(), thing].join(' ');
    return [{ thing: name, unit: base, value: quantity.value * scale, quote }];
  });
}

function isOfTheTask({ thing, acts }: StatedAmount, task: string): boolean {
  return (acts.size === 0 && ofTheWork.test(thing)) || (isParticular(thing) && task.includes(thing));
}

function addsUp({ verbs, quantity, clause, behind }: StatedAmount, unit: string): boolean {
  const isDone = verbs.length > 0 && verbs.every(({ reach }) => reach === 'done');
  const isCount = quantity.upper === null && !/[%％]|百分点/u.test(unit) && !limit.test(quantity.comparator);
  return isDone && isCount && !noSum.test(clause + behind);
}

function isToldForYear({ clause, part }: StatedAmount, year: number): boolean {
  const [own, whole] = [clause, part].map((words) => words.replaceAll('累计', ''));
  return isDoneThisYear(own ?? '', whole ?? '', year);
}
