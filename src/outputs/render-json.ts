import type { Ledger } from '../records/model.ts';
import type { DataTable } from './data-table.ts';

/** The table's records whole, as one JSON array with a record on each line. */
export function renderJson(table: DataTable, ledger: Ledger): string {
  const records = table.records(ledger).map((record) => JSON.stringify(record));
  return records.length === 0 ? '[]\n' : `[\n${records.join(',\n')}\n]\n`;
}
