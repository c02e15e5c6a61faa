import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Writes a value as JSON compressed with gzip, as the search page reads it; makes the folder. */
export async function writeCompressed(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, gzipSync(JSON.stringify(value), { level: 9 }));
}
