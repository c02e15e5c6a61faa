import type { RowRecord, UnitRole } from '../../records/model.ts';
import { rowRecord } from '../../records/schema/row-record.ts';
import { type Column, type DataTable, joinList } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

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
  record: rowRecord,
  columns: fieldColumns(rowRecord, {
    instead: {
      units: [
        unitColumn('lead', '牵头单位'),
        unitColumn('supporting', '配合单位'),
        unitColumn('responsible', '责任单位'),
        unitColumn('related', '相关单位'),
        {
          name: 'unit_departments',
          title: '单位编号',
          description: '以上各单位在部门表中的编号，依印出的次序，去重，以“；”相连（JSON：units[].department）。',
          type: 'string',
          cell: ({ units }) => joinList([...new Set(units.flatMap(({ department }) => department ?? []))]),
        },
      ],
    },
    cells: {
      unitsAsPrinted: ({ unitsAsPrinted }) =>
        joinList(Object.entries(unitsAsPrinted).map(([heading, cell]) => `${heading}：${cell}`)),
      fields: ({ fields }) => joinList(Object.entries(fields).map(([heading, cell]) => `${heading}：${cell}`)),
      progressByPeriod: ({ progressByPeriod }) =>
        joinList(progressByPeriod.map(({ period, paragraphs }) => `${period}：${paragraphs.join('\n')}`)),
      leaders: ({ leaders }) => joinList(leaders.map(({ name }) => name)),
    },
  }),
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
