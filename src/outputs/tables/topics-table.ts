import type { TopicRecord } from '../../records/model.ts';
import { topicRecord } from '../../records/schema/topic-record.ts';
import type { DataTable } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per topic: a policy area that tasks name. */
export const topicsTable: DataTable<TopicRecord> = {
  name: 'topics',
  title: '主题',
  description: '每条记录是一个政策领域；任务的 topics 一栏写的是这里的编号。',
  primaryKey: ['id'],
  references: [],
  records: (ledger) => ledger.topics,
  record: topicRecord,
  columns: fieldColumns(topicRecord),
};
