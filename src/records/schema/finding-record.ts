import { z } from 'zod';
import { list, record, text, year } from './field-types.ts';
import { quotation } from './places.ts';

const findingKind = z.enum([
  'difference',
  'target',
  'number-conflict',
  'declared-count',
  'printed-so',
  'no-figure',
  'not-yet-measured',
  'not-reported',
  'claim',
  'passed-deadline',
  'number-dropped',
  'step-back',
  'changed-target',
  'missing-report',
]);
export type FindingKind = z.infer<typeof findingKind>;

/** What comes to light when documents are laid side by side, with the rule and the words that it rests on. */
export const findingRecord = record({
  /** `<kind>/<place>`; the same as long as what it is about stays. */
  id: text.meta({ title: '编号', description: '固定编号：种类/位置。' }),
  url: text.meta({ title: '网址', description: '本站网页的路径。' }),
  kind: findingKind.meta({
    title: '种类',
    description:
      'difference 文件间的差异；target 目标与结果；number-conflict 同一文件中数字不一；declared-count 写明的项数；printed-so 原件如此；no-figure 没有报告数字；not-yet-measured 尚未统计；not-reported 没有收录进展；claim 完成目标的说法与数字；passed-deadline 时限已过而没有说到；number-dropped 目标不再写数；step-back 后一次的数小于前一次；changed-target 进展文件之间目标不同；missing-report 没有收录其间的进展。',
    // Kinds are added as more is compared; an enumeration would make each of them a break.
    isOpen: true,
  }),
  /** Of a difference its kind, of a target its verdict, of a declared count `match` or `mismatch`, of what is printed so the rule that it breaks; null where the kind says all. */
  outcome: text.nullable().meta({
    title: '结果',
    description:
      '差异：wording 措辞，number 数字，department 单位，damage 原文缺损，revised 文件调整，dropped 不再列入；目标与结果：met 达到，not-met 未达到，cannot-tell 不能比；写明的项数：match 相符，mismatch 不符；原件如此：item-number 序号，cut-original 中断；其余则空。',
  }),
  district: text.meta({ title: '地区', description: '地区编号。' }),
  year: year.meta({ title: '年度', description: '任务所属的年度。', tableType: 'year' }),
  /** Department ids of the task's responsible units. */
  departments: list(text).meta({ title: '单位', description: '任务的责任单位编号，以“；”相连。' }),
  task: text.nullable().meta({ title: '任务', description: '任务编号；不是某一项任务的则空。' }),
  /** What was found, in one sentence. */
  statement: text.meta({ title: '发现', description: '一句话说明。' }),
  rule: text.meta({ title: '规则', description: '判定所用的规则。' }),
  quotations: list(quotation).meta({
    title: '原话与位置',
    description: '文件原话；格式“文件编号#锚点：原话”，多处以“；”相连。',
  }),
  indicator: text.nullable().meta({ title: '指标', description: '指标编号；不是说一项指标的则空。' }),
});
export type FindingRecord = z.infer<typeof findingRecord>;
