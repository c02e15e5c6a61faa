import { expect, test } from 'vitest';
import { loadAccount } from '../../src/collections/load-account.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { renderCsv } from '../../src/outputs/render-csv.ts';
import type { Account } from '../../src/records/model.ts';
import { csvReaders } from '../csv/csv-readers.ts';
import { readRecords } from './read-records.ts';
import { sampleAccount } from './sample-account.ts';

const accounts = [
  { name: 'the sample', account: sampleAccount },
  { name: 'the invented city', account: await loadAccount('tests/invented-city') },
];

for (const { name, account } of accounts) {
  test.each(csvReaders)(`every CSV of ${name} has the records of its JSON, cell for cell, for $name`, ({ read }) => {
    expect(read(files(account))).toEqual(records(account));
  });
}

test('the sample has cells that a careless reader would take apart', () => {
  const cells = dataTables.flatMap((table) => readRecords(table, sampleAccount).flat());
  for (const mark of ['\n', '\r', '"', ',', '；']) expect(cells.join('|')).toContain(mark);
  expect(cells.filter((cell) => /^\s|\s$/u.test(cell))).not.toEqual([]);
  expect(cells.filter((cell) => cell.startsWith("'="))).not.toEqual([]);
});

function files(account: Account): string[] {
  return dataTables.map((table) => renderCsv(table, account));
}

function records(account: Account): string[][][] {
  return dataTables.map((table) => readRecords(table, account));
}
