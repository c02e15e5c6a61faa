import { z } from 'zod';
import { list, record, text, year } from './field-types.ts';

/** Why a promised and a reported amount are a pair, in the order in which the rules are believed. */
export const figureRule = z.enum([
  'same-indicator',
  'promised-set',
  'same-thing',
  'invested',
  'short-name',
  'short-act',
]);
export type FigureRule = z.infer<typeof figureRule>;

const sideFields = (side: string, where: string) => ({
  /** Verbatim, from what it is said of. */
  quote: text.meta({ title: `${side}原话`, description: `${where}中说出这个数的原话（JSON：对象中的 quote）。` }),
  printed: text.meta({ title: `${side}`, description: `照录${where}印出的数，连同比较词和单位。` }),
  value: z.number().meta({ title: `${side}数值`, description: '数值，或区间的下限，以所印的单位计。' }),
  upper: z
    .number()
    .nullable()
    .meta({ title: `${side}上限`, description: '区间的上限；不是区间则空。' }),
  unit: text.meta({ title: `${side}单位`, description: '照录单位，含万、亿。' }),
  row: text.meta({ title: `${side}条目`, description: `印出这个数的条目编号。` }),
});
const target = record(sideFields('目标', '任务'));
const reported = record(sideFields('报告数', '进展'));

const pair = {
  target,
  reported,
  /** Reported ÷ promised in %, computed; null where that says nothing. */
  share: z.number().nullable().meta({
    title: '比例',
    description: '本站按报告数÷目标数算出的百分数，一位小数；增长率、比重、区间和不得超过的目标不算，则空。',
  }),
  rule: figureRule.meta({
    title: '依据',
    description:
      '为什么是同一件事：same-indicator 同一项指标；promised-set 进展重述了目标的数和名称；same-thing 做法和名称相同；invested 同一批项目的投资；short-name 名称是目标的简称；short-act 进展略去了做法的对象。',
  }),
};

/** An amount that a task promises for its year beside the one that its report gives for the same thing. */
export const taskFigure = record(pair);
export type TaskFigure = z.infer<typeof taskFigure>;

/** The same as a record of its own. */
export const figureRecord = record({
  /** `<task>-figure-<n>`: the nth pair of the task, from 1. */
  id: text.meta({ title: '编号', description: '编号：任务编号-figure-这项任务的第几对。' }),
  url: text.meta({ title: '网址', description: '任务页面上这一对的地址。' }),
  task: text.meta({ title: '任务', description: '任务编号。' }),
  district: text.meta({ title: '地区', description: '地区编号。' }),
  year: year.meta({ title: '年度', description: '任务所属的工作年度。', tableType: 'year' }),
  /** Department ids of those who lead the task. */
  leads: list(text).meta({ title: '牵头部门', description: '牵头部门编号，以“；”相连。' }),
  asOf: z.iso
    .date()
    .nullable()
    .meta({ title: '截至日期', description: '报告数截至哪一天，由栏名或文件的时段推得；推不出则空。' }),
  ...pair,
});
export type FigureRecord = z.infer<typeof figureRecord>;
