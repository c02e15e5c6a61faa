import type { Column, DataTable, Reference } from './data-table.ts';

/** The table's columns and keys as a Frictionless Table Schema (specs.frictionlessdata.io/table-schema). */
export function toTableSchema(table: DataTable) {
  const foreignKeys = table.references.flatMap((reference) => toForeignKeys(table, reference));
  return {
    fields: table.columns.map(toField),
    missingValues: [''],
    primaryKey: table.primaryKey,
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

function toField({ name, title, description, type, constraints }: Column<unknown>) {
  return { name, title, description, type, ...(constraints && { constraints }) };
}

/** One where a column holds nothing but the id; a key cannot point out of a list. The own table's name is '' there. */
function toForeignKeys({ name, columns }: DataTable, { field, table }: Reference) {
  const column = columns.find((one) => one.name === field.replaceAll('.', '_'));
  if (column === undefined) return [];
  return [{ fields: [column.name], reference: { resource: table === name ? '' : table, fields: ['id'] } }];
}
