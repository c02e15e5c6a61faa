import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Texts; what the search reads and pictures are compressed in themselves. */
const texts = '**/*.{css,csv,html,js,json,jsonld,svg,txt,xml}';

/**
 * Smaller files are sent as they are: a page is a packet or a few, and hosts limit how many files a site may have.
 * In bytes.
 */
const smallest = 16_000;

/** The name of the compressed file beside a file: `rows.json` → `rows.json.gz`, where nginx and others look for it. */
export function toPackedName(path: string): string {
  return `${path}.gz`;
}

/** Writes a compressed file beside every large text of the site, once at the build and not for every reader. */
export async function packFiles(site: string): Promise<void> {
  const pack = promisify(gzip);
  for await (const name of glob(texts, { cwd: site })) {
    const path = join(site, name);
    if ((await stat(path)).size < smallest) continue;
    await writeFile(toPackedName(path), await pack(await readFile(path)));
  }
}
