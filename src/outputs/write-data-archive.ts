import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { writeCsv } from '../csv/write-csv.ts';
import { archiveDay } from './archive-day.ts';
import { archivedFiles, archiveFiles } from './data-files.ts';

/**
 * Writes, beside the files that the built site has under `data`, the list of their sizes and hashes, and one ZIP archive of all of them
 * and of that list. The same files give the same bytes.
 */
export async function writeDataArchive(site: string): Promise<void> {
  const folder = join(site, 'data');
  const parts = await Promise.all(
    archivedFiles.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const),
  );
  const list = new TextEncoder().encode(toContents(parts));
  const whole = zipSync(Object.fromEntries([...parts, [archiveFiles.contents, list]]), {
    mtime: archiveDay(),
    level: 6,
  });
  await writeFile(join(folder, archiveFiles.contents), list);
  await writeFile(join(folder, archiveFiles.archive), whole);
}

function toContents(parts: readonly (readonly [name: string, bytes: Uint8Array])[]): string {
  const lines = parts.map(([name, bytes]) => [name, bytes.length, createHash('sha256').update(bytes).digest('hex')]);
  return writeCsv([['name', 'bytes', 'sha256'], ...lines]);
}
