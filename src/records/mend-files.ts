import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { writeTogether } from '../files/write-together.ts';
import { toShownPath } from './content-file.ts';

/** One thing that was put right: where, and what stands there now. */
export interface Mended {
  readonly path: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Puts right what has one right answer: each message that says what is there (`actual`) and the one text that must stand
 * there (`expected`). A text that no longer says so is left alone.
 * @param root The content folder, which the caller holds; every file that changes lies in it.
 */
export async function mendFiles(root: string, files: readonly VFile[]): Promise<Mended[]> {
  const mended: Mended[] = [];
  const changed = await Promise.all(
    files.map(async (file) => {
      const own = file.messages.flatMap(toMend);
      const shown = `${toShownPath(root, '')}/`;
      // A registry that several folders share is named by its whole path, and mended there.
      if (own.length === 0 || !file.path.startsWith(shown)) return [];
      const path = file.path.slice(shown.length);
      const lines = (await readFile(join(root, path), 'utf8')).split('\n');
      // From the end of a line backwards, what is put in moves no other place.
      for (const mend of own.toSorted((a, b) => b.line - a.line || b.column - a.column)) {
        const line = lines[mend.line - 1] ?? '';
        if (!line.startsWith(mend.before, mend.column - 1)) continue;
        lines[mend.line - 1] =
          line.slice(0, mend.column - 1) + mend.after + line.slice(mend.column - 1 + mend.before.length);
        mended.push({ path: file.path, line: mend.line, before: mend.before, after: mend.after });
      }
      return [{ path, bytes: Buffer.from(lines.join('\n')) }];
    }),
  );
  if (mended.length > 0) await writeTogether(root, changed.flat());
  return mended.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)) || a.line - b.line);
}

function toMend({ line, column, actual, expected }: VFile['messages'][number]) {
  const [after, ...others] = expected ?? [];
  if (after === undefined || others.length > 0 || typeof actual !== 'string') return [];
  return [{ line: line ?? 1, column: column ?? 1, before: actual, after }];
}
