import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { loadSiteContent } from '../../src/collections/site-content.ts';
import { toDataPackage } from '../../src/outputs/data-package.ts';
import type { Column } from '../../src/outputs/data-table.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { toDcat } from '../../src/outputs/dcat.ts';
import { renderCsv, renderPlainCsv } from '../../src/outputs/render-csv.ts';
import { renderJson } from '../../src/outputs/render-json.ts';
import { toSnapshot } from '../../src/outputs/snapshot.ts';
import { toTableSchema } from '../../src/outputs/table-schema.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { dataPackageProfile } from './data-package-profile.ts';
import { findFaults } from './find-faults.ts';
import { sampleLedger } from './sample-ledger.ts';

const site = toSiteIdentity({});

const accounts = [
  { name: 'the sample', ledger: sampleLedger },
  { name: 'the small site', ledger: (await loadSiteContent('tests/site/content')).ledger },
];

const published = toSiteIdentity({
  domain: 'www.example.gov.cn',
  organizer: '样市人民政府',
  dataLicence: 'https://www.example.gov.cn/xuke/',
  dataLicenceName: '样市公共数据开放许可',
});

test.each(accounts)('the package of $name fits the profile', ({ ledger }) => {
  const validate = new Ajv({ allErrors: true, formats: { regex: true } }).compile(dataPackageProfile);
  for (const identity of [site, published]) {
    validate(toDataPackage(ledger, identity));
    expect(validate.errors ?? []).toEqual([]);
  }
});

test('the package names its licence, its publisher and its documents, and no more than is known', () => {
  const { licenses, contributors, homepage, sources } = toDataPackage(sampleLedger, published);
  expect({ licenses, contributors, homepage, sources }).toEqual({
    licenses: [{ path: 'https://www.example.gov.cn/xuke/', title: '样市公共数据开放许可' }],
    contributors: [{ title: '样市人民政府', role: 'publisher' }],
    homepage: 'https://www.example.gov.cn/data/',
    sources: [
      {
        title: '关于下达２０３０年工作任务的通知（样府〔2030〕1号）',
        path: 'https://www.example.gov.cn/documents/yangshi-2030-breakdown/',
      },
    ],
  });
  const unknown = toDataPackage(sampleLedger, site);
  expect(Object.keys(unknown)).not.toEqual(expect.arrayContaining(['licenses']));
  expect(unknown).not.toHaveProperty('contributors');
  expect(unknown.sources).toEqual([{ title: '关于下达２０３０年工作任务的通知（样府〔2030〕1号）' }]);
});

test('the number of the data is the day of the newest change, and other data have another one', () => {
  const { date, version } = toSnapshot(sampleLedger);
  expect(date).toBe('2030-03-02');
  expect(version).toMatch(/^2030\.3\.2\+[0-9a-f]{12}$/u);
  expect(toSnapshot(structuredClone(sampleLedger)).version).toBe(version);
  const [topic] = sampleLedger.topics;
  const other = { ...sampleLedger, topics: topic ? [{ ...topic, name: '创新创业' }] : [] };
  expect(toSnapshot(other).version).not.toBe(version);
  expect(toSnapshot({ ...sampleLedger, changes: [] }).version).toMatch(/^0\.0\.0\+/u);
});

test.each(accounts)('a strict reader finds the headings and as many records of $name as the JSON has', ({ ledger }) => {
  for (const table of dataTables) {
    const text = renderPlainCsv(table, ledger);
    expect(`\uFEFF${text}`).toBe(renderCsv(table, ledger));
    const [heading, ...lines] = parse(text, { bom: false, relax_column_count: false }) as string[][];
    expect(heading).toEqual(toTableSchema(table).fields.map(({ name }) => name));
    expect(lines).toHaveLength(JSON.parse(renderJson(table, ledger)).length);
  }
});

test('the package measures the files as they are published', () => {
  const { resources } = toDataPackage(sampleLedger, site);
  for (const table of dataTables) {
    for (const content of [renderPlainCsv(table, sampleLedger), renderJson(table, sampleLedger)]) {
      const hash = `sha256:${createHash('sha256').update(content).digest('hex')}`;
      expect(resources.map((resource) => resource.hash)).toContain(hash);
    }
  }
});

test('the same ledger gives the same bytes', () => {
  const copy = structuredClone(sampleLedger);
  expect(JSON.stringify(toDataPackage(copy, site))).toBe(JSON.stringify(toDataPackage(sampleLedger, site)));
  expect(JSON.stringify(toDcat(copy, site))).toBe(JSON.stringify(toDcat(sampleLedger, site)));
});

test.each(accounts)('every record of $name has the fields of the contract and no others', ({ ledger }) => {
  expect(dataTables.flatMap((table) => findFaults(table, ledger))).toEqual([]);
});

test.each(dataTables)('a field of $name that is not described is a fault, as is one that is missing', (table) => {
  for (const record of table.records(sampleLedger)) {
    const fields = Object.entries(record ?? {});
    expect(table.record.safeParse({ ...Object.fromEntries(fields), another: '' }).success).toBe(false);
    for (const [name] of fields) {
      const rest = Object.fromEntries(fields.filter(([field]) => field !== name));
      expect(table.record.safeParse(rest).success, name).toBe(false);
    }
  }
});

test.each(accounts)(
  'every cell of $name has the type that the schema states, and keeps its constraints',
  ({ ledger }) => {
    const wrong = dataTables.flatMap((table) => {
      const lines = parse(renderCsv(table, ledger), { bom: true, columns: true });
      return table.columns.flatMap((column) =>
        (lines as Record<string, string>[])
          .filter((line) => !fits(column, line[column.name] ?? ''))
          .map((line) => `${table.name}.${column.name}: ${JSON.stringify(line[column.name])}`),
      );
    });
    expect(wrong).toEqual([]);
  },
);

test.each(accounts)('primary keys of $name are unique', ({ ledger }) => {
  for (const { columns, primaryKey, records } of dataTables) {
    const fields = columns.filter(({ name }) => primaryKey.includes(name));
    const keys = records(ledger).map((record) => JSON.stringify(fields.map((column) => column.cell(record))));
    expect(fields).toHaveLength(primaryKey.length);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  }
});

test('the catalogue names both files of every table', () => {
  const catalogue = JSON.stringify(toDcat(sampleLedger, site));
  for (const { name } of dataTables) {
    expect(catalogue).toContain(`${name}.csv"`);
    expect(catalogue).toContain(`${name}.json"`);
  }
});

const patterns: Readonly<Record<Column<unknown>['type'], RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/u,
  year: /^\d{4}$/,
};

function fits({ type, constraints }: Column<unknown>, cell: string): boolean {
  if (cell === '') return constraints?.required !== true;
  const known = constraints?.enum === undefined || constraints.enum.includes(cell);
  const shaped = constraints?.pattern === undefined || new RegExp(constraints.pattern, 'u').test(cell);
  const bounded = constraints?.minimum === undefined || Number(cell) >= constraints.minimum;
  return patterns[type].test(cell) && known && shaped && bounded;
}
