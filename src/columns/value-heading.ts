/** What a heading over figures of indicators says of them. */
export interface ValueHeading {
  /** The year that it names; null where it names none. */
  readonly year: number | null;
  /** Without a year: the year of the document (0), or the one before it (上年, 去年). */
  readonly yearsBefore: 0 | 1;
  /** Null where it does not say whether the figures were reached or are to be: 绝对值, 增长%. */
  readonly kind: 'target' | 'estimate' | 'actual' | null;
  /** Null where the unit of the row has to tell. */
  readonly measure: 'level' | 'growth' | null;
  /** The unit of its figures; null where it is that of the row. */
  readonly unit: string | null;
}

/** What the figures of a year are set against is no year of their own. */
const comparison = /(?:[比较与](?:上年|去年|\d{4}年)(?:同期)?(?:相比)?|同比|环比)/gu;
/** Figures of several years, and shares of a plan, are no values of an indicator and a year. */
const severalYears =
  /年均|\d{4}年?[-—–－~～至到]\d{4}年|十[一二三四五六七八九]五|[二三四五六七八九十]年(?:来|间|规划|累计)/u;
const shareOfPlan =
  /完成率|完成比|进度|占.*(?:计划|目标|任务|比例)|完成.*(?:计划|目标|任务).*[%％比率]|差额|差距|差值/u;

const outcomeOfPlan = /(?:计划|目标|任务|指标|预期)的?(?:完成|执行|实现)(?:情况|数|值|额)/u;
const plan = /计划|目标|预期|任务/u;
const guess = /预计|预测|快报/u;
const reached = /完成|进展|实绩|实际|实现|达到|执行|同期|基数|^(?:上年|去年)(?:数值?|值)?$/u;
const growth = /增长|增幅|增速|涨幅|[+±＋][-－]?[%％]|增减.*[%％]/u;
const change = /增减|变化|百分点/u;
const level = /绝对[值数额量]|总量|总额|总数|数值|数量/u;

/**
 * A heading, with those above it (2022年计划 绝对值), as a column of values: of which year, reached or to be reached, a level or
 * its growth. Null for one that says nothing of the kind, and for figures of several years or shares of a plan.
 */
export function readValueHeading(heading: string): ValueHeading | null {
  const printed = heading.replace(/\s+/gu, '');
  const plain = printed.replace(comparison, '');
  if (severalYears.test(plain) || shareOfPlan.test(plain)) return null;
  const years = [...new Set([...plain.matchAll(/(?<!\d)(\d{4})年?(?!\d)/gu)].map(([, year]) => Number(year)))];
  if (years.length > 1) return null;
  const [year = null] = years;
  const yearsBefore = year === null && /上年|去年/u.test(plain) ? 1 : 0;
  const measure = growth.test(printed) ? 'growth' : change.test(plain) ? null : level.test(plain) ? 'level' : null;
  if (measure === null && change.test(plain)) return null;
  const kind = readKind(plain);
  if (kind === null && measure === null) return null;
  return { year, yearsBefore, kind, measure, unit: readUnit(printed) };
}

/** True for figures of several years, or of a part of a plan, which are no values of one year. */
export function isOfNoYear(heading: string): boolean {
  return severalYears.test(heading.replace(/\s+/gu, '').replace(comparison, ''));
}

function readKind(plain: string): ValueHeading['kind'] {
  if (outcomeOfPlan.test(plain)) return 'actual';
  const isPlan = plan.test(plain);
  // 计划完成 may be what is to be done, and what was done of a plan.
  if (isPlan && reached.test(plain)) return null;
  if (isPlan) return 'target';
  if (guess.test(plain)) return 'estimate';
  return reached.test(plain) ? 'actual' : null;
}

/** 2021年实绩（亿元） → 亿元, 增长% → %. */
function readUnit(plain: string): string | null {
  const bracketed = /[（(]([^（()）]{1,8})[）)]$/u.exec(plain)?.[1]?.replace(/^单位[：:]/u, '');
  if (bracketed !== undefined && /[%％‰元人个吨户项件家亩里米套辆台所天倍度次]/u.test(bracketed)) return bracketed;
  return /[%％]$/u.exec(plain)?.[0] ?? null;
}
