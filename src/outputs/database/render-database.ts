import { DatabaseSync } from 'node:sqlite';
import type { Ledger } from '../../records/model.ts';
import { dataTables } from '../data-tables.ts';
import { type DatabaseColumn, type DatabaseTable, type Stored, toDatabaseTables } from './database-table.ts';

/** The columns of each table in which words are looked up; any three characters in a row are found. */
const searched: Readonly<Record<string, readonly string[]>> = {
  documents: ['title'],
  rows: ['name', 'text', 'detail'],
  rows_progress: ['value'],
  tasks: ['name', 'text'],
  findings: ['statement'],
  terms: ['term'],
  terms_explanation: ['value'],
  sections: ['heading', 'text'],
};

/**
 * All published tables as one SQLite database, the same bytes for the same ledger: keys between the tables, and for tables
 * of words an index, `tasks_fts` beside `tasks`. Throws where a key leads to no record.
 */
export function renderDatabase(ledger: Ledger): Uint8Array {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec('PRAGMA foreign_keys = ON; PRAGMA page_size = 4096; BEGIN; PRAGMA defer_foreign_keys = ON');
    const tables = toDatabaseTables(dataTables);
    for (const table of tables) create(database, table);
    for (const table of tables) fill(database, table, ledger);
    database.exec('COMMIT');
    for (const [name, columns] of Object.entries(searched)) indexWords(database, name, columns);
    database.exec('VACUUM');
    return database.serialize();
  } finally {
    database.close();
  }
}

function create(database: DatabaseSync, table: DatabaseTable): void {
  const { name, source, list, key } = table;
  const columns = table.columns.map((column) => `${quote(column.name)} ${column.type}`);
  const own = key === null ? [] : [`PRIMARY KEY (${quote(key)})`];
  const parts = list === null ? [...columns, ...own] : [`"of" TEXT`, `"position" INTEGER`, ...columns, memberKey];
  const owner = list === null || key === null ? [] : [{ column: 'of', table: source.name, key }];
  const references = [...owner, ...table.references].map(
    (one) => `FOREIGN KEY (${quote(one.column)}) REFERENCES ${quote(one.table)} (${quote(one.key)})`,
  );
  database.exec(`CREATE TABLE ${quote(name)} (${[...parts, ...references].join(', ')}) STRICT`);
}

const memberKey = 'PRIMARY KEY ("of", "position")';

function fill(database: DatabaseSync, { name, source, list, key, columns }: DatabaseTable, ledger: Ledger): void {
  const places = list === null ? columns : ['of', 'position', ...columns];
  const insert = database.prepare(`INSERT INTO ${quote(name)} VALUES (${places.map(() => '?').join(', ')})`);
  for (const record of source.records(ledger)) {
    if (list === null) insert.run(...valuesOf(record, columns));
    else {
      const of = toStored(valueAt(record, [key ?? 'id']));
      const members = (valueAt(record, [list]) ?? []) as readonly unknown[];
      for (const [nth, member] of members.entries()) insert.run(of, nth + 1, ...valuesOf(member, columns));
    }
  }
}

function indexWords(database: DatabaseSync, name: string, columns: readonly string[]): void {
  const list = columns.map(quote).join(', ');
  database.exec(`CREATE VIRTUAL TABLE "${name}_fts" USING fts5(${list}, content=${quote(name)}, tokenize='trigram')`);
  database.exec(`INSERT INTO "${name}_fts" ("${name}_fts") VALUES ('rebuild')`);
}

function valuesOf(entry: unknown, columns: readonly DatabaseColumn[]): Stored[] {
  return columns.map(({ path }) => toStored(valueAt(entry, path)));
}

function valueAt(entry: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : null),
    entry,
  );
}

function toStored(value: unknown): Stored {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : JSON.stringify(value);
}

function quote(name: string): string {
  return `"${name}"`;
}
