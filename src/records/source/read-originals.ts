import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Extract } from '../../originals/extract.ts';
import { readExtract } from '../../originals/read-extract.ts';
import type { Refusal } from '../../originals/refusal.ts';

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
export function originalReader(root: string): OriginalReader {
  const known = new Map<string, Promise<ReadOriginal>>();
  return (name) => {
    const reading = known.get(name) ?? readOriginal(root, name);
    known.set(name, reading);
    return reading;
  };
}

async function readOriginal(root: string, name: string): Promise<ReadOriginal> {
  const bytes = await readFile(join(root, 'originals', name)).catch((error: unknown) => ({ error }));
  if ('error' in bytes) return bytes;
  return { sha256: createHash('sha256').update(bytes).digest('hex'), read: readExtract(bytes) };
}
