import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { renderDatabase } from '../../src/outputs/database/render-database.ts';
import { sampleLedger } from './sample-ledger.ts';

const bytes = renderDatabase(sampleLedger);
const path = join(tmpdir(), `mingzhang-database-${process.pid}.sqlite`);
let database: DatabaseSync;
beforeAll(async () => {
  await writeFile(path, bytes);
  database = new DatabaseSync(path, { readOnly: true });
});
afterAll(() => database.close());
const ask = (sql: string, ...values: string[]) => database.prepare(sql).all(...values);

test.each(dataTables.map((table) => [table.name, table] as const))('%s has every record once', (name, table) => {
  expect(ask(`SELECT count(*) AS n FROM "${name}"`)).toEqual([{ n: table.records(sampleLedger).length }]);
});

test('a record has its values, and its lists in their order', () => {
  const [task] = sampleLedger.tasks.filter(({ leads, rows }) => leads.length > 0 || rows.length > 0);
  expect(task).toBeDefined();
  const { id = '', text, year, leads, rows } = task ?? {};
  expect(ask('SELECT text, year FROM tasks WHERE id = ?', id)).toEqual([{ text, year }]);
  const listed = (list: string) => ask(`SELECT value FROM "tasks_${list}" WHERE "of" = ? ORDER BY position`, id);
  expect(listed('leads')).toEqual(leads?.map((value) => ({ value })));
  expect(listed('rows')).toEqual(rows?.map((value) => ({ value })));
});

test('every key leads to a record, and the file is sound', () => {
  expect(ask('PRAGMA foreign_key_check')).toEqual([]);
  expect(ask('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});

test('a part of an indicator of which no document states a value is left out', () => {
  const [indicator] = sampleLedger.indicators;
  if (indicator === undefined) throw new Error('The sample has no indicator.');
  const parted = { ...indicator, parts: [indicator.id, 'unstated'] };
  const own = new DatabaseSync(':memory:');
  own.deserialize(renderDatabase({ ...sampleLedger, indicators: [parted, ...sampleLedger.indicators.slice(1)] }));
  expect(own.prepare('SELECT value FROM indicators_parts').all()).toEqual([{ value: indicator.id }]);
  own.close();
});

test('any three characters in a row are found', () => {
  const [{ id, text } = { id: '', text: '' }] = sampleLedger.tasks.filter((task) => task.text.length > 6);
  const found = ask(
    'SELECT id FROM tasks WHERE rowid IN (SELECT rowid FROM tasks_fts WHERE tasks_fts MATCH ?)',
    `"${text.slice(2, 6)}"`,
  );
  expect(found).toContainEqual({ id });
});

test('the same ledger gives the same bytes', () => {
  expect(Buffer.compare(Buffer.from(renderDatabase(sampleLedger)), Buffer.from(bytes))).toBe(0);
});
