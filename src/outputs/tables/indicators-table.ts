import type { IndicatorRecord } from '../../records/model.ts';
import { indicatorRecord } from '../../records/schema/indicator-record.ts';
import type { DataTable } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per indicator: what is measured, under all its names. */
export const indicatorsTable: DataTable<IndicatorRecord> = {
  name: 'indicators',
  title: '指标',
  description: '每条记录是一项指标，连同它的各种名称；它的数值见指标数值表。',
  primaryKey: ['id'],
  references: [{ field: 'parts[]', table: 'indicators' }],
  records: ({ indicators }) => {
    const published = new Set(indicators.map(({ id }) => id));
    // The registry names parts for every place; one of which no document here states a value is no record.
    return indicators.map((one) => ({ ...one, parts: one.parts.filter((part) => published.has(part)) }));
  },
  record: indicatorRecord,
  columns: fieldColumns(indicatorRecord),
};
