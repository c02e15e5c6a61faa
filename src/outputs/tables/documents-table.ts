import type { DocumentRecord } from '../../records/model.ts';
import { type DataTable, identifier, joinList, plainColumn, required } from '../data-table.ts';

const isoDate = '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}.*)?$';

/** One record per document. */
export const documentsTable: DataTable<DocumentRecord> = {
  name: 'documents',
  title: '文件',
  description: '每条记录是一份文件：标题、文号、发文机关、日期、原件及其校验值。',
  primaryKey: ['id'],
  references: [{ field: 'district', table: 'districts' }],
  records: (ledger) => ledger.documents,
  columns: [
    plainColumn('id', { title: '编号', description: '文件的固定编号。', type: 'string', constraints: identifier }),
    plainColumn('url', { title: '网址', description: '本站页面的地址。', type: 'string', constraints: required }),
    plainColumn('title', { title: '标题', description: '照录文件标题。', type: 'string', constraints: required }),
    plainColumn('kind', {
      title: '种类',
      description:
        'task-breakdown 任务分解；progress-report 进展情况；government-work-report 政府工作报告；news 新闻报道。',
      type: 'string',
      constraints: { required: true, enum: ['task-breakdown', 'progress-report', 'government-work-report', 'news'] },
    }),
    plainColumn('district', { title: '地区', description: '地区编号。', type: 'string', constraints: required }),
    plainColumn('year', { title: '年度', description: '文件所说的工作年度。', type: 'year', constraints: required }),
    plainColumn('documentNumber', { title: '文号', description: '照录发文字号；没有则空。', type: 'string' }),
    plainColumn('issuer', { title: '发文机关', description: '照录发文机关；没有则空。', type: 'string' }),
    plainColumn('dateIssued', {
      title: '成文日期',
      description: '日期，或印有时刻的日期时间（ISO 8601）。',
      type: 'string',
      constraints: { pattern: isoDate },
    }),
    plainColumn('datePublished', {
      title: '发布日期',
      description: '日期，或印有时刻的日期时间（ISO 8601）。',
      type: 'string',
      constraints: { pattern: isoDate },
    }),
    plainColumn('contentSource', { title: '稿件来源', description: '照录；没有说明则空。', type: 'string' }),
    plainColumn('indexNumber', { title: '索引号', description: '照录；没有则空。', type: 'string' }),
    plainColumn('topicCategory', { title: '主题分类', description: '照录；没有则空。', type: 'string' }),
    plainColumn('validity', { title: '有效性', description: '照录；没有则空。', type: 'string' }),
    {
      name: 'original_path',
      title: '原件',
      description: '收到的原始文件在本站的路径（JSON：original.path）。',
      type: 'string',
      constraints: required,
      cell: ({ original }) => original.path,
    },
    {
      name: 'original_name',
      title: '原件名称',
      description: '收到时的文件名（JSON：original.name）；网址以 .bin 结尾的，下载后应改回这个名字。',
      type: 'string',
      constraints: required,
      cell: ({ original }) => original.name,
    },
    {
      name: 'original_sha256',
      title: '原件校验值',
      description: '原始文件的 SHA-256（JSON：original.sha256）。',
      type: 'string',
      constraints: { required: true, pattern: '^[0-9a-f]{64}$' },
      cell: ({ original }) => original.sha256,
    },
    {
      name: 'original_lines',
      title: '原件行数',
      description: '原始文件共有几行（JSON：original.lines）。',
      type: 'integer',
      constraints: { required: true, minimum: 1 },
      cell: ({ original }) => original.lines,
    },
    {
      name: 'original_startLine',
      title: '起始行',
      description: '这份文件从原件的第几行开始，从 1 数起（JSON：original.startLine）。',
      type: 'integer',
      constraints: { required: true, minimum: 1 },
      cell: ({ original }) => original.startLine,
    },
    {
      name: 'original_endLine',
      title: '结束行',
      description: '这份文件到原件的第几行为止，含该行（JSON：original.endLine）。',
      type: 'integer',
      constraints: { required: true, minimum: 1 },
      cell: ({ original }) => original.endLine,
    },
    plainColumn('rows', {
      title: '行数',
      description: '这份文件中陈述任务的行或段落的数目。',
      type: 'integer',
      constraints: { required: true, minimum: 0 },
    }),
    {
      name: 'omitted',
      title: '略去的文字',
      description: '原件中有、正文中没有的文字，例如每页重复的表头；格式“第几行：文字（理由）”，多处以“；”相连。',
      type: 'string',
      cell: ({ omitted }) => joinList(omitted.map(({ line, text, reason }) => `第${line}行：${text}（${reason}）`)),
    },
    {
      name: 'corrections',
      title: '更正',
      description: '订正的抄录差错；格式“第几行：原文→更正（理由）”，多处以“；”相连。',
      type: 'string',
      cell: ({ corrections }) =>
        joinList(corrections.map(({ line, before, after, reason }) => `第${line}行：${before}→${after}（${reason}）`)),
    },
    {
      name: 'damaged',
      title: '残缺',
      description: '原件中看得出缺损的行；格式“行的位置：说明”，多处以“；”相连。',
      type: 'string',
      cell: ({ damaged }) => joinList(damaged.map(({ row, reason }) => `${row}：${reason}`)),
    },
  ],
};
