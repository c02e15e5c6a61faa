import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Extract } from '../../originals/extract.ts';
import { readExtract } from '../../originals/read-extract.ts';
import type { Refusal } from '../../originals/refusal.ts';
import type { ContentFolder } from '../content-folder.ts';

/** What stands in an original, or why it cannot be read. */
export type ReadOriginal =
  | {
      readonly sha256: string;
      readonly read: Extract | Refusal;
    }
  | { readonly error: unknown };

/** The original of that name under originals/. */
export type OriginalReader = (name: string) => Promise<ReadOriginal>;

/** Reads each original once, however many documents come of it. */
export function originalReader(folder: ContentFolder): OriginalReader {
  const known = new Map<string, Promise<ReadOriginal>>();
  return (name) => {
    const reading = known.get(name) ?? readOriginal(folder, name);
    known.set(name, reading);
    return reading;
  };
}

async function readOriginal({ root, memory }: ContentFolder, name: string): Promise<ReadOriginal> {
  const bytes = await readFile(join(root, 'originals', name)).catch((error: unknown) => ({ error }));
  if ('error' in bytes) return bytes;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { original } = memory.recall(`original ${name}`, [sha256], () => ({
    original: readExtract(bytes).then((read) => ({ sha256, read })),
    files: [],
  }));
  return original;
}
