import type { TaskRecord } from '../../records/model.ts';
import { type DataTable, identifier, joinList, placeText, plainColumn, required } from '../data-table.ts';

/** One record per task: one commitment, with all rows about it. */
export const tasksTable: DataTable<TaskRecord> = {
  name: 'tasks',
  title: '任务',
  description: '每条记录是一项任务：一个承诺，连同各份文件中关于它的全部条目。',
  primaryKey: ['id'],
  references: [
    { field: 'district', table: 'districts' },
    { field: 'partOf', table: 'tasks' },
    { field: 'topics[]', table: 'topics' },
    { field: 'rows[]', table: 'rows' },
    { field: 'links[].from', table: 'rows' },
    { field: 'links[].to', table: 'rows' },
    { field: 'mentions[].document', table: 'documents' },
    { field: 'leads[]', table: 'departments' },
    { field: 'supporting[]', table: 'departments' },
    { field: 'completion[].row', table: 'rows' },
    { field: 'differences[].from', table: 'rows' },
    { field: 'differences[].to', table: 'rows' },
    { field: 'differences[].fromPlace.document', table: 'documents' },
    { field: 'differences[].toPlace.document', table: 'documents' },
  ],
  records: (ledger) => ledger.tasks,
  columns: [
    plainColumn('id', {
      title: '编号',
      description: '固定编号：地区-年度/位置。',
      type: 'string',
      constraints: identifier,
    }),
    plainColumn('url', { title: '网址', description: '本站页面的地址。', type: 'string', constraints: required }),
    plainColumn('district', { title: '地区', description: '地区编号。', type: 'string', constraints: required }),
    plainColumn('year', { title: '年度', description: '任务所属的工作年度。', type: 'year', constraints: required }),
    plainColumn('kind', {
      title: '种类',
      description: 'indicator 预期目标；task 工作任务；livelihood-project 实事项目；commitment 报告承诺。',
      type: 'string',
      constraints: { required: true, enum: ['indicator', 'task', 'livelihood-project', 'commitment'] },
    }),
    plainColumn('name', { title: '名称', description: '照录名称；没有则空。', type: 'string' }),
    plainColumn('text', { title: '任务', description: '照录任务文字。', type: 'string', constraints: required }),
    {
      name: 'topics',
      title: '主题',
      description: '政策领域编号，以“；”相连。',
      type: 'string',
      cell: ({ topics }) => joinList(topics),
    },
    {
      name: 'rows',
      title: '条目',
      description: '关于这项任务的条目编号，较早的文件在前，以“；”相连。',
      type: 'string',
      constraints: required,
      cell: ({ rows }) => joinList(rows),
    },
    {
      name: 'mentions',
      title: '报告中的提法',
      description: '报告中陈述这项任务的原句；格式“文件编号#锚点：原句”，多处以“；”相连。',
      type: 'string',
      cell: ({ mentions }) => joinList(mentions.map(({ quote, ...place }) => `${placeText(place)}：${quote}`)),
    },
    plainColumn('partOf', { title: '上级任务', description: '所分解的更大任务的编号；没有则空。', type: 'string' }),
    {
      name: 'leads',
      title: '牵头部门',
      description: '牵头部门编号，以“；”相连。',
      type: 'string',
      cell: ({ leads }) => joinList(leads),
    },
    {
      name: 'supporting',
      title: '配合部门',
      description: '配合部门编号，以“；”相连。',
      type: 'string',
      cell: ({ supporting }) => joinList(supporting),
    },
    {
      name: 'completion',
      title: '完成比例',
      description: '文件写明的完成全年计划的比例；格式“百分数（条目编号：原话）”，多处以“；”相连。',
      type: 'string',
      cell: ({ completion }) =>
        joinList(completion.map(({ percent, quote, row }) => `${percent}%（${row}：${quote}）`)),
    },
    plainColumn('status', {
      title: '状态',
      description: 'completed 写明已完成；in-progress 推进中；not-yet-measured 尚未统计；not-stated 未说明。',
      type: 'string',
      constraints: { required: true, enum: ['completed', 'in-progress', 'not-yet-measured', 'not-stated'] },
    }),
    plainColumn('statusQuote', { title: '状态依据', description: '状态所依据的原话；没有则空。', type: 'string' }),
    {
      name: 'differences',
      title: '文字差异',
      description:
        '各条目之间不同的字词；格式“条目→条目 字段：前文→后文”，报告中不成条目的一段写作“文件编号#锚点”，多处以“；”相连（两处全文见 JSON）。',
      type: 'string',
      cell: ({ differences }) =>
        joinList(
          differences.flatMap(({ from, fromPlace, to, field, changes }) =>
            changes.map(({ before, after }) => `${from ?? placeText(fromPlace)}→${to} ${field}：${before}→${after}`),
          ),
        ),
    },
    {
      name: 'links',
      title: '条目对应',
      description:
        '各条目为什么是同一项任务；格式“条目→条目 依据 相似度”，依据：same-place 位置相同；same-number 序号相同；same-words 字词相同；registry 编辑登记。',
      type: 'string',
      cell: ({ links }) => joinList(links.map(({ from, to, rule, score }) => `${from}→${to} ${rule} ${score}`)),
    },
  ],
};
