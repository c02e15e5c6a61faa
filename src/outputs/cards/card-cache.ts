import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Pictures of earlier builds, by what they show. */
export interface CardCache {
  /** Undefined where none is kept, or what is kept is no longer what was written. */
  get(key: string): Promise<Buffer | undefined>;
  set(key: string, bytes: Buffer): Promise<void>;
  /** Drops what was neither asked for nor kept since it was opened. */
  prune(): Promise<void>;
}

/** Opens a folder of pictures, which need not be there yet. A file is named by its key and by the hash of its bytes. */
export async function openCardCache(folder: string): Promise<CardCache> {
  await mkdir(folder, { recursive: true });
  const kept = new Map((await readdir(folder)).map((name) => [name.split('.')[0] ?? '', name]));
  const used = new Set<string>();
  return {
    async get(key) {
      const name = kept.get(key);
      const bytes = name === undefined ? undefined : await readFile(join(folder, name)).catch(() => undefined);
      if (name === undefined || bytes === undefined || name !== toName(key, bytes)) return undefined;
      used.add(name);
      return bytes;
    },
    async set(key, bytes) {
      const name = toName(key, bytes);
      used.add(name);
      await writeFile(join(folder, name), bytes);
    },
    async prune() {
      const names = await readdir(folder);
      for (const name of names) if (!used.has(name)) await rm(join(folder, name), { recursive: true, force: true });
    },
  };
}

function toName(key: string, bytes: Buffer): string {
  return `${key}.${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.png`;
}
