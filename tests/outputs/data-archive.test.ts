import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { archivedFiles } from '../../src/outputs/data-files.ts';
import { writeDataArchive } from '../../src/outputs/write-data-archive.ts';

async function writeSite(): Promise<string> {
  const site = await mkdtemp(join(tmpdir(), 'mingzhang-archive-'));
  for (const name of archivedFiles) {
    await mkdir(dirname(join(site, 'data', name)), { recursive: true });
    await writeFile(join(site, 'data', name), `这是 ${name}\n`);
  }
  await writeDataArchive(site);
  return join(site, 'data');
}

afterEach(() => vi.unstubAllEnvs());

test('the archive has every file as it is published, and the list its size and hash', async () => {
  const folder = await writeSite();
  const archive = unzipSync(await readFile(join(folder, 'mingzhang.zip')));
  expect(Object.keys(archive)).toEqual([...archivedFiles, 'contents.csv']);
  expect(Buffer.compare(archive['contents.csv'] ?? Buffer.alloc(0), await readFile(join(folder, 'contents.csv')))).toBe(
    0,
  );
  const list: { name: string; bytes: string; sha256: string }[] = parse(await readFile(join(folder, 'contents.csv')), {
    bom: true,
    columns: true,
  });
  expect(list.map(({ name }) => name)).toEqual(archivedFiles);
  for (const { name, bytes, sha256 } of list) {
    const published = await readFile(join(folder, name));
    expect(Buffer.compare(archive[name] ?? Buffer.alloc(0), published)).toBe(0);
    expect({ bytes, sha256 }).toEqual({
      bytes: String(published.length),
      sha256: createHash('sha256').update(published).digest('hex'),
    });
  }
});

test('the same files give the same bytes, wherever the build runs', async () => {
  const here = await readFile(join(await writeSite(), 'mingzhang.zip'));
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  const there = await readFile(join(await writeSite(), 'mingzhang.zip'));
  expect(Buffer.compare(here, there)).toBe(0);
});
