import type { FindingRecord } from '../../records/model.ts';
import { type DataTable, identifier, joinList, placeText, plainColumn, required } from '../data-table.ts';

/** One record per finding: a difference, a target beside its outcome, two counts that disagree, a declared count, a figure that is not reported. */
export const findingsTable: DataTable<FindingRecord> = {
  name: 'findings',
  title: '核对发现',
  description:
    '每条记录是一处核对发现：文件之间的差异、目标与结果的对照、前后不一的数字、写明的项数与实际、没有报告的数字。各附规则和原话。',
  primaryKey: ['id'],
  references: [
    { field: 'district', table: 'districts' },
    { field: 'task', table: 'tasks' },
    { field: 'departments[]', table: 'departments' },
    { field: 'quotations[].document', table: 'documents' },
  ],
  records: (ledger) => ledger.findings,
  columns: [
    plainColumn('id', { title: '编号', description: '固定编号：种类/位置。', type: 'string', constraints: identifier }),
    plainColumn('url', { title: '网址', description: '本站网页的路径。', type: 'string', constraints: required }),
    plainColumn('kind', {
      title: '种类',
      description:
        'difference 文件间的差异；target 目标与结果；number-conflict 同一文件中数字不一；declared-count 写明的项数；printed-so 原件如此；no-figure 没有报告数字；not-yet-measured 尚未统计；not-reported 没有收录进展。',
      type: 'string',
      constraints: required,
    }),
    plainColumn('outcome', {
      title: '结果',
      description:
        '差异：wording 措辞，number 数字，department 单位，damage 原文缺损；目标与结果：met 达到，not-met 未达到，cannot-tell 无法判断；写明的项数：match 相符，mismatch 不符；原件如此：item-number 序号，cut-original 中断；其余则空。',
      type: 'string',
    }),
    plainColumn('district', { title: '地区', description: '地区编号。', type: 'string', constraints: required }),
    plainColumn('year', { title: '年度', description: '任务所属的年度。', type: 'year', constraints: required }),
    {
      name: 'departments',
      title: '单位',
      description: '任务的责任单位编号，以“；”相连。',
      type: 'string',
      cell: ({ departments }) => joinList(departments),
    },
    plainColumn('task', { title: '任务', description: '任务编号；不是某一项任务的则空。', type: 'string' }),
    plainColumn('statement', { title: '发现', description: '一句话说明。', type: 'string', constraints: required }),
    plainColumn('rule', { title: '规则', description: '判定所用的规则。', type: 'string', constraints: required }),
    {
      name: 'quotations',
      title: '原话与位置',
      description: '文件原话；格式“文件编号#锚点：原话”，多处以“；”相连。',
      type: 'string',
      cell: ({ quotations }) => joinList(quotations.map(({ quote, ...place }) => `${placeText(place)}：${quote}`)),
    },
  ],
};
