import { writeCsv } from '../csv/write-csv.ts';
import type { Ledger } from '../records/model.ts';
import type { DataTable } from './data-table.ts';

/** The table as CSV, heading row included; see {@link writeCsv}. */
export function renderCsv(table: DataTable, ledger: Ledger): string {
  const heading = table.columns.map((column) => column.name);
  const lines = table.records(ledger).map((record) => table.columns.map((column) => column.cell(record)));
  return writeCsv([heading, ...lines]);
}
