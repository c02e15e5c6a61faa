import type { FindingRecord } from '../../records/model.ts';
import { findingRecord } from '../../records/schema/finding-record.ts';
import { type DataTable, joinList, placeText } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per finding: a difference, a target beside its outcome, two counts that disagree, a declared count, a figure that is not reported, a target without a number where there was one. */
export const findingsTable: DataTable<FindingRecord> = {
  name: 'findings',
  title: '核对发现',
  description:
    '每条记录是一处核对发现：文件之间的差异、目标与结果的对照、前后不一的数字、写明的项数与实际、没有报告的数字。各附规则和原话。',
  primaryKey: ['id'],
  references: [
    { field: 'district', table: 'districts' },
    { field: 'task', table: 'tasks' },
    { field: 'indicator', table: 'indicators' },
    { field: 'departments[]', table: 'departments' },
    { field: 'quotations[].document', table: 'documents' },
  ],
  records: (ledger) => ledger.findings,
  record: findingRecord,
  columns: fieldColumns(findingRecord, {
    cells: {
      quotations: ({ quotations }) =>
        joinList(quotations.map(({ quote, ...place }) => `${placeText(place)}：${quote}`)),
    },
  }),
};
