import type { TopicRecord } from '../../records/model.ts';
import { type DataTable, identifier, plainColumn, required } from '../data-table.ts';

/** One record per topic: a policy area that tasks name. */
export const topicsTable: DataTable<TopicRecord> = {
  name: 'topics',
  title: '主题',
  description: '每条记录是一个政策领域；任务的 topics 一栏写的是这里的编号。',
  primaryKey: ['id'],
  references: [],
  records: (ledger) => ledger.topics,
  columns: [
    plainColumn('id', { title: '编号', description: '固定编号。', type: 'string', constraints: identifier }),
    plainColumn('url', { title: '网址', description: '本站页面的地址。', type: 'string', constraints: required }),
    plainColumn('name', { title: '名称', description: '主题名称。', type: 'string', constraints: required }),
    plainColumn('description', { title: '说明', description: '收哪些任务。', type: 'string', constraints: required }),
  ],
};
