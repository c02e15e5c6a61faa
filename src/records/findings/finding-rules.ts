import type { FindingKind } from '../model.ts';

/** The rule of each kind of finding, as the pages and the data state it. */
export const findingRules: Readonly<Record<FindingKind, string>> = {
  difference:
    '同一项任务在两份文件中的写法逐词、逐个数字比较；空白、标点的有无和全角半角不计，单位按部门比较，次序不计。',
  target:
    '同一地区同一年度同一项指标的目标，与文件写明的结果对照；只有文件自己的话足以判断时才写达到或未达到，否则写明为什么不能比。文件没有说明结果的目标不列。每处另附所用的规则。',
  'number-conflict':
    '同一份文件的同一行里，任务写“若干个某事”，进展又以“若干个某事完成……”说同一批事，量词和事物相同而个数不同。',
  'declared-count': '文件写明的项数与表中实际的项数对照；同一序号的几行算一项。',
  'printed-so': '原件的序号重复、缺号，或在一行中途中断，编辑核对原件后声明为原件如此；照录，不改。',
  'no-figure':
    '任务写明了数量，而进展中没有一个数字的单位与它相同，或者单位相同的数字说的都是别的事，也没有写明完成这一计划的比例。“个、项、件”算同一单位；公顷与亩算不同的单位，不作换算。只有一个目标、一个数字而叫法不同的，不下结论。',
  'not-yet-measured': '进展一栏只写明按年度统计，没有数字。',
  'not-reported': '收录了这一地区这一年度的任务分解，没有收录进展情况。',
};
