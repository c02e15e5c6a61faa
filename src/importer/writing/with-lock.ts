import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../../files/take-lock.ts';

/** Runs once no other import writes to the content folder. `onWait` is told who holds it. */
export async function withLock<Result>(
  out: string,
  onWait: (holder: string) => void,
  run: () => Promise<Result>,
): Promise<Result> {
  const lock = await takeLock(await lockFolder(out), `导入到 ${out}`, onWait);
  try {
    return await run();
  } finally {
    lock.release();
  }
}

/** The lock lies outside of the content, which an editor reads and shares. */
async function lockFolder(out: string): Promise<string> {
  const place = await realpath(out).catch(() => out);
  const name = createHash('sha256')
    .update(`${process.getuid?.() ?? ''} ${place}`)
    .digest('hex')
    .slice(0, 16);
  return join(tmpdir(), `mingzhang-import-${name}`);
}
