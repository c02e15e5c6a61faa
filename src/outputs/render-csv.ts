import { writeCsv } from '../csv/write-csv.ts';
import type { Ledger } from '../records/model.ts';
import type { DataTable } from './data-table.ts';

/** The table as CSV for spreadsheets, heading row included; see {@link writeCsv}. */
export function renderCsv(table: DataTable, ledger: Ledger): string {
  const heading = table.columns.map((column) => column.name);
  const lines = table.records(ledger).map((record) => table.columns.map((column) => column.cell(record)));
  return writeCsv([heading, ...lines]);
}

/** The same for programs, without the BOM: readers of a Table Schema take that for a part of the first heading. */
export function renderPlainCsv(table: DataTable, ledger: Ledger): string {
  return renderCsv(table, ledger).replace(/^\uFEFF/u, '');
}
