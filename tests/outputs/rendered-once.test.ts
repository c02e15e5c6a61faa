import { expect, test, vi } from 'vitest';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { tableFileName } from '../../src/outputs/table-files.ts';
import type { Ledger } from '../../src/records/model.ts';
import { sampleLedger } from './sample-ledger.ts';

type Route = (context: { props: Record<string, unknown> }) => Promise<Response>;

const pages = {
  csv: '../../src/pages/data/[table].csv.ts',
  json: '../../src/pages/data/[table].json.ts',
  plain: '../../src/pages/data/plain/[table].csv.ts',
};
const packagePage = '../../src/pages/data/datapackage.json.ts';
const formats = ['csv', 'json', 'plain'] as const;
const names = dataTables.flatMap((table) => formats.map((format) => tableFileName(table, format)));

const site = vi.hoisted(() => ({ ledger: null as unknown }));
vi.mock('../../src/collections/get-ledger.ts', () => ({
  getLedger: async () => site.ledger,
  getSite: async () => ({}),
}));

/** The package names the documents as its sources, where there are any, and the newest change. */
const alsoRead: Readonly<Record<string, number>> = { documents: 2, changes: 1 };

/** What a build asks of /data/, in both orders. */
test.each([
  { order: 'the tables before the package', asked: [...names, 'datapackage.json'] },
  { order: 'the package before the tables', asked: ['datapackage.json', ...names] },
])('$order: every table is rendered once in each form, and the package tells its size', async ({ asked }) => {
  const { ledger, readings } = countReadings(sampleLedger);
  site.ledger = ledger;
  const files = new Map<string, Buffer>();
  for (const name of asked) files.set(name, await getFile(name));
  // Pairs of figures are told by the records of the tasks that they belong to.
  const drawnFrom = Map.groupBy(dataTables, ({ name }) => (name === 'figures' ? 'tasks' : name));
  const once = [...drawnFrom].map(
    ([part, tables]) => [part, formats.length * tables.length + (alsoRead[part] ?? 0)] as const,
  );
  expect(Object.fromEntries(once)).toEqual(Object.fromEntries(readings));
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

/** The ledger, and how often the records of each of its parts were asked for. */
function countReadings(whole: Ledger): { ledger: Ledger; readings: Map<string, number> } {
  const readings = new Map<string, number>();
  const ledger = new Proxy(whole, {
    get(target, part: keyof Ledger) {
      if (part in target) readings.set(part, (readings.get(part) ?? 0) + 1);
      return target[part];
    },
  });
  return { ledger, readings };
}
