import { z } from 'zod';
import { periodPattern } from '../values/quantities/period.ts';
import { list, record, text, year } from './field-types.ts';
import { lineSpan } from './places.ts';

const periodMeaning = 'year 全年；H1、H2 上、下半年；Q1 至 Q4 季度；Q1-Q3 前三季度；M10 10 月；M1-M10 1 至 10 月。';

const observationFields = {
  indicator: text.meta({ title: '指标', description: '指标编号。' }),
  /** The indicator's name as the document prints it. */
  name: text.meta({ title: '指标名称', description: '照录文件所印的名称。' }),
  district: text.meta({ title: '地区', description: '地区编号。' }),
  year: year.meta({ title: '年度', description: '数值所属的年度。', tableType: 'year' }),
  period: z.string().regex(periodPattern).meta({ title: '时期', description: periodMeaning }),
  kind: z
    .enum(['target', 'estimate', 'actual'])
    .meta({ title: '种类', description: 'target 目标；estimate 预计；actual 实绩。' }),
  value: z.number().nullable().meta({ title: '数值', description: '数值，或区间的下限；不是数字则空。' }),
  upper: z.number().nullable().meta({ title: '上限', description: '区间的上限；不是区间则空。' }),
  unit: text.nullable().meta({ title: '单位', description: '照录单位；没有则空。' }),
  measure: z
    .enum(['level', 'growth', 'change', 'share'])
    .meta({ title: '量度', description: 'level 总量；growth 增长率；change 增减量；share 比重。' }),
  comparator: text.meta({ title: '比较词', description: '照录以上、以内、左右等词；没有则空。', mayBeEmpty: true }),
  asPrinted: text.meta({ title: '原文', description: '照录印出的数值。' }),
  /** The words that state it, verbatim, with the indicator's name; null for a cell of a matrix, which `asPrinted` is. */
  quote: text.nullable().meta({ title: '原句', description: '说出这个数的原句；印在表格里的则空。' }),
  /** True where the value is printed once in a cell merged over several districts or rows. */
  inherited: z
    .boolean()
    .meta({ title: '合并单元格', description: '数值印在跨几个地区或几行的合并单元格中时为 true。' }),
  row: text.nullable().meta({ title: '条目', description: '所在条目的编号；不在任务条目中则空。' }),
  document: text.meta({ title: '文件', description: '文件编号。' }),
  anchor: text.meta({ title: '锚点', description: '所在行在文件页面上的锚点。' }),
  source: lineSpan,
  /** The newer document that takes the place of this one in this value, or of the whole of it. */
  supersededBy: text.nullable().meta({
    title: '已被调整',
    description: '这个数已由哪一份较新的文件调整，或所在的任务已由它写明取消（文件编号）；仍然有效则空。',
  }),
  /** What a newer document says that may change this value, and is tied to no task. */
  unsettled: record({
    document: text.meta({
      title: '尚未核定的调整',
      description: '较新的文件可能说到这个数而还没有核定，是哪一份（文件编号）；没有则空（JSON：unsettled.document）。',
    }),
    anchor: text.meta({ title: '尚未核定的位置', description: '那段话的锚点；没有则空（JSON：unsettled.anchor）。' }),
    quote: text.meta({ title: '尚未核定的原话', description: '那段话，照录；没有则空（JSON：unsettled.quote）。' }),
  }).nullable(),
};

/** One value of one indicator, district and period. `unit` and `asPrinted` are verbatim. */
export const observation = record(observationFields);
export type Observation = z.infer<typeof observation>;

/** The same as it is published. */
export const observationRecord = record({
  ...observationFields,
  id: text.meta({
    title: '编号',
    description:
      '固定编号：文件编号/位置/指标/地区/时期/种类-量度；同一处以两个名称印出同一项指标的，后一个在末尾另加序号。',
  }),
});
export type ObservationRecord = z.infer<typeof observationRecord>;

/** What is measured, under all its names. */
export const indicatorRecord = record({
  id: text.meta({ title: '编号', description: '固定编号。' }),
  url: text.meta({ title: '网址', description: '本站页面的地址。' }),
  name: text.meta({ title: '名称', description: '通用的名称；文件所印的名称见指标数值表。' }),
  aliases: list(text).meta({ title: '别名', description: '文件中用过的其他名称，以“；”相连。' }),
  /** Whether a larger figure is the better one; null where nobody said so. */
  better: z
    .enum(['higher', 'lower'])
    .nullable()
    .meta({ title: '越高还是越低越好', description: 'higher 越高越好；lower 越低越好；没有登记则空。' }),
  /** Ids of the indicators that it is made of. */
  parts: list(text).meta({ title: '组成', description: '它由哪些指标组成，指标编号，以“；”相连。' }),
});
export type IndicatorRecord = z.infer<typeof indicatorRecord>;

const verdictResult = z.enum(['met', 'not-met', 'cannot-tell']);

const verdictGroup = z.enum(['met', 'not-met', 'not-comparable', 'no-outcome']);
export type VerdictGroup = z.infer<typeof verdictGroup>;

/** A year's target of one district beside its outcome. */
export const verdict = record({
  indicator: text,
  district: text,
  year,
  result: verdictResult,
  /** The rule that decided, or the reason why it cannot be told: an id. */
  rule: text,
  target: observation,
  /** The outcome that decided; null where none is comparable. */
  outcome: observation.nullable(),
  /** Further values that it rests on, or that could not be compared. */
  others: list(observation),
  /** Outcome less target, in the target's unit; null where the two were not compared as figures. */
  gap: z.number().nullable(),
  /** What the outcome lacks, with its unit: 0.3 个百分点; null where it lacks nothing or nobody can say. */
  shortfall: text.nullable(),
  /** What it counts among: nothing was told of the result, or what was told cannot be compared. */
  group: verdictGroup,
  /** Its name in a word or two: 达到, 口径不同, 只有上半年的数. */
  label: text,
  /** What it found, in one sentence: 未达到：7.2%，低于目标 7.5%，差 0.3 个百分点. */
  statement: text,
});
export type Verdict = z.infer<typeof verdict>;
