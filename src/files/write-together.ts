import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file to write: its path within the folder, and all of its bytes. */
export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where the files wait under `root` until all of them are whole; the plan stands there while they take their places. */
const workName = '.import';
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

/**
 * Writes the files under `root`, all of them or none: where one cannot take its place, those before it are taken back,
 * and what a killed process left half done is taken back by {@link undoUnfinished}. Rejects with the system's error.
 * Only one process at a time may write so into a folder.
 */
export async function writeTogether(root: string, files: readonly FileToWrite[]): Promise<void> {
  const work = join(root, workName);
  try {
    const plan: Plan = files.map(({ path, bytes }) => {
      return { path, wasThere: existsSync(join(root, path)), sha256: hashOf(bytes) };
    });
    await mkdir(work, { recursive: true });
    for (const [number, { path, wasThere }] of plan.entries()) {
      await writeFile(join(work, `new-${number}`), files[number]?.bytes ?? '');
      if (wasThere) await copyFile(join(root, path), join(work, `old-${number}`));
    }
    await writeFile(join(work, 'plan.part'), JSON.stringify(plan));
    await rename(join(work, 'plan.part'), join(work, planName));
    for (const [number, { path }] of plan.entries()) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await rename(join(work, `new-${number}`), join(root, path));
    }
  } catch (error) {
    await undoUnfinished(root);
    throw error;
  }
  await clear(work);
}

/** The paths of the files that a killed {@link writeTogether} left half in their places; empty where none did. */
export async function findUnfinished(root: string): Promise<string[]> {
  const plan = await readPlan(root);
  return isComplete(root, plan) ? [] : plan.map(({ path }) => path);
}

/**
 * Leaves the folder as it was before a {@link writeTogether} that did not end, apart from what somebody changed since.
 * Where all of its files had taken their places, or none was begun, nothing is taken back.
 */
export async function undoUnfinished(root: string): Promise<Undone> {
  const work = join(root, workName);
  const plan = await readPlan(root);
  const [takenBack, kept]: [string[], string[]] = [[], []];
  for (const [number, { path, wasThere, sha256 }] of isComplete(root, plan) ? [] : plan.entries()) {
    if (existsSync(join(work, `new-${number}`))) continue;
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

/** Whether every file has taken its place; so it is where there was none to take one. */
function isComplete(root: string, plan: Plan): boolean {
  return !plan.some((_, number) => existsSync(join(root, workName, `new-${number}`)));
}

async function readPlan(root: string): Promise<Plan> {
  const text = await readFile(join(root, workName, planName), 'utf8').catch(() => '[]');
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
