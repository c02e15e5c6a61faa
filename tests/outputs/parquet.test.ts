import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { loadSiteContent } from '../../src/collections/site-content.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { renderJson } from '../../src/outputs/render-json.ts';
import { renderParquet } from '../../src/outputs/render-parquet.ts';
import type { Ledger } from '../../src/records/model.ts';
import { sampleLedger } from './sample-ledger.ts';

const accounts: { name: string; ledger: Ledger }[] = [
  { name: 'the sample', ledger: sampleLedger },
  { name: 'the invented city', ledger: (await loadSiteContent('tests/invented-city')).ledger },
  { name: 'nothing', ledger: { ...sampleLedger, terms: [], topics: [], findings: [], changes: [], addresses: [] } },
];

function read(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
}

test.each(accounts)('every Parquet file of $name has the records of its JSON, cell for cell', async ({ ledger }) => {
  for (const table of dataTables) {
    const lines = await read(renderParquet(table, ledger));
    expect(lines, table.name).toHaveLength(JSON.parse(renderJson(table, ledger)).length);
    const cells = table
      .records(ledger)
      .map((record) => Object.fromEntries(table.columns.map((column) => [column.name, column.cell(record)])));
    expect(lines).toEqual(cells);
  }
});

test('the same ledger gives the same bytes', () => {
  for (const table of dataTables) {
    const again = renderParquet(table, structuredClone(sampleLedger));
    expect(Buffer.compare(renderParquet(table, sampleLedger), again)).toBe(0);
  }
});
