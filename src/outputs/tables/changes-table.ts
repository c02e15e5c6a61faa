import type { ChangeRecord } from '../../records/model.ts';
import { changeRecord } from '../../records/schema/change-record.ts';
import type { DataTable } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per change that was told to the public. */
export const changesTable: DataTable<ChangeRecord> = {
  name: 'changes',
  title: '变更记录',
  description: '每条记录是一次变更：公布一份文件、更正一处、发布者修订、撤回，各附日期、改前改后和理由。',
  primaryKey: ['id'],
  references: [
    { field: 'document', table: 'documents' },
    { field: 'task', table: 'tasks' },
  ],
  records: (ledger) => ledger.changes,
  record: changeRecord,
  columns: fieldColumns(changeRecord),
};
