import { existsSync, renameSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Brings a folder into `work`, on the disk of what it shall replace; the path at which it then stands. */
export async function bringBeside(from: string, work: string): Promise<string> {
  const next = join(work, 'next');
  await clearBeside(work);
  await move(from, next);
  return next;
}

/** Takes away what {@link bringBeside} brought, where it has not taken its place. */
export async function clearBeside(work: string): Promise<void> {
  await rm(join(work, 'next'), force);
}

/** To another disk, a folder can only be copied. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  });
}

/**
 * Puts the folder `from` in the place of `target`. `work` is a folder beside the target or within it that is there for
 * this alone. Wherever the process is killed, {@link recoverFolder} leaves a whole site behind, the old one or the new.
 */
export async function replaceFolder(from: string, target: string, work: string): Promise<void> {
  if (dirname(work) !== target && replaceWhole(from, target, work)) await rm(previousOf(work), force);
  else await replaceEntries(from, target);
  await rm(from, force);
}

/** Ends what a killed {@link replaceFolder} began; does nothing where none was. */
export async function recoverFolder(target: string, work: string): Promise<void> {
  if (existsSync(join(swapOf(target), plan))) await carryOut(target);
  const old = previousOf(work);
  // First of all there must be a site: what stands in the way is cleared afterwards.
  if (existsSync(old) && !existsSync(target)) await rename(old, target);
  if (existsSync(swapOf(target))) await rm(swapOf(target), force);
  await rm(old, force);
  await clearBeside(work);
}

/** False where the target cannot be moved, such as the root of a disk; then nothing was done. */
function replaceWhole(from: string, target: string, work: string): boolean {
  const old = previousOf(work);
  try {
    if (existsSync(target)) renameSync(target, old);
  } catch (error) {
    if (unmovable.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
  try {
    // Not a moment between the two for which it is not needed: here there is no site.
    renameSync(from, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
  return true;
}

/** What a system says of a folder that it does not move: a disk's root, another disk, no right to its parent. */
const unmovable: ReadonlySet<string> = new Set(['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS']);

/** Every file or folder at the top of the target, one after another, once the new ones are whole on the same disk. */
async function replaceEntries(from: string, target: string): Promise<void> {
  const swap = swapOf(target);
  await rm(swap, force);
  await planEntries(from, target, swap).catch(async (error) => {
    await rm(swap, force);
    throw error;
  });
  await carryOut(target);
  await rm(swap, force);
}

async function planEntries(from: string, target: string, swap: string): Promise<void> {
  const next = join(swap, 'next');
  await mkdir(join(swap, 'previous'), { recursive: true });
  await move(from, next);
  const names: Plan = { old: await entriesOf(target), fresh: await readdir(next) };
  await writeFile(join(swap, `${plan}.part`), JSON.stringify(names));
  await rename(join(swap, `${plan}.part`), join(swap, plan));
}

/** Which entries of the target go and which come; it stands there from the moment from which the work can be ended. */
interface Plan {
  readonly old: readonly string[];
  readonly fresh: readonly string[];
}

/** What was done already is passed over, so that this can begin again after it was broken off. */
async function carryOut(target: string): Promise<void> {
  const swap = swapOf(target);
  const { old, fresh }: Plan = JSON.parse(await readFile(join(swap, plan), 'utf8'));
  for (const name of fresh) {
    if (!existsSync(join(swap, 'next', name))) continue;
    if (existsSync(join(target, name))) renameSync(join(target, name), join(swap, 'previous', name));
    renameSync(join(swap, 'next', name), join(target, name));
  }
  for (const name of old) {
    const isGone = fresh.includes(name) || !existsSync(join(target, name));
    if (!isGone) renameSync(join(target, name), join(swap, 'previous', name));
  }
}

const plan = 'plan.json';
const swapName = '.swap';
const force = { recursive: true, force: true } as const;

function previousOf(work: string): string {
  return join(work, 'previous');
}

function swapOf(target: string): string {
  return join(target, swapName);
}

/** The site's own entries: not what this program keeps there while it works. */
async function entriesOf(target: string): Promise<string[]> {
  return (await readdir(target)).filter((name) => name !== swapName && name !== '.build');
}
