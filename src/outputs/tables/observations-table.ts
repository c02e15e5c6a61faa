import type { ObservationRecord } from '../../records/model.ts';
import { toObservationRecords } from '../../records/observation-id.ts';
import { observationRecord } from '../../records/schema/indicator-record.ts';
import type { DataTable } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per value of one indicator, district and period. */
export const observationsTable: DataTable<ObservationRecord> = {
  name: 'observations',
  title: '指标数值',
  description: '每条记录是一个指标、一个地区、一个时期的一个数值：目标、预计或实绩。',
  primaryKey: ['id'],
  references: [
    { field: 'indicator', table: 'indicators' },
    { field: 'district', table: 'districts' },
    { field: 'document', table: 'documents' },
    { field: 'row', table: 'rows' },
    { field: 'supersededBy', table: 'documents' },
    { field: 'unsettled.document', table: 'documents' },
  ],
  records: (ledger) => toObservationRecords(ledger.observations),
  record: observationRecord,
  columns: fieldColumns(observationRecord),
};
