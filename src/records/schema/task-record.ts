import { z } from 'zod';
import { filledList, list, record, text, year } from './field-types.ts';
import { taskFigure } from './figure-record.ts';
import { pagePlace } from './places.ts';
import { rowKind } from './row-record.ts';

export const taskStatus = z.enum([
  'completed',
  'ahead',
  'on-schedule',
  'in-progress',
  'behind',
  'not-started',
  'suspended',
  'cancelled',
  'not-yet-measured',
  'not-stated',
  'not-held',
]);
export type TaskStatus = z.infer<typeof taskStatus>;

/**
 * Why two rows are one task: they stand at one place (序号 and nth row) or under one 序号, say nearly the same words
 * anywhere, or an editor has registered it. `score` is the likeness of their texts, 0 to 1.
 */
const rowLink = record({
  from: text,
  to: text,
  rule: z.enum(['same-place', 'same-number', 'same-words', 'registry']),
  score: z.number(),
});
export type RowLink = z.infer<typeof rowLink>;

/** Words of a report that state a task of its breakdown. */
const mention = record({
  document: text,
  /** Anchor of the paragraph on the document's page. */
  anchor: text,
  /** Sentences in a row, verbatim. */
  quote: text,
  /** The part of the quote that states the task, verbatim: all of it, or a clause. */
  words: text,
  /** How it was found: whole sentences, a clause, a declared count of projects, or an editor's entry. */
  rule: z.enum(['sentence', 'clause', 'declared-count', 'registry']),
  /** Likeness of the row to all words of the report that state it, 0 to 1; 1 for a declared count that matches. */
  score: z.number(),
});
export type Mention = z.infer<typeof mention>;

/** What one document says of a task and the next one says differently. */
const taskDifference = record({
  /** Row ids; `from` is null where the wording stands in a paragraph of a report that is no row. */
  from: text.nullable(),
  to: text,
  /** Where both wordings stand; of several paragraphs of a report the first. */
  fromPlace: pagePlace,
  toPlace: pagePlace,
  /** `text`, `name`, `detail` or `deadline` of the row, `units`: who is named, `lead`: who leads. */
  field: text,
  /** Both wordings whole, verbatim. */
  before: text,
  after: text,
  /** `revised`: the newer document takes the place of the older one, or of parts of it, and says so. */
  kind: z.enum(['wording', 'number', 'department', 'damage', 'revised']),
  /** The words, numbers or departments that differ; '' on the side that has none. */
  changes: filledList(record({ before: text, after: text })),
});
export type TaskDifference = z.infer<typeof taskDifference>;

/** Shares of the year's plan as stated; the quote, verbatim, begins where it says of what. */
const completion = list(
  record({
    percent: z.number(),
    /** What was counted, as printed: 投资; '' where the words name nothing but the task. */
    subject: text,
    /** Whether that is what the task promises: the task itself, or one of the things that it names an amount of. */
    ofTheTask: z.boolean(),
    quote: text,
    row: text,
  }),
);

/** What one document, or one of its columns for a part of the year, tells of a task. */
const taskReport = record({
  row: text,
  /** The heading of the column, where the document has one for each of several periods. */
  column: text.nullable(),
  /** Of which part of the year, as documents have it: 2031-H1, 2031-01/2031-10; null where nobody says. */
  period: text.nullable(),
  asOf: z.iso.date().nullable(),
  /** Paragraphs, verbatim; none where the document has the task and is silent. */
  progress: list(text),
  status: taskStatus,
  statusQuote: text.nullable(),
  completion,
  /** Beside the amounts that were promised at that time. */
  figures: list(taskFigure),
  /** The later document that corrects what this one reported. */
  correctedBy: text.nullable(),
});
export type TaskReport = z.infer<typeof taskReport>;

