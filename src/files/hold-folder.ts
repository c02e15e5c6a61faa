import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { takeLock } from './take-lock.ts';
import { type Undone, undoUnfinished } from './write-together.ts';

/** What a command says before it may write to a folder. */
export interface HoldReports {
  /** Told once who writes there, as {@link takeLock} says it. */
  onWait(holder: string): void;
  /** Told what a killed process had left half done there. */
  onUndone(undone: Undone): void;
}

/**
 * Runs once no other process holds the folder, which need not be there yet; what a killed one left half done in it is
 * taken back first. Whoever writes to a content folder, or must find it as one state, does so in here.
 */
export async function holdFolder<Result>(
  root: string,
  purpose: string,
  reports: HoldReports,
  run: () => Promise<Result>,
): Promise<Result> {
  const lock = await takeLock(await lockFolder(root), purpose, reports.onWait);
  try {
    const undone = await undoUnfinished(root);
    if (undone.takenBack.length + undone.kept.length > 0) reports.onUndone(undone);
    return await run();
  } finally {
    lock.release();
  }
}

/** The lock lies outside of the content, which an editor reads and shares. */
async function lockFolder(root: string): Promise<string> {
  const name = createHash('sha256')
    .update(`${process.getuid?.() ?? ''} ${await placeOf(resolve(root))}`)
    .digest('hex')
    .slice(0, 16);
  return join(tmpdir(), `mingzhang-content-${name}`);
}

/** The real path of a folder, which is the same before it is made and after. */
async function placeOf(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const parent = dirname(path);
    return parent === path ? path : join(await placeOf(parent), basename(path));
  });
}
