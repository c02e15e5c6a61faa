import { describe, expect, test } from 'vitest';
import { renderDocuments } from '../../src/collections/render-documents.ts';
import { loadSiteContent } from '../../src/collections/site-content.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { renderCsv } from '../../src/outputs/render-csv.ts';
import { renderJson } from '../../src/outputs/render-json.ts';
import { toTableSchema } from '../../src/outputs/table-schema.ts';
import type { Ledger } from '../../src/records/model.ts';
import { readWithJavaScript } from '../csv/csv-readers.ts';
import { findPlaces, findValues } from './read-references.ts';
import { sampleLedger } from './sample-ledger.ts';

const content = await loadSiteContent('tests/invented-city');
const city = content.ledger;

describe.each([
  { name: 'the sample', ledger: sampleLedger as Ledger },
  { name: 'the invented city', ledger: city as Ledger },
])('$name', ({ ledger }) => {
  const records = new Map(dataTables.map((table) => [table.name, JSON.parse(renderJson(table, ledger)) as unknown[]]));
  const ids = new Map([...records].map(([name, own]) => [name, new Set(own.flatMap(idOf))]));

  test('every reference in the JSON leads to a record', () => {
    const dead = dataTables.flatMap(({ name, references }) =>
      references.flatMap(({ field, table }) =>
        valuesAt(records.get(name), field)
          .filter((value) => value !== null && !ids.get(table)?.has(value))
          .map((value) => `${name} ${field}: ${value} → ${table}`),
      ),
    );
    expect(dead).toEqual([]);
  });

  test('every reference in the CSV leads to a record, each member of a list too', () => {
    const dead = dataTables.flatMap((table) => {
      const cells = readCells(table, ledger);
      return table.references.flatMap(({ field, table: target }) =>
        (cells.get(field.replace(/\[\]$/u, '').replaceAll('.', '_')) ?? [])
          .flatMap((cell) => (cell === '' ? [] : cell.split('；')))
          .filter((id) => !ids.get(target)?.has(id))
          .map((id) => `${table.name} ${field}: ${id} → ${target}`),
      );
    });
    expect(dead).toEqual([]);
  });

  test('a field that holds nothing but ids of a table is declared as a reference to it', () => {
    const undeclared = dataTables.flatMap(({ name, references }) => {
      const values = (records.get(name) ?? []).flatMap((record) => findValues(record));
      const texts = values.filter(({ value }) => typeof value === 'string');
      const byPath = Map.groupBy(texts, ({ path }) => path);
      return [...byPath].flatMap(([path, found]) =>
        [...ids]
          .filter(([, known]) => path !== 'id' && found.every(({ value }) => known.has(value)))
          .filter(([table]) => !references.some((one) => one.field === path && one.table === table))
          .map(([table]) => `${name} ${path} → ${table}`),
      );
    });
    expect(undeclared).toEqual([]);
  });
});

test('every place that a record names is an anchor of the document', () => {
  const anchors = new Map(renderDocuments(content).map(({ id, html }) => [id, anchorsOf(html)]));
  const named = dataTables.flatMap((table) => table.records(city).flatMap(findPlaces));
  const damaged = city.documents.flatMap(({ id, damaged: rows }) =>
    rows.map(({ row }) => ({ document: id, anchor: row })),
  );
  const dead = [...named, ...damaged].filter(({ document, anchor }) => !anchors.get(document)?.has(anchor));
  expect(named.length).toBeGreaterThan(city.rows.length);
  expect(dead).toEqual([]);
});

test('the id of a row is its place', () => {
  const wrong = city.rows.filter(({ id, document, anchor }) => id !== `${document}/${anchor}`);
  expect(wrong).toEqual([]);
});

test('a difference names the row of each place that is one', () => {
  const rows = new Set(city.rows.map(({ id }) => id));
  const wrong = city.tasks.flatMap(({ differences }) =>
    differences.filter(({ from, fromPlace, to, toPlace }) => {
      const [before, after] = [fromPlace, toPlace].map(({ document, anchor }) => `${document}/${anchor}`);
      return to !== after || (rows.has(before ?? '') && from !== before);
    }),
  );
  expect(wrong).toEqual([]);
});

test('the Table Schema has a foreign key for each reference that a column holds alone', () => {
  const keys = dataTables.map((table) => [
    table.name,
    (toTableSchema(table).foreignKeys ?? []).map(
      ({ fields, reference }) => `${fields} → ${reference.resource}.${reference.fields}`,
    ),
  ]);
  expect(Object.fromEntries(keys)).toEqual({
    addresses: [],
    changes: ['document → documents.id', 'task → tasks.id'],
    documents: ['district → districts.id'],
    rows: ['document → documents.id', 'source_document → documents.id'],
    tasks: ['district → districts.id', 'partOf → .id', 'dropped_document → documents.id'],
    figures: ['task → tasks.id', 'district → districts.id', 'target_row → rows.id', 'reported_row → rows.id'],
    departments: ['district → districts.id'],
    districts: ['parent → .id'],
    observations: [
      'district → districts.id',
      'document → documents.id',
      'row → rows.id',
      'supersededBy → documents.id',
      'unsettled_document → documents.id',
    ],
    terms: ['document → documents.id', 'district → districts.id'],
    topics: [],
    findings: ['district → districts.id', 'task → tasks.id'],
  });
});

function idOf(record: unknown): unknown[] {
  return typeof record === 'object' && record !== null && 'id' in record ? [record.id] : [];
}

function valuesAt(records: readonly unknown[] | undefined, field: string): unknown[] {
  return (records ?? []).flatMap((record) =>
    findValues(record).flatMap(({ path, value }) => (path === field ? [value] : [])),
  );
}

function readCells(table: (typeof dataTables)[number], ledger: Ledger): Map<string, string[]> {
  const [[heading = [], ...lines] = []] = readWithJavaScript([renderCsv(table, ledger)]);
  return new Map(heading.map((field, nth) => [field, lines.map((cells) => cells[nth] ?? '')]));
}

function anchorsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = '']) => id));
}
