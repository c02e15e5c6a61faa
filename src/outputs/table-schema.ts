import type { Column, DataTable, ForeignKey } from './data-table.ts';

/** The table's columns and keys as a Frictionless Table Schema (specs.frictionlessdata.io/table-schema). */
export function toTableSchema(table: DataTable) {
  return {
    fields: table.columns.map(toField),
    missingValues: [''],
    primaryKey: table.primaryKey,
    ...(table.foreignKeys.length > 0 && { foreignKeys: table.foreignKeys.map(toForeignKey) }),
  };
}

function toField({ name, title, description, type, constraints }: Column<unknown>) {
  return { name, title, description, type, ...(constraints && { constraints }) };
}

function toForeignKey({ field, table, target }: ForeignKey) {
  return { fields: [field], reference: { resource: table, fields: [target] } };
}
