import { describe, expect, test } from 'vitest';
import { renderDocuments } from '../../src/collections/render-documents.ts';
import { loadSiteContent } from '../../src/collections/site-content.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { renderCsv } from '../../src/outputs/render-csv.ts';
import { renderJson } from '../../src/outputs/render-json.ts';
import { toTableSchema } from '../../src/outputs/table-schema.ts';
import { observationsTable } from '../../src/outputs/tables/observations-table.ts';
import { sectionsTable } from '../../src/outputs/tables/sections-table.ts';
import { toLeaderRecords } from '../../src/records/leader-records.ts';
import type { Ledger, RowRecord } from '../../src/records/model.ts';
import { readWithJavaScript } from '../csv/csv-readers.ts';
import { findPlaces, findValues } from './read-references.ts';
import { sampleLedger } from './sample-ledger.ts';

const content = await loadSiteContent('tests/invented-city');
const city = content.ledger;
const [firstRow] = sampleLedger.rows as [RowRecord];

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

test('the sections of a document have all its words, those of every row and quotation', () => {
  const texts = new Map(
    [...Map.groupBy(sectionsTable.records(city), ({ document }) => document)].map(([document, own]) => [
      document,
      squeeze(own.map(({ heading, text }) => `${heading}\n${text}`).join('\n')),
    ]),
  );
  const quoted = city.tasks.flatMap(({ mentions }) =>
    mentions.map(({ document, quote }) => ({ document, text: quote })),
  );
  const said = [...city.rows, ...quoted];
  const missing = said.filter(({ document, text }) => !texts.get(document)?.includes(squeeze(text)));
  expect(said.length).toBeGreaterThan(city.rows.length);
  expect(missing.map(({ document, text }) => `${document}: ${text}`)).toEqual([]);
});

test('the names in charge are those of the rows, of each document by themselves', () => {
  const other = { ...firstRow, id: 'yangshi-2031-breakdown/1-1', document: 'yangshi-2031-breakdown' };
  const documents = sampleLedger.documents.flatMap((one) => [one, { ...one, id: other.document, year: 2031 }]);
  const rows = [firstRow, { ...firstRow, id: `${firstRow.document}/9-9` }, other];
  expect(toLeaderRecords(documents, rows).map(({ id, year, rows }) => ({ id, year, rows }))).toEqual([
    {
      id: 'yangshi-2030-breakdown/张三',
      year: 2030,
      rows: ['yangshi-2030-breakdown/1-1', 'yangshi-2030-breakdown/9-9'],
    },
    { id: 'yangshi-2031-breakdown/张三', year: 2031, rows: ['yangshi-2031-breakdown/1-1'] },
  ]);
});

test('observations that a place prints under two names have each an id of its own', () => {
  const [value] = sampleLedger.observations;
  if (value === undefined) throw new Error('the sample has no value');
  const ids = observationsTable
    .records({ ...sampleLedger, observations: [value, { ...value, name: 'GDP' }] })
    .map(({ id }) => id);
  const first = 'yangshi-2030-breakdown/zhibiao-1/gdp/dongqu/2030/target-growth';
  expect(ids).toEqual([first, `${first}-2`]);
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
    indicators: [],
    leaders: ['document → documents.id', 'district → districts.id'],
    sections: ['document → documents.id'],
    changes: ['document → documents.id', 'task → tasks.id'],
    documents: ['district → districts.id'],
    rows: ['document → documents.id', 'source_document → documents.id'],
    tasks: ['district → districts.id', 'partOf → .id', 'dropped_document → documents.id'],
    figures: ['task → tasks.id', 'district → districts.id', 'target_row → rows.id', 'reported_row → rows.id'],
    departments: ['district → districts.id'],
    districts: ['parent → .id'],
    observations: [
      'indicator → indicators.id',
      'district → districts.id',
      'document → documents.id',
      'row → rows.id',
      'supersededBy → documents.id',
      'unsettled_document → documents.id',
    ],
    terms: ['document → documents.id', 'district → districts.id'],
    topics: [],
    findings: ['district → districts.id', 'task → tasks.id', 'indicator → indicators.id'],
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

/** Without white space, of which a cell and a paragraph have other amounts. */
function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
