import type { DepartmentRecord } from '../../records/model.ts';
import { departmentRecord } from '../../records/schema/department-record.ts';
import { type DataTable, joinList } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per department: any named responsible unit. */
export const departmentsTable: DataTable<DepartmentRecord> = {
  name: 'departments',
  title: '部门',
  description: '每条记录是一个具名的责任单位，连同它的别名、沿革和在条目中出现的次数。',
  primaryKey: ['id'],
  references: [
    { field: 'district', table: 'districts' },
    { field: 'successors[].id', table: 'departments' },
  ],
  records: (ledger) => ledger.departments,
  record: departmentRecord,
  columns: fieldColumns(departmentRecord, {
    cells: {
      successors: ({ successors }) =>
        joinList(successors.map((one) => `${one.id}（${one.year} ${one.how}：${one.source}）`)),
    },
  }),
};
