import type { RowRecord, UnitRole } from '../../records/model.ts';
import { type Column, type DataTable, identifier, joinList, plainColumn, required } from '../data-table.ts';

const unitColumns = (
  [
    ['lead', '牵头单位'],
    ['supporting', '配合单位'],
    ['responsible', '责任单位'],
    ['related', '相关单位'],
  ] as const
).map(([role, title]) => unitColumn(role, title));

/** One record per printed row or paragraph that states a task. */
export const rowsTable: DataTable<RowRecord> = {
  name: 'rows',
  title: '任务条目',
  description: '每条记录是某一份文件中陈述任务的一行或一段：文件怎么写，就怎么录。',
  primaryKey: ['id'],
  references: [
    { field: 'document', table: 'documents' },
    { field: 'source.document', table: 'documents' },
    { field: 'units[].department', table: 'departments' },
  ],
  records: (ledger) => ledger.rows,
  columns: [
    plainColumn('id', {
      title: '编号',
      description: '固定编号：文件编号/条目在文件中的位置。',
      type: 'string',
      constraints: identifier,
    }),
    plainColumn('document', { title: '文件', description: '文件编号。', type: 'string', constraints: required }),
    plainColumn('anchor', {
      title: '锚点',
      description: '条目在文件页面上的锚点。',
      type: 'string',
      constraints: required,
    }),
    plainColumn('table', { title: '附件', description: '所在的附件，如附件2；不在附件中则空。', type: 'string' }),
    plainColumn('kind', {
      title: '种类',
      description: 'indicator 预期目标；task 工作任务；livelihood-project 实事项目；commitment 报告承诺。',
      type: 'string',
      constraints: { required: true, enum: ['indicator', 'task', 'livelihood-project', 'commitment'] },
    }),
    plainColumn('itemNumber', {
      title: '序号',
      description: '印出的序号化为整数；没有印，或是 1.2 这样的多级序号，则空。',
      type: 'integer',
    }),
    plainColumn('numberAsPrinted', {
      title: '印出的序号',
      description: '序号的原样，如 一、（1）、1.2；没有印则空。',
      type: 'string',
    }),
    plainColumn('ordinal', {
      title: '第几条',
      description: '该序号下的第几条，从 1 数起；没有印序号时为表内第几条。',
      type: 'integer',
      constraints: { required: true, minimum: 1 },
    }),
    {
      name: 'path',
      title: '上级标题',
      description: '条目上方的各级标题，由外到内，以“；”相连。',
      type: 'string',
      cell: ({ path }) => joinList(path),
    },
    plainColumn('name', { title: '名称', description: '照录名称、项目或段首短语；没有则空。', type: 'string' }),
    plainColumn('text', {
      title: '任务',
      description: '照录工作任务或内容和要求。',
      type: 'string',
      constraints: required,
    }),
    plainColumn('detail', { title: '主要内容', description: '照录实事项目的主要建设内容；没有则空。', type: 'string' }),
    ...unitColumns,
    {
      name: 'unit_departments',
      title: '单位编号',
      description: '以上各单位在部门表中的编号，依印出的次序，去重，以“；”相连（JSON：units[].department）。',
      type: 'string',
      cell: ({ units }) => joinList([...new Set(units.flatMap(({ department }) => department ?? []))]),
    },
    {
      name: 'unitsAsPrinted',
      title: '单位原文',
      description: '单位各栏照录；格式“栏名：内容”，多栏以“；”相连。',
      type: 'string',
      cell: ({ unitsAsPrinted }) =>
        joinList(Object.entries(unitsAsPrinted).map(([heading, cell]) => `${heading}：${cell}`)),
    },
    {
      name: 'leaders',
      title: '分管领导',
      description: '条目所印的分管领导，以“；”相连（是否合并单元格见 JSON）。',
      type: 'string',
      cell: ({ leaders }) => joinList(leaders.map(({ name }) => name)),
    },
    {
      name: 'deadline',
      title: '完成时限',
      description: '照录完成时限；文件没有这一栏，或这一格为空，则空（JSON：deadline.asPrinted）。',
      type: 'string',
      cell: ({ deadline }) => deadline?.asPrinted ?? null,
    },
    {
      name: 'deadline_date',
      title: '时限的末日',
      description: '由完成时限推得的最后一天；推不出则空（JSON：deadline.date）。',
      type: 'date',
      cell: ({ deadline }) => deadline?.date ?? null,
    },
    {
      name: 'progress',
      title: '推进情况',
      description: '照录推进情况，各段以“；”相连；文件没有这一栏则空。',
      type: 'string',
      cell: ({ progress }) => (progress === null ? null : joinList(progress)),
    },
    {
      name: 'fields',
      title: '其他各栏',
      description: '以上没有列出的各栏照录；格式“栏名：内容”，多栏以“；”相连。',
      type: 'string',
      cell: ({ fields }) => joinList(Object.entries(fields).map(([heading, cell]) => `${heading}：${cell}`)),
    },
    plainColumn('damaged', { title: '残缺', description: '看得出缺损之处的说明；没有则空。', type: 'string' }),
    {
      name: 'source_document',
      title: '出处文件',
      description: '原件所属文件的编号（JSON：source.document）。',
      type: 'string',
      constraints: required,
      cell: ({ source }) => source.document,
    },
    {
      name: 'source_startLine',
      title: '出处起始行',
      description: '在原件中的第一行，从 1 数起（JSON：source.startLine）。',
      type: 'integer',
      constraints: { required: true, minimum: 1 },
      cell: ({ source }) => source.startLine,
    },
    {
      name: 'source_endLine',
      title: '出处结束行',
      description: '在原件中的最后一行（JSON：source.endLine）。',
      type: 'integer',
      constraints: { required: true, minimum: 1 },
      cell: ({ source }) => source.endLine,
    },
  ],
};

function unitColumn(role: UnitRole, title: string): Column<RowRecord> {
  return {
    name: `${role}_units`,
    title,
    description: `${title}的全称，以“；”相连（JSON：units 中 role 为 ${role} 的 name）。`,
    type: 'string',
    cell: ({ units }) => joinList(units.filter((unit) => unit.role === role).map(({ name }) => name)),
  };
}
