import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { inBatches } from '../../src/files/in-batches.ts';
import { readKnownDocuments } from '../../src/importer/writing/known-documents.ts';
import { readBuiltSite } from '../../src/outputs/search/read-built-site.ts';
import { openContentFolder } from '../../src/records/content-folder.ts';
import { readContent } from '../../src/records/source/document-source.ts';
import { sampleLedger } from '../outputs/sample-ledger.ts';

const open = vi.hoisted(() => ({ now: 0, most: 0, all: 0 }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const readFile = async (...given: Parameters<typeof real.readFile>) => {
    open.now += 1;
    if (/\.(?:md|html)$/u.test(String(given[0]))) open.all += 1;
    open.most = Math.max(open.most, open.now);
    try {
      return await real.readFile(...given);
    } finally {
      open.now -= 1;
    }
  };
  return { ...real, readFile };
});

const count = 300;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-files-'));
  await mkdir(join(folder, 'documents'));
  for (let nth = 0; nth < count; nth += 1) {
    await writeFile(join(folder, 'documents', `d-${nth}.md`), `---\nid: d-${nth}\n---\n`);
    await mkdir(join(folder, 'site', `p-${nth}`), { recursive: true });
    await writeFile(join(folder, 'site', `p-${nth}`, 'index.html'), `<main data-pagefind-body><h1>${nth}</h1></main>`);
  }
});

beforeEach(() => Object.assign(open, { now: 0, most: 0, all: 0 }));

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each<[string, () => Promise<{ length: number }>]>([
  ['the pages of a site', () => readBuiltSite(sampleLedger, join(folder, 'site'), '/')],
  ['the documents', async () => (await readContent(openContentFolder(folder))).files],
  ['the documents that an import finds', () => readKnownDocuments(folder)],
])('%s are read a few at a time', async (_, read) => {
  expect(await read()).toHaveLength(count);
  expect(open.all).toBeGreaterThanOrEqual(count);
  expect(open.most).toBeLessThanOrEqual(64);
});

test('batches keep the order, and nothing is begun behind a failure', async () => {
  expect(await inBatches([3, 1, 2], (item) => Promise.resolve(item * 2))).toEqual([6, 2, 4]);
  const begun: number[] = [];
  const numbers = Array.from({ length: 200 }, (_, nth) => nth);
  const work = inBatches(numbers, async (nth) => {
    begun.push(nth);
    if (nth === 70) throw new Error('70');
  });
  await expect(work).rejects.toThrow('70');
  expect(begun.length).toBe(128);
});
