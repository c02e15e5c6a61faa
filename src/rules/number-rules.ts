import type { RuleSet } from './rule.ts';

/** Printed numbers and counts, and the permanent identifiers that addresses are made of. */
export const numberRules = {
  'number-gap': {
    import: 'doubt',
    what: '序号与上一个不连续',
    mend: '查找漏掉的行，或没有复制到的序号',
    en: 'a number that does not follow the one before it: look for a row or a number that was not copied',
  },
  'item-number': {
    // A first number that is not 1 may be printed so.
    check: 'both',
    what: '序号缺号、重号',
    mend: '查漏行、重行；表从大于 1 的数开始的只提醒，原件如此不必改',
    en: 'a gap or repeat in 序号 (a doubt where only the first one is not 1): look for a lost or doubled row',
  },
  'declared-count': {
    check: 'fatal',
    what: '写明的项数与实际不符',
    mend: '查漏项、多项',
    en: 'a declared count that the rows do not match: look for lost or doubled rows',
  },
  'missing-id': {
    check: 'fatal',
    what: '一行或一个标题句缺永久编号',
    mend: '写一个没用过的编号',
    en: 'a row or lead phrase without identifier: write an unused one',
  },
  'duplicate-id': {
    check: 'fatal',
    what: '编号或网址重复，或两个指标读音相同、会共用编号',
    mend: '改后加的一处，或登记指标',
    en: 'an identifier or address used twice, or two indicators that sound alike and would share one: change the later one, or register it',
  },
  'damaged-row': {
    check: 'fatal',
    what: '声明为缺损的行不存在',
    mend: '改正 damaged 中的编号',
    en: '`damaged` names no row: mend the identifier',
  },
} as const satisfies RuleSet;