/** One commitment, with all rows about it. */
export const taskRecord = record({
  /** `<district>-<year>/<place>`, e.g. suzhou-2017/18-2. */
  id: text.meta({ title: '编号', description: '固定编号：地区-年度/位置。' }),
  url: text.meta({ title: '网址', description: '本站页面的地址。' }),
  district: text.meta({ title: '地区', description: '地区编号。' }),
  year: year.meta({ title: '年度', description: '任务所属的工作年度。', tableType: 'year' }),
  kind: rowKind.meta({
    title: '种类',
    description: 'indicator 预期目标；task 工作任务；livelihood-project 实事项目；commitment 报告承诺。',
  }),
  name: text.nullable().meta({ title: '名称', description: '照录名称；没有则空。' }),
  text: text.meta({ title: '任务', description: '照录任务文字。' }),
  topics: list(text).meta({ title: '主题', description: '政策领域编号，以“；”相连。' }),
  /** Row ids, oldest document first. */
  rows: filledList(text).meta({
    title: '条目',
    description: '关于这项任务的条目编号，较早的文件在前，以“；”相连。',
  }),
  /** Of the rows those whose words and units a newer document has replaced; what they report holds. */
  former: list(text).meta({
    title: '已调整的条目',
    description: '任务文字和单位已由较新文件调整的条目编号，以“；”相连；它们报告的进展仍然算数。',
  }),
  /** The document that took the place of all that promised the task and no longer states it. */
  dropped: record({
    document: text.meta({
      title: '不再列入',
      description: '替代了原文件而不再列入这项任务的文件编号；仍在列的则空（JSON：dropped.document）。',
    }),
    date: z.iso
      .date()
      .nullable()
      .meta({ title: '不再列入的日期', description: '那份文件的成文日期；没有则空（JSON：dropped.date）。' }),
    /** Where and in which words it says so; null where it only does not list the task any more. */
    anchor: text.nullable().meta({
      title: '不再列入的位置',
      description: '写明不再列入的一行或一段的锚点；只是没有再列的则空（JSON：dropped.anchor）。',
    }),
    quote: text.nullable().meta({
      title: '不再列入的原话',
      description: '写明不再列入的原话；只是没有再列的则空（JSON：dropped.quote）。',
    }),
  }).nullable(),
  /** What newer documents say that may be about this task, and is not settled. */
  unsettled: list(record({ document: text, anchor: text, quote: text })).meta({
    title: '尚未核定的调整',
    description: '较新的文件中可能说到这项任务而还没有核定的文字；格式“文件编号#锚点：原话”，多处以“；”相连。',
  }),
  mentions: list(mention).meta({
    title: '报告中的提法',
    description: '报告中陈述这项任务的原句；格式“文件编号#锚点：原句”，多处以“；”相连。',
  }),
  partOf: text.nullable().meta({ title: '上级任务', description: '所分解的更大任务的编号；没有则空。' }),
  leads: list(text).meta({ title: '牵头部门', description: '牵头部门编号，以“；”相连。' }),
  supporting: list(text).meta({ title: '配合部门', description: '配合部门编号，以“；”相连。' }),
  completion: completion.meta({
    title: '完成比例',
    description:
      '文件写明的完成比例；格式“百分数（条目编号：原话）”，多处以“；”相连。JSON 另列 subject（就什么而言，照录；就任务本身而言则为空）和 ofTheTask（是否就是任务所承诺的）。',
  }),
  /** Amounts of the task that its report answers: the same thing, the same unit, this year. */
  figures: list(taskFigure).meta({
    title: '目标与报告数',
    description: '任务写明的数与进展为同一件事写明的数；格式“目标→报告数 比例%”，多处以“；”相连（另见 figures 表）。',
  }),
  /** What was reported through the year, oldest first; the fields above and below say the newest of it. */
  reports: list(taskReport).meta({
    title: '历次进展',
    description:
      '各份进展文件（或一张表里按时段分列的各栏）写明的进展，较早的在前；格式“截至日期 条目编号：进展”，多处以“；”相连（各次的状态、比例和数字见 JSON）。',
  }),
  status: taskStatus.meta({
    title: '状态',
    description:
      'completed 写明已完成；ahead 超序时进度；on-schedule 达到序时进度；in-progress 原话是正在推进；behind 未达序时进度；not-started 未启动；suspended 暂停或暂缓；cancelled 已取消；not-yet-measured 尚未统计；not-stated 收录的进展文件没有写明状态；not-held 没有收录这个地区这一年的进展文件。',
  }),
  statusQuote: text.nullable().meta({ title: '状态依据', description: '状态所依据的原话；没有则空。' }),
  /** The last day up to which the newest document reports, where it says so. */
  asOf: z.iso
    .date()
    .nullable()
    .meta({ title: '截至日期', description: '进展截至哪一天，由栏名或文件的时段推得；推不出则空。' }),
  /** The last day that the newest deadline leaves. */
  deadline: z.iso
    .date()
    .nullable()
    .meta({ title: '时限的末日', description: '由最近一份文件的完成时限推得的最后一天；推不出则空。' }),
  differences: list(taskDifference).meta({
    title: '文字差异',
    description:
      '各条目之间不同的字词；格式“条目→条目 字段：前文→后文”，报告中不成条目的一段写作“文件编号#锚点”，多处以“；”相连（两处全文见 JSON）。',
  }),
  /** Why its rows are one task, one link for each row after the first. */
  links: list(rowLink).meta({
    title: '条目对应',
    description:
      '各条目为什么是同一项任务；格式“条目→条目 依据 相似度”，依据：same-place 位置相同；same-number 序号相同；same-words 字词相同；registry 编辑登记。',
  }),
});
export type TaskRecord = z.infer<typeof taskRecord>;
