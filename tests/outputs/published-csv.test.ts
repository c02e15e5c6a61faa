import { expect, test } from 'vitest';
import { loadSiteContent } from '../../src/collections/site-content.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { renderCsv } from '../../src/outputs/render-csv.ts';
import type { Ledger } from '../../src/records/model.ts';
import { csvReaders } from '../csv/csv-readers.ts';
import { readRecords } from './read-records.ts';
import { sampleLedger } from './sample-ledger.ts';

const accounts = [
  { name: 'the sample', ledger: sampleLedger },
  { name: 'the invented city', ledger: (await loadSiteContent('tests/invented-city')).ledger },
];

for (const { name, ledger } of accounts) {
  test.each(csvReaders)(`every CSV of ${name} has the records of its JSON, cell for cell, for $name`, ({ read }) => {
    expect(read(files(ledger))).toEqual(records(ledger));
  });
}

test('the sample has cells that a careless reader would take apart', () => {
  const cells = dataTables.flatMap((table) => readRecords(table, sampleLedger).flat());
  for (const mark of ['\n', '\r', '"', ',', '；']) expect(cells.join('|')).toContain(mark);
  expect(cells.filter((cell) => /^\s|\s$/u.test(cell))).not.toEqual([]);
  expect(cells.filter((cell) => cell.startsWith("'="))).not.toEqual([]);
});

function files(ledger: Ledger): string[] {
  return dataTables.map((table) => renderCsv(table, ledger));
}

function records(ledger: Ledger): string[][][] {
  return dataTables.map((table) => readRecords(table, ledger));
}
