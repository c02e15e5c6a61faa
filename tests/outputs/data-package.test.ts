import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { loadSiteContent } from '../../src/collections/site-content.ts';
import { toDataPackage } from '../../src/outputs/data-package.ts';
import type { Column } from '../../src/outputs/data-table.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { toDcat } from '../../src/outputs/dcat.ts';
import { renderCsv } from '../../src/outputs/render-csv.ts';
import { renderJson } from '../../src/outputs/render-json.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { dataPackageProfile } from './data-package-profile.ts';
import { findFaults } from './find-faults.ts';
import { sampleLedger } from './sample-ledger.ts';

const site = toSiteIdentity({});

const accounts = [
  { name: 'the sample', ledger: sampleLedger },
  { name: 'the small site', ledger: (await loadSiteContent('tests/site/content')).ledger },
];

test.each(accounts)('the package of $name fits the profile', ({ ledger }) => {
  const validate = new Ajv({ allErrors: true, formats: { regex: true } }).compile(dataPackageProfile);
  validate(toDataPackage(ledger, site));
  expect(validate.errors ?? []).toEqual([]);
});

test('the package measures the files as they are published', () => {
  const { resources } = toDataPackage(sampleLedger, site);
  for (const table of dataTables) {
    for (const content of [renderCsv(table, sampleLedger), renderJson(table, sampleLedger)]) {
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
