import type { RuleSet } from './rule.ts';

/** Printed numbers and counts, and the permanent identifiers that addresses are made of. */
export const numberRules = {
  'item-number': {
    import: 'doubt',
    // A first number that is not 1 may be printed so.
    check: 'both',
    what: '序号（各种写法）缺号、重号，或不是数字；从大于 1 的数开始的只提醒',
    mend: '查漏行、重行；原件如此的写入 printedSo',
    en: 'a gap or repeat in 序号, in whatever style, or one that is no number (a doubt where only the first one is not 1): look for a lost or doubled row, or declare it in printedSo',
  },
  'declared-count': {
    import: 'doubt',
    check: 'fatal',
    what: '写明的项数与实际不符',
    mend: '查漏项、多项；原件如此的写入 printedSo',
    en: 'a declared count that the rows do not match: look for lost or doubled rows, or declare it in printedSo',
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
