import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { loadAccount } from '../../src/collections/load-account.ts';
import { toDataPackage } from '../../src/outputs/data-package.ts';
import type { Column } from '../../src/outputs/data-table.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { toDcat } from '../../src/outputs/dcat.ts';
import { renderCsv } from '../../src/outputs/render-csv.ts';
import { renderJson } from '../../src/outputs/render-json.ts';
import { dataPackageProfile } from './data-package-profile.ts';
import { recordSchemas } from './record-schemas.ts';
import { sampleAccount } from './sample-account.ts';

const accounts = [
  { name: 'the sample', account: sampleAccount },
  { name: 'the small site', account: await loadAccount('tests/site/content') },
];

test.each(accounts)('the package of $name fits the profile', ({ account }) => {
  const validate = new Ajv({ allErrors: true, formats: { regex: true } }).compile(dataPackageProfile);
  validate(toDataPackage(account));
  expect(validate.errors ?? []).toEqual([]);
});

test('the package measures the files as they are published', () => {
  const { resources } = toDataPackage(sampleAccount);
  for (const table of dataTables) {
    for (const content of [renderCsv(table, sampleAccount), renderJson(table, sampleAccount)]) {
      const hash = `sha256:${createHash('sha256').update(content).digest('hex')}`;
      expect(resources.map((resource) => resource.hash)).toContain(hash);
    }
  }
});

test('the same account gives the same bytes', () => {
  const copy = structuredClone(sampleAccount);
  expect(JSON.stringify(toDataPackage(copy))).toBe(JSON.stringify(toDataPackage(sampleAccount)));
  expect(JSON.stringify(toDcat(copy))).toBe(JSON.stringify(toDcat(sampleAccount)));
});

test.each(accounts)('every record of $name has the fields of the contract and no others', ({ account }) => {
  const wrong = dataTables.flatMap((table) =>
    table.records(account).flatMap((record) => {
      const { error } = recordSchemas[table.name]?.safeParse(record) ?? {};
      return error ? [`${table.name} ${JSON.stringify(record).slice(0, 80)}: ${error.message}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test.each(accounts)(
  'every cell of $name has the type that the schema states, and keeps its constraints',
  ({ account }) => {
    const wrong = dataTables.flatMap((table) => {
      const lines = parse(renderCsv(table, account), { bom: true, columns: true });
      return table.columns.flatMap((column) =>
        (lines as Record<string, string>[])
          .filter((line) => !fits(column, line[column.name] ?? ''))
          .map((line) => `${table.name}.${column.name}: ${JSON.stringify(line[column.name])}`),
      );
    });
    expect(wrong).toEqual([]);
  },
);

test.each(accounts)('primary keys of $name are unique', ({ account }) => {
  for (const { columns, primaryKey, records } of dataTables) {
    const fields = columns.filter(({ name }) => primaryKey.includes(name));
    const keys = records(account).map((record) => JSON.stringify(fields.map((column) => column.cell(record))));
    expect(fields).toHaveLength(primaryKey.length);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  }
});

test('the catalogue names both files of every table', () => {
  const catalogue = JSON.stringify(toDcat(sampleAccount));
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
  year: /^\d{4}$/,
};

function fits({ type, constraints }: Column<unknown>, cell: string): boolean {
  if (cell === '') return constraints?.required !== true;
  const known = constraints?.enum === undefined || constraints.enum.includes(cell);
  const shaped = constraints?.pattern === undefined || new RegExp(constraints.pattern, 'u').test(cell);
  const bounded = constraints?.minimum === undefined || Number(cell) >= constraints.minimum;
  return patterns[type].test(cell) && known && shaped && bounded;
}
