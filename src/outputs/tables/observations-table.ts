import type { Observation } from '../../records/model.ts';
import { type DataTable, plainColumn, required } from '../data-table.ts';

/** One record per value of one indicator, district and period. */
export const observationsTable: DataTable<Observation> = {
  name: 'observations',
  title: '指标数值',
  description: '每条记录是一个指标、一个地区、一个时期的一个数值：目标、预计或实绩。',
  primaryKey: ['document', 'anchor', 'indicator', 'name', 'district', 'year', 'period', 'kind', 'measure'],
  references: [
    { field: 'district', table: 'districts' },
    { field: 'document', table: 'documents' },
    { field: 'row', table: 'rows' },
  ],
  records: (ledger) => ledger.observations,
  columns: [
    plainColumn('indicator', { title: '指标', description: '指标编号。', type: 'string', constraints: required }),
    plainColumn('name', {
      title: '指标名称',
      description: '照录文件所印的名称。',
      type: 'string',
      constraints: required,
    }),
    plainColumn('district', { title: '地区', description: '地区编号。', type: 'string', constraints: required }),
    plainColumn('year', { title: '年度', description: '数值所属的年度。', type: 'year', constraints: required }),
    plainColumn('period', {
      title: '时期',
      description: 'year 全年；H1 上半年；Q1 第一季度；Q1-Q3 前三季度。',
      type: 'string',
      constraints: { required: true, enum: ['year', 'H1', 'Q1', 'Q1-Q3'] },
    }),
    plainColumn('kind', {
      title: '种类',
      description: 'target 目标；estimate 预计；actual 实绩。',
      type: 'string',
      constraints: { required: true, enum: ['target', 'estimate', 'actual'] },
    }),
    plainColumn('value', { title: '数值', description: '数值，或区间的下限；不是数字则空。', type: 'number' }),
    plainColumn('upper', { title: '上限', description: '区间的上限；不是区间则空。', type: 'number' }),
    plainColumn('unit', { title: '单位', description: '照录单位；没有则空。', type: 'string' }),
    plainColumn('measure', {
      title: '量度',
      description: 'level 总量；growth 增长率；change 增减量；share 比重。',
      type: 'string',
      constraints: { required: true, enum: ['level', 'growth', 'change', 'share'] },
    }),
    plainColumn('comparator', { title: '比较词', description: '照录以上、以内、左右等词；没有则空。', type: 'string' }),
    plainColumn('asPrinted', { title: '原文', description: '照录印出的数值。', type: 'string', constraints: required }),
    plainColumn('quote', {
      title: '原句',
      description: '说出这个数的原句；印在表格里的则空。',
      type: 'string',
    }),
    plainColumn('inherited', {
      title: '合并单元格',
      description: '数值印在跨几个地区或几行的合并单元格中时为 true。',
      type: 'boolean',
      constraints: required,
    }),
    plainColumn('row', { title: '条目', description: '所在条目的编号；不在任务条目中则空。', type: 'string' }),
    plainColumn('document', { title: '文件', description: '文件编号。', type: 'string', constraints: required }),
    plainColumn('anchor', {
      title: '锚点',
      description: '所在行在文件页面上的锚点。',
      type: 'string',
      constraints: required,
    }),
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
