import type { LeaderRecord } from '../../records/model.ts';
import { leaderRecord } from '../../records/schema/leader-record.ts';
import type { DataTable } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per name in charge that a document prints. */
export const leadersTable: DataTable<LeaderRecord> = {
  name: 'leaders',
  title: '分管领导',
  description: '每条记录是一份文件在分管领导一栏所印的一个姓名，和印有它的条目。',
  primaryKey: ['id'],
  references: [
    { field: 'document', table: 'documents' },
    { field: 'district', table: 'districts' },
    { field: 'rows[]', table: 'rows' },
  ],
  records: ({ leaders }) => leaders,
  record: leaderRecord,
  columns: fieldColumns(leaderRecord),
};
