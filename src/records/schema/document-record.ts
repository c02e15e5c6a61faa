import { z } from 'zod';
import { count, line, list, record, text, year } from './field-types.ts';

export const documentKind = z.enum([
  'task-breakdown',
  'progress-report',
  'government-work-report',
  'notice',
  'bulletin',
  'news',
]);
export type DocumentKind = z.infer<typeof documentKind>;

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?$/);

/** As a person finds it in the original; null for a plain text, in which the line is the place. */
const place = text.nullable();

/** Text of the original that is not in the Markdown: page headers, portal navigation. */
const omission = record({ line, place, text, reason: text });
export type Omission = z.infer<typeof omission>;

/** A slip of the copy that was mended, as printed and as mended. */
const correction = record({ line, place, before: text, after: text, reason: text });
export type Correction = z.infer<typeof correction>;

/** Text that is visibly lost in the original; it is marked, never filled in. `row` is the place within the document, e.g. 53-4. */
const damage = record({ row: text, reason: text });

/** One official document. Dates are ISO dates, or ISO date-times where the time is printed. */
export const documentRecord = record({
  id: text.meta({ title: '编号', description: '文件的固定编号。' }),
  url: text.meta({ title: '网址', description: '本站页面的地址。' }),
  title: text.meta({ title: '标题', description: '照录文件标题。' }),
  kind: documentKind.meta({
    title: '种类',
    description:
      'task-breakdown 任务分解；progress-report 进展情况；government-work-report 政府工作报告；notice 通知；bulletin 通报；news 新闻报道。',
  }),
  district: text.meta({ title: '地区', description: '地区编号。' }),
  year: year.meta({ title: '年度', description: '文件所说的工作年度。', tableType: 'year' }),
  /** With its year: 2017-H1, 2031-10, 2031-01/2031-10; null for what is no report on progress. */
  period: text
    .nullable()
    .meta({ title: '时段', description: '进展文件所说的时段，如 2017-H1、2031-10、2031-01/2031-10；其他文件则空。' }),
  documentNumber: text.nullable().meta({ title: '文号', description: '照录发文字号；没有则空。' }),
  issuer: text.nullable().meta({ title: '发文机关', description: '照录发文机关；没有则空。' }),
  dateIssued: isoDate.nullable().meta({ title: '成文日期', description: '日期，或印有时刻的日期时间（ISO 8601）。' }),
  datePublished: isoDate
    .nullable()
    .meta({ title: '发布日期', description: '日期，或印有时刻的日期时间（ISO 8601）。' }),
  /** When a report was given in a meeting; when it was written down is another day, and may not be said. */
  dateGiven: isoDate.nullable().meta({ title: '报告日期', description: '在会上作报告的日期；没有说明则空。' }),
  /** Of the copy that was received, where it is one; never the document's own date. */
  dateReposted: isoDate
    .nullable()
    .meta({ title: '转载日期', description: '收到的转载页自己的日期，不是文件的日期；没有则空。' }),
  repostedBy: text.nullable().meta({ title: '转载者', description: '转载这份文件的网站或单位；没有说明则空。' }),
  /** Who published the text where it was taken from, e.g. 市政府督查室; null where it is not said. */
  contentSource: text.nullable().meta({ title: '稿件来源', description: '照录；没有说明则空。' }),
  indexNumber: text.nullable().meta({ title: '索引号', description: '照录；没有则空。' }),
  topicCategory: text.nullable().meta({ title: '主题分类', description: '照录；没有则空。' }),
  validity: text.nullable().meta({ title: '有效性', description: '照录；没有则空。' }),
  supersedes: list(text).meta({
    title: '整份替代的文件',
    description: '这份文件整份替代的文件编号，以“；”相连；没有则空。',
  }),
  supersededBy: list(text).meta({
    title: '已被整份替代',
    description: '整份替代了这份文件的文件编号，以“；”相连；没有则空。',
  }),
  amends: list(text).meta({
    title: '调整其中一部分的文件',
    description: '这份文件只调整其中一部分的文件编号，以“；”相连；没有则空。',
  }),
  amendedBy: list(text).meta({
    title: '已被调整一部分',
    description: '调整了这份文件一部分的文件编号，以“；”相连；没有则空。',
  }),
  format: z.enum(['text', 'html', 'word', 'spreadsheet', 'pdf', 'csv']).meta({
    title: '原件格式',
    description: 'text 纯文本；html 网页；word 文字处理文件；spreadsheet 电子表格；pdf PDF；csv CSV。',
  }),
  original: record({
    path: text.meta({ title: '原件', description: '收到的原始文件在本站的路径（JSON：original.path）。' }),
    name: text.meta({
      title: '原件名称',
      description: '收到时的文件名（JSON：original.name）；网址以 .bin 结尾的，下载后应改回这个名字。',
    }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ title: '原件校验值', description: '原始文件的 SHA-256（JSON：original.sha256）。' }),
    lines: line.meta({ title: '原件行数', description: '原始文件共有几行（JSON：original.lines）。' }),
    startLine: line.meta({
      title: '起始行',
      description: '这份文件从原件的第几行开始，从 1 数起（JSON：original.startLine）。',
    }),
    endLine: line.meta({
      title: '结束行',
      description: '这份文件到原件的第几行为止，含该行（JSON：original.endLine）。',
    }),
  }),
  rows: count.meta({ title: '行数', description: '这份文件中陈述任务的行或段落的数目。' }),
  omitted: list(omission).meta({
    title: '略去的文字',
    description: '原件中有、正文中没有的文字，例如每页重复的表头；格式“第几行：文字（理由）”，多处以“；”相连。',
  }),
  corrections: list(correction).meta({
    title: '更正',
    description: '订正的抄录差错；格式“第几行：原文→更正（理由）”，多处以“；”相连。',
  }),
  damaged: list(damage).meta({
    title: '残缺',
    description: '原件中看得出缺损的行；格式“行的位置：说明”，多处以“；”相连。',
  }),
  /** What looks like a slip and is printed so: the rule that it breaks, where (an anchor of the page), and the editor's reason. */
  printedSo: list(record({ rule: text, where: text, reason: text })).meta({
    title: '原件如此',
    description: '看似差错而原件就是这样印的地方；格式“位置（规则）：说明”，多处以“；”相连。',
  }),
  /** What an editor has declared to be no task, by its anchor. */
  notTasks: list(record({ where: text, reason: text })).meta({
    title: '不是任务',
    description: '编辑声明不是任务的行、表格或条目；格式“位置：理由”，多处以“；”相连。',
  }),
});
export type DocumentRecord = z.infer<typeof documentRecord>;
