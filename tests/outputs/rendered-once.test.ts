import { expect, test, vi } from 'vitest';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { tableFormats as formats, tableFileName } from '../../src/outputs/table-files.ts';
import { sampleLedger } from './sample-ledger.ts';

type Route = (context: { props: Record<string, unknown> }) => Promise<Response>;

const pages = {
  csv: '../../src/pages/data/[table].csv.ts',
  json: '../../src/pages/data/[table].json.ts',
  plain: '../../src/pages/data/plain/[table].csv.ts',
  parquet: '../../src/pages/data/[table].parquet.ts',
};
const packagePage = '../../src/pages/data/datapackage.json.ts';
const names = dataTables.flatMap((table) => formats.map((format) => tableFileName(table, format)));

const site = vi.hoisted(() => ({ ledger: null as unknown }));
vi.mock('../../src/collections/get-ledger.ts', () => ({
  getLedger: async () => site.ledger,
  getPublishedLedger: async () => site.ledger,
  getSite: async () => ({}),
}));

/** What a build asks of /data/, in both orders. */
test.each([
  { order: 'the tables before the package', asked: [...names, 'datapackage.json'] },
  { order: 'the package before the tables', asked: ['datapackage.json', ...names] },
])('$order: every table is rendered once in each form, and the package tells its size', async ({ asked }) => {
  site.ledger = { ...sampleLedger };
  const readings = dataTables.map((table) => vi.spyOn(table, 'records'));
  const files = new Map<string, Buffer>();
  for (const name of asked) files.set(name, await getFile(name));
  expect(readings.map(({ mock }) => mock.calls.length)).toEqual(dataTables.map(() => formats.length));
  vi.restoreAllMocks();
  const { resources } = JSON.parse(String(files.get('datapackage.json')));
  const sizes = new Map(resources.map((one: { path: string; bytes: number }) => [one.path, one.bytes]));
  for (const [name, size] of sizes) expect(size, String(name)).toBe(files.get(String(name))?.length);
  expect(sizes.size).toBe(2 * dataTables.length);
});

async function getFile(name: string): Promise<Buffer> {
  const asked = dataTables.flatMap((table) => formats.map((format) => ({ table, format })));
  const found = asked.find(({ table, format }) => tableFileName(table, format) === name);
  const { GET } = (await import(found === undefined ? packagePage : pages[found.format])) as { GET: Route };
  const response = await GET({ props: { table: found?.table } });
  return Buffer.from(await response.arrayBuffer());
}
