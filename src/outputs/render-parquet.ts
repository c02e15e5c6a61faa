import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Ledger } from '../records/model.ts';
import type { Column, DataTable } from './data-table.ts';

type ParquetType = 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN';

/** Days stay the texts that they are in the JSON. */
const types: Readonly<Record<Column<unknown>['type'], ParquetType>> = {
  string: 'STRING',
  date: 'STRING',
  integer: 'INT32',
  year: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

/** The columns of the table's CSV as Apache Parquet, with types, and with texts as they are: nothing is done about formulas. */
export function renderParquet(table: DataTable, ledger: Ledger): Uint8Array {
  const records = table.records(ledger);
  const columnData = table.columns.map((column) => ({
    name: column.name,
    type: types[column.type],
    nullable: true,
    data: records.map((record) => column.cell(record)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
