import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { makeFolder } from './make-folder.ts';

/** A lock that is held; letting go twice does nothing. */
export interface Lock {
  release(): void;
}

/** How often a lock that another process holds is tried, in milliseconds. */
const interval = 500;

/**
 * Takes the lock of a folder and waits for it while another process holds it; `onWait` is told once who that is, as
 * `进程 123（2030-01-02 08:30:00 起，写入 …）`. SQLite takes it from the operating system, which takes it back when the
 * process ends in whatever way, so that no lock outlives its holder.
 */
export async function takeLock(folder: string, purpose: string, onWait: (holder: string) => void): Promise<Lock> {
  await makeFolder(folder);
  const holder = join(folder, 'holder.txt');
  const path = join(folder, 'lock');
  const database = inFile(path, () => new DatabaseSync(path, { timeout: 0 }));
  try {
    let isTold = false;
    for (let tries = 0; !inFile(path, () => tryLock(database)); tries += 1) {
      const who = isTold ? '' : (await readFile(holder, 'utf8').catch(() => '')).trim();
      // Who has only just taken it has not yet said who that is.
      if (!isTold && (who !== '' || tries > 0)) {
        onWait(who || '另一个进程');
        isTold = true;
      }
      await setTimeout(interval);
    }
    const since = new Date().toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'medium' });
    await writeFile(holder, `进程 ${process.pid}（${since} 起，${purpose}）\n`);
  } catch (error) {
    // A lock that nobody can let go of would keep this very process waiting.
    database.close();
    throw error;
  }
  return { release: () => database.isOpen && database.close() };
}

/** SQLite does not say what file it is about. */
function inFile<Result>(path: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

function tryLock(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    // SQLITE_BUSY: somebody else holds it. Anything else, as a disk that takes no lock, must not look like waiting.
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) return false;
    throw error;
  }
}
