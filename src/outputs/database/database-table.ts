import { z } from 'zod';
import type { Column, DataTable } from '../data-table.ts';
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
  /** `tasks`; the members of its lists are `tasks_rows`. */
  readonly name: string;
  /** The published table with its records. */
  readonly source: DataTable;
  /** The field of whose members it is; null for the records themselves. */
  readonly list: string | null;
  /** What names a record of the published table; null where several fields do together. */
  readonly key: string | null;
  readonly columns: readonly DatabaseColumn[];
  /** Columns that hold the key of another table. */
  readonly references: readonly { readonly column: string; readonly table: string; readonly key: string }[];
}

/**
 * Published tables as those of a database: one of each table's records, and one of the members of each of their lists. A
 * part of an object is `<field>_<part>`; a list within a member, and a map of columns, stay JSON.
 */
export function toDatabaseTables(tables: readonly DataTable[]): readonly DatabaseTable[] {
  const keys = new Map(tables.map((table) => [table.name, keyOf(table)]));
  return tables.flatMap((source) => {
    const parts = fieldsOf(z.toJSONSchema(source.record));
    const lists = parts.filter(([, field]) => withoutNull(field).field.type === 'array');
    const own = parts.filter((part) => !lists.includes(part)).flatMap(([name, field]) => toColumns([name], field));
    const key = keyOf(source);
    const toReferences = (columns: readonly DatabaseColumn[], before: string) =>
      findReferences(source, columns, before).map((one) => ({ ...one, key: keys.get(one.table) ?? 'id' }));
    return [
      { name: source.name, source, list: null, key, columns: own, references: toReferences(own, '') },
      ...lists.map(([list, field]) => {
        const columns = toMemberColumns(withoutNull(field).field);
        const references = toReferences(columns, `${list}[]`);
        return { name: `${source.name}_${list}`, source, list, key, columns, references };
      }),
    ];
  });
}

function keyOf({ primaryKey }: DataTable): string | null {
  const [key, ...others] = primaryKey;
  return key !== undefined && others.length === 0 ? key : null;
}

function toMemberColumns({ items }: FieldSchema): DatabaseColumn[] {
  const member = typeof items === 'object' && !Array.isArray(items) ? withoutNull(items as FieldSchema).field : {};
  if (!member.properties) return [{ name: 'value', type: toColumnType(member), path: [] }];
  return fieldsOf(member).flatMap(([part, field]) => toColumns([part], field));
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

/** `before` is what the path of a field of these columns begins with: nothing, or `topics[]`. */
function findReferences(
  { references }: DataTable,
  columns: readonly DatabaseColumn[],
  before: string,
): { readonly column: string; readonly table: string }[] {
  return columns.flatMap(({ name, path }) => {
    const field = [before, ...path].filter(Boolean).join('.');
    const reference = references.find((one) => one.field === field);
    return reference === undefined ? [] : [{ column: name, table: reference.table }];
  });
}
