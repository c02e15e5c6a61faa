import { toFigureRecords } from '../../records/figure-records.ts';
import type { FigureRecord } from '../../records/model.ts';
import { figureRecord } from '../../records/schema/figure-record.ts';
import type { DataTable } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per amount of a task that its report answers. */
export const figuresTable: DataTable<FigureRecord> = {
  name: 'figures',
  title: '目标与报告数',
  description: '每条记录是任务写明的一个数，和进展为同一件事、以同一单位写明的当年的数。没有对应的数的目标不列。',
  primaryKey: ['id'],
  references: [
    { field: 'task', table: 'tasks' },
    { field: 'district', table: 'districts' },
    { field: 'leads[]', table: 'departments' },
    { field: 'target.row', table: 'rows' },
    { field: 'reported.row', table: 'rows' },
  ],
  records: (ledger) => toFigureRecords(ledger.tasks),
  record: figureRecord,
  columns: fieldColumns(figureRecord),
};
