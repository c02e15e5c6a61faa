import type { DistrictRecord } from '../../records/model.ts';
import { districtRecord } from '../../records/schema/district-record.ts';
import type { DataTable } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per city, county, urban district or development zone, or wider area. */
export const districtsTable: DataTable<DistrictRecord> = {
  name: 'districts',
  title: '地区',
  description: '每条记录是一个市、县级市、区或开发区。',
  primaryKey: ['id'],
  references: [{ field: 'parent', table: 'districts' }],
  records: (ledger) => ledger.districts,
  record: districtRecord,
  columns: fieldColumns(districtRecord),
};
