import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSiteContent } from '../../../src/collections/site-content.ts';
import { placesNamed } from '../../../src/gazetteer/gazetteer.ts';
import { toReport } from '../../../src/records/report.ts';
import { editOneRow } from './edit-one-row.ts';
import { inventCity, mostCities } from './invented-names.ts';
import { writeCorpus } from './write-corpus.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-corpus-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('so many tasks come out as were asked for, and the check says nothing', async () => {
  const root = join(folder, 'checked');
  const corpus = await writeCorpus(root, 60, 1);
  const { ledger, files } = await readSiteContent(root);
  expect(toReport(files)).toBe('');
  expect(corpus).toMatchObject({ documents: ledger.documents.length, tasks: ledger.tasks.length });
  expect(ledger.tasks).toHaveLength(60);
  expect(ledger.tasks.filter(({ kind }) => kind === 'commitment').length).toBeGreaterThan(5);
  expect(ledger.observations.length).toBeGreaterThan(30);
  expect(ledger.terms.length).toBeGreaterThan(5);
  expect(ledger.tasks.filter(({ reports }) => reports.length > 0).length).toBeGreaterThan(30);
});

test('a row that was edited still proves, and is another', async () => {
  const root = join(folder, 'edited');
  await writeCorpus(root, 60, 1);
  const before = await bytesOf(root);
  await editOneRow(root);
  const after = await bytesOf(root);
  expect([...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path)).toHaveLength(2);
  const { ledger, files } = await readSiteContent(root);
  expect(toReport(files)).toBe('');
  expect(ledger.rows.flatMap(({ progress }) => progress ?? []).join('')).toContain('召开专题调度会');
});

test('the same seed gives the same bytes, another seed gives others', async () => {
  const written = [1, 1, 2].map(async (seed, at) => {
    const root = join(folder, `seed-${at}`);
    await writeCorpus(root, 60, seed);
    return bytesOf(root);
  });
  const [one, same, other] = await Promise.all(written);
  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
});

test('no two cities have a name in common, and no place has one of theirs', () => {
  const cities = Array.from({ length: mostCities }, (_, number) => inventCity(number));
  expect(new Set(cities.map(({ id }) => id)).size).toBe(mostCities);
  expect(new Set(cities.map(({ name }) => name)).size).toBe(mostCities);
  expect(cities.flatMap(({ name }) => [...placesNamed(`${name}市`), ...placesNamed(name)])).toEqual([]);
  expect(() => inventCity(mostCities)).toThrow();
});

async function bytesOf(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hashed = paths.sort().map(async (path) => {
    const hash = createHash('sha256').update(await readFile(path));
    return [path.slice(root.length + 1), hash.digest('hex')] as const;
  });
  return new Map(await Promise.all(hashed));
}
