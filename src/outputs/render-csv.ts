import { stringify } from 'csv-stringify/sync';
import type { Account } from '../records/model.ts';
import type { Cell, DataTable } from './data-table.ts';

/**
 * The table as CSV: UTF-8 with BOM, heading row included, lines closed by CRLF (RFC 4180). A text that a spreadsheet
 * would run as a formula gets an apostrophe before it; a negative number stays a number.
 */
export function renderCsv(table: DataTable, account: Account): string {
  const heading = table.columns.map((column) => column.name);
  const lines = table.records(account).map((record) => table.columns.map((column) => column.cell(record)));
  return writeCsv([heading, ...lines]);
}

/** Rows of cells as CSV text; see {@link renderCsv}. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      record_delimiter: '\r\n',
      escape_formulas: true,
      cast: { boolean: String },
    },
  );
}
