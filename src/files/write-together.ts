import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** A file to write: its path within the folder, and all of its bytes. */
export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where the files wait under `root` until all of them are whole; the plan stands there while they take their places. */
const workName = '.mingzhang-writing';
const planName = 'plan.json';

/** The files in the order of their numbers, whether one stood at the path before, and what was to stand there. */
type Plan = readonly { readonly path: string; readonly wasThere: boolean; readonly sha256: string }[];

/** What became of the files that a killed process had begun to put in their places. */
export interface Undone {
  /** Paths of those that are as they were before: gone, or with their old text. */
  readonly takenBack: readonly string[];
  /** Paths of those that somebody changed since, and that were left as they are. */
  readonly kept: readonly string[];
}

/** Some files have taken their places and could not be taken back; `cause` is what the system refused. */
export class HalfWrittenError extends Error {
  override readonly name = 'HalfWrittenError';
}

/**
 * Writes the files under `root`, all of them or none: where one cannot take its place, those before it are taken back,
 * and what a killed process left half done is taken back by {@link undoUnfinished}. Rejects with the system's error, or with
 * {@link HalfWrittenError}. Only who holds the folder may write so into it.
 */
export async function writeTogether(root: string, files: readonly FileToWrite[]): Promise<void> {
  const work = join(root, workName);
  try {
    await putAside(root, work, files);
    for (const [number, { path }] of files.entries()) {
      await makeFolder(dirname(join(root, path)));
      const target = join(root, path);
      await naming(target, rename(join(work, `new-${number}`), target), 'always');
    }
  } catch (error) {
    await undoUnfinished(root).catch(async () => {
      // What the system still refuses is told by what it refused first.
      if ((await findUnfinished(root)).length > 0) throw new HalfWrittenError('half written', { cause: error });
    });
    throw error;
  }
  // All is written: what cannot be cleared now counts for nothing, and goes before the next writing.
  await clear(work).catch(() => {});
}

/** From the moment at which the plan stands there, {@link undoUnfinished} can take back what has taken its place. */
async function putAside(root: string, work: string, files: readonly FileToWrite[]): Promise<void> {
  const plan: Plan = files.map(({ path, bytes }) => {
    return { path, wasThere: existsSync(join(root, path)), sha256: hashOf(bytes) };
  });
  await makeFolder(work);
  for (const [number, { path, wasThere }] of plan.entries()) {
    await naming(join(root, path), writeFile(join(work, `new-${number}`), files[number]?.bytes ?? ''));
    if (wasThere) await copyFile(join(root, path), join(work, `old-${number}`));
  }
  await writeFile(join(work, 'plan.part'), JSON.stringify(plan));
  await rename(join(work, 'plan.part'), join(work, planName));
}

/** Says for which file the work was done, where the system names none, as of a full disk, or names the one that waits aside. */
async function naming(path: string, work: Promise<void>, when: 'unnamed' | 'always' = 'unnamed'): Promise<void> {
  try {
    await work;
  } catch (error) {
    const isOpen = error instanceof Error && (when === 'always' || !('path' in error));
    throw isOpen ? Object.assign(error, { path }) : error;
  }
}

/**
 * The paths of the files of which a killed {@link writeTogether} left some in their places and others not; empty where
 * none was.
 */
export async function findUnfinished(root: string): Promise<string[]> {
  const plan = await readPlan(root);
  const waiting = plan.filter((_, number) => isWaiting(root, number));
  return waiting.length === 0 || waiting.length === plan.length ? [] : plan.map(({ path }) => path);
}

/**
 * Leaves the folder as it was before a {@link writeTogether} that did not end, apart from what somebody changed since.
 * Where all of its files had taken their places, or none was begun, nothing is taken back.
 */
export async function undoUnfinished(root: string): Promise<Undone> {
  const work = join(root, workName);
  const plan = await readPlan(root);
  const [takenBack, kept]: [string[], string[]] = [[], []];
  const isComplete = !plan.some((_, number) => isWaiting(root, number));
  for (const [number, { path, wasThere, sha256 }] of isComplete ? [] : plan.entries()) {
    if (isWaiting(root, number)) continue;
    const old = join(work, `old-${number}`);
    const found = await readFile(join(root, path)).catch(() => null);
    if (found !== null && hashOf(found) !== sha256) {
      if (!wasThere || existsSync(old)) kept.push(path);
      continue;
    }
    if (!wasThere) await rm(join(root, path), { force: true });
    // A move needs no space on a full disk; where it is not there, it was moved already.
    else if (existsSync(old)) await rename(old, join(root, path));
    takenBack.push(path);
  }
  await clear(work);
  return { takenBack, kept };
}

/** Whether a file has not taken its place yet. */
function isWaiting(root: string, number: number): boolean {
  return existsSync(join(root, workName, `new-${number}`));
}

async function readPlan(root: string): Promise<Plan> {
  const text = await readFile(join(root, workName, planName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    // A plan that is there and cannot be read must not be taken for none.
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '[]';
    throw error;
  });
  return JSON.parse(text);
}

/** The plan goes first: without it, nothing that is left counts. */
async function clear(work: string): Promise<void> {
  await rm(join(work, planName), { force: true });
  await rm(work, { recursive: true, force: true });
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
