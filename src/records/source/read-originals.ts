import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { readText } from './original-text.ts';

/** What stands in an original, or why it cannot be read. */
export type ReadOriginal =
  | {
      readonly sha256: string;
      /** Null where it is no text, which the messages tell. */
      readonly lines: readonly string[] | null;
      readonly messages: VFile['messages'];
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
  const file = new VFile({ path: name });
  const lines = readText(bytes, file);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), lines, messages: file.messages };
}
