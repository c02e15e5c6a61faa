import { z } from 'zod';
import type { Column, DataTable, Reference } from '../data-table.ts';
import { type FieldSchema, fieldsOf, toType, withoutNull } from '../field-columns.ts';

type ColumnType = 'TEXT' | 'INTEGER' | 'REAL';

/** What a value is before it is written. */
export type Stored = string | number | null;

export interface DatabaseColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Where the value stands in the entry; none for the value that is the entry. */
  readonly path: readonly string[];
}

/** A table of the database: a published table, or the members of one of its lists. */
export interface DatabaseTable {
  readonly name: string;
  readonly columns: readonly DatabaseColumn[];
  /** Columns that hold an id of another table. */
  readonly keys: readonly { readonly column: string; readonly table: string }[];
  /** The field of whose members it is; null for the records themselves. */
  readonly list: string | null;
}

/**
 * A published table as relations: one of its records, and one of the members of each of their lists, `tasks` and
 * `tasks_rows`. A part of an object is `<field>_<part>`; a list within a member, and a map of columns, stay JSON.
 */
export function toDatabaseTables(table: DataTable): readonly DatabaseTable[] {
  const parts = fieldsOf(z.toJSONSchema(table.record));
  const lists = parts.filter(([, field]) => withoutNull(field).field.type === 'array');
  const own = parts.filter((part) => !lists.includes(part)).flatMap(([name, field]) => toColumns([name], field));
  const records = { name: table.name, columns: own, keys: toKeys(table, own, ''), list: null };
  return [records, ...lists.map(([name, field]) => toMembers(table, name, withoutNull(field).field))];
}

function toMembers(table: DataTable, name: string, { items }: FieldSchema): DatabaseTable {
  const member = typeof items === 'object' && !Array.isArray(items) ? withoutNull(items as FieldSchema).field : {};
  const columns = member.properties
    ? fieldsOf(member).flatMap(([part, field]) => toColumns([part], field))
    : [{ name: 'value', type: toColumnType(member), path: [] }];
  return { name: `${table.name}_${name}`, columns, keys: toKeys(table, columns, `${name}[]`), list: name };
}

function toColumns(path: readonly string[], given: FieldSchema): DatabaseColumn[] {
  const { field } = withoutNull(given);
  if (field.properties) return fieldsOf(field).flatMap(([part, inner]) => toColumns([...path, part], inner));
  return [{ name: path.join('_'), type: toColumnType(field), path }];
}

const columnTypes: Readonly<Record<Column<unknown>['type'], ColumnType>> = {
  string: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  year: 'INTEGER',
  boolean: 'INTEGER',
  number: 'REAL',
};

function toColumnType(field: FieldSchema): ColumnType {
  return columnTypes[toType(field)];
}

/** `before` is what the path of a field of this relation begins with: nothing, or `topics[]`. */
function toKeys(table: DataTable, columns: readonly DatabaseColumn[], before: string): DatabaseTable['keys'] {
  return columns.flatMap(({ name, path }) => {
    const field = [before, ...path].filter(Boolean).join('.');
    const reference = table.references.find((one: Reference) => one.field === field);
    return reference === undefined ? [] : [{ column: name, table: reference.table }];
  });
}
