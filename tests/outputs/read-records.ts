import type { DataTable } from '../../src/outputs/data-table.ts';
import { renderJson } from '../../src/outputs/render-json.ts';
import type { Ledger } from '../../src/records/model.ts';
import { neutralise } from '../csv/csv-readers.ts';

/** The cells that a reader of the table's CSV has to see, heading included, taken from the records of its JSON. */
export function readRecords(table: DataTable, ledger: Ledger): string[][] {
  const records: unknown[] = JSON.parse(renderJson(table, ledger));
  const heading = table.columns.map(({ name }) => name);
  return [heading, ...records.map((record) => table.columns.map((column) => neutralise(column.cell(record))))];
}
