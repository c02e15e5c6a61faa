import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchCatalog } from '../../src/outputs/search-catalog.ts';
import { toSearchEntries } from '../../src/outputs/search-entries.ts';
import { writeSearchIndex } from '../../src/outputs/write-search-index.ts';
import { sampleAccount } from './sample-account.ts';

const entries = toSearchEntries(sampleAccount);
let site = '';

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'search-index-'));
  expect(await writeSearchIndex(sampleAccount, site)).toBe(entries.length);
});

afterAll(() => rm(site, { recursive: true, force: true }));

test('the catalogue has every entry in order, with the lengths of its names and its facets', async () => {
  const { entries: known, facets } = await readCatalog();
  expect(known).toHaveLength(entries.length);
  expect(known[0]?.slice(1)).toEqual([[4, 6, 3], [2], [], [0], [], [0], []]);
  expect(known[6]?.slice(1)).toEqual([[4], [0], [0], [0], [0], [0, 1], [0]]);
  expect(facets.kind.map(({ value }) => value)).toEqual(['task', 'document', 'department', 'district']);
});

test('each fragment holds the original text under the address of its entry', async () => {
  const { entries: known } = await readCatalog();
  const fragments = await Promise.all(known.map(([id]) => readPacked(`fragment/${id}.pf_fragment`)));
  expect(fragments.map((text) => JSON.parse(text.slice('pagefind_dcd'.length)).url)).toEqual(
    entries.map(({ url }) => url),
  );
  expect(fragments[7]).toContain('覆盖𠮷祥小区');
  expect(await readdir(join(site, 'pagefind/fragment'))).toHaveLength(entries.length);
});

test('only what the search page reads is there', async () => {
  const files = await readdir(join(site, 'pagefind'));
  expect(files.map((file) => file.replace(/_[0-9a-f]+/, '')).sort()).toEqual(
    [
      'catalog.bin',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.js',
      'pagefind.xx.pf_meta',
      'wasm.unknown.pagefind',
    ].sort(),
  );
});

async function readCatalog(): Promise<SearchCatalog> {
  return JSON.parse(await readPacked('catalog.bin'));
}

async function readPacked(path: string): Promise<string> {
  return gunzipSync(await readFile(join(site, 'pagefind', path))).toString('utf8');
}
