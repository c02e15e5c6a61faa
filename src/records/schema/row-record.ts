import { z } from 'zod';
import { list, record, text } from './field-types.ts';
import { sourcePlace } from './places.ts';

export const rowKind = z.enum(['indicator', 'task', 'livelihood-project', 'commitment']);
export type RowKind = z.infer<typeof rowKind>;

export const unitRole = z.enum(['lead', 'supporting', 'responsible', 'related']);
export type UnitRole = z.infer<typeof unitRole>;

/** A responsible unit as one row names it; `name` is written out in full, `department` is its registry id. */
const rowUnit = record({
  role: unitRole,
  name: text,
  department: text.nullable(),
  /** True where it is not printed at the row itself: in a cell merged with the one above, or in the heading over an item. */
  inherited: z.boolean(),
});
export type RowUnit = z.infer<typeof rowUnit>;

const rowLeader = record({ name: text, inherited: z.boolean() });
export type RowLeader = z.infer<typeof rowLeader>;

/** A printed row or paragraph that states a task: what one document says. */
export const rowRecord = record({
  /** `<document id>/<place>`; the place is also the anchor of the row on the document's page. */
  id: text.meta({ title: '编号', description: '固定编号：文件编号/条目在文件中的位置。' }),
  document: text.meta({ title: '文件', description: '文件编号。' }),
  anchor: text.meta({ title: '锚点', description: '条目在文件页面上的锚点。' }),
  table: text.nullable().meta({ title: '附件', description: '所在的附件，如附件2；不在附件中则空。' }),
  kind: rowKind.meta({
    title: '种类',
    description: 'indicator 预期目标；task 工作任务；livelihood-project 实事项目；commitment 报告承诺。',
  }),
  itemNumber: z
    .int()
    .nullable()
    .meta({ title: '序号', description: '印出的序号化为整数；没有印，或是 1.2 这样的多级序号，则空。' }),
  numberAsPrinted: text
    .nullable()
    .meta({ title: '印出的序号', description: '序号的原样，如 一、（1）、1.2；没有印则空。' }),
  ordinal: z
    .int()
    .min(1)
    .meta({ title: '第几条', description: '该序号下的第几条，从 1 数起；没有印序号时为表内第几条。' }),
  path: list(text).meta({ title: '上级标题', description: '条目上方的各级标题，由外到内，以“；”相连。' }),
  name: text.nullable().meta({ title: '名称', description: '照录名称、项目或段首短语；没有则空。' }),
  text: text.meta({ title: '任务', description: '照录工作任务或内容和要求。' }),
  before: text.nullable().meta({
    title: '调整前',
    description: '这一条调整的较早文件中的文字，照录“调整前”“原目标”一栏或句中的引文；没有则空。',
  }),
  detail: text.nullable().meta({ title: '主要内容', description: '照录实事项目的主要建设内容；没有则空。' }),
  units: list(rowUnit),
  /** Column heading → cell as printed; a merged cell repeats the text of the cell that it continues. */
  unitsAsPrinted: z
    .record(z.string(), z.string())
    .readonly()
    .meta({ title: '单位原文', description: '单位各栏照录；格式“栏名：内容”，多栏以“；”相连。' }),
  leaders: list(rowLeader).meta({
    title: '分管领导',
    description: '条目所印的分管领导，以“；”相连（是否合并单元格见 JSON）。',
  }),
  /** 完成时限 as printed, and the last day that it leaves, where one follows; null where there is none. */
  deadline: record({
    asPrinted: text.meta({
      title: '完成时限',
      description: '照录完成时限；文件没有这一栏，或这一格为空，则空（JSON：deadline.asPrinted）。',
    }),
    date: z.iso
      .date()
      .nullable()
      .meta({ title: '时限的末日', description: '由完成时限推得的最后一天；推不出则空（JSON：deadline.date）。' }),
  }).nullable(),
  /** Paragraphs; null where the document has no such column. */
  progress: list(text)
    .nullable()
    .meta({ title: '推进情况', description: '照录推进情况，各段以“；”相连；文件没有这一栏则空。' }),
  /** Where a table has a column for each of several periods, the oldest first; `progress` is the newest. */
  progressByPeriod: list(record({ period: text, paragraphs: list(text) })).meta({
    title: '各时段的推进情况',
    description: '表格按时段分列推进情况时，各栏照录，较早的在前；格式“栏名：内容”，多栏以“；”相连。',
  }),
  /** The document's own word for how far the task is, from a column of its own, and how it is to be read. */
  statedStatus: text.nullable().meta({
    title: '文件自述的状态',
    description: '照录“完成状态”“是否达序”一类的栏目；文件没有这一栏，或这一格为空，则空。',
  }),
  statusHeading: text.nullable().meta({ title: '状态的栏名', description: '上一项所在的栏名；没有则空。' }),
  /** Of a mark in that column, or in the progress: what the legend beside the table says of it. */
  statusLegend: text.nullable().meta({
    title: '标记的图例',
    description: '状态或推进情况印的是 √、△、红灯一类的标记时，表旁图例对它的解释；没有则空。',
  }),
  /** 完成率, 进度% as a column of its own: heading, cell, and the figure in %; null where it is none. */
  percentage: record({
    heading: text.meta({
      title: '完成比例的栏名',
      description: '完成率、进度一类栏目的栏名（JSON：percentage.heading）。',
    }),
    asPrinted: text.meta({ title: '完成比例', description: '照录这一格（JSON：percentage.asPrinted）。' }),
    percent: z
      .number()
      .nullable()
      .meta({ title: '完成百分数', description: '化为百分数；化不出则空（JSON：percentage.percent）。' }),
  }).nullable(),
  /** Every other column: heading → cell, verbatim, its lines apart. */
  fields: z
    .record(z.string(), z.string())
    .readonly()
    .meta({ title: '其他各栏', description: '以上没有列出的各栏照录；格式“栏名：内容”，多栏以“；”相连。' }),
  damaged: text.nullable().meta({ title: '残缺', description: '看得出缺损之处的说明；没有则空。' }),
  source: sourcePlace,
  /** Null for a plain text, in which the lines are the place. */
  place: text.nullable().meta({
    title: '出处位置',
    description: '在原件中的位置，如 第 2 页 表 1 第 3 行、Sheet1!A4:F4；原件是纯文本则空，见起始行和结束行。',
  }),
});
export type RowRecord = z.infer<typeof rowRecord>;
