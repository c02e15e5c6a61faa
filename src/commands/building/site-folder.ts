import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from '../../files/make-folder.ts';
import { bringBeside, clearBeside, recoverFolder, replaceFolder } from '../../files/replace-folder.ts';
import { type Lock, takeLock } from '../../files/take-lock.ts';

/** The folder of a site while a new one is built for it. */
export interface SiteFolder {
  /** Where to build: a folder of this build alone, empty at first. */
  readonly site: string;
  /** For what a build keeps beside the site while it lasts. */
  readonly cache: string;
  /** Puts what was built in the place of the old site, once `record` has written down what is published with it. */
  publish(record?: () => Promise<void>): Promise<void>;
  /** Lets the next build begin; what was not published is gone. */
  close(): Promise<void>;
}

/** The folder given cannot take a site; the message says why and what to do. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

/** In a site that this program built: the names of all that stands at its top. */
const contentsFile = '.mingzhang';

/** Begins the name of each build's own folder. */
const ownPrefix = 'build-';

/**
 * Prepares for a new site at `out`, which is built in a folder of its own within `workshop`: waits until no other build
 * works there or writes to the same place, puts back the old site where a build was killed in the moment of replacing it,
 * and clears what killed builds left behind. What it needs beside the site stands in one folder, `.dist.build` for
 * `dist`. Rejects with {@link FolderError} where something else stands at `out`.
 */
export async function openSiteFolder(
  out: string,
  workshop: string,
  onWait: (holder: string) => void,
): Promise<SiteFolder> {
  // Where `out` is a link, the folder that it leads to is replaced and the link stays.
  const target = await realpath(out).catch(() => resolve(out));
  // Before anything is written beside it; what a killed build left half replaced is judged once it is whole again.
  if (!existsSync(join(target, '.swap'))) await checkReplaceable(target);
  const locks: Lock[] = [];
  const release = () => {
    for (const lock of locks) lock.release();
  };
  try {
    locks.push(await takeLock(workshop, `写入 ${target}`, onWait));
    const work = await makeWorkFolder(target);
    locks.push(await takeLock(work, `写入 ${target}`, onWait));
    await recoverFolder(target, work);
    await checkReplaceable(target);
    await clearLeftovers(workshop);
    const own = await mkdtemp(join(workshop, ownPrefix));
    const site = join(own, 'site');
    await mkdir(site);
    return {
      site,
      cache: join(own, 'cache'),
      publish: async (record = async () => {}) => {
        await listContents(site);
        const next = await bringBeside(site, work);
        // What a site publishes must be on record from its first moment; whatever can still go wrong has gone wrong before.
        await record();
        await replaceFolder(next, target, work);
      },
      close: () =>
        rm(own, { recursive: true, force: true })
          .then(() => clearBeside(work))
          .finally(release),
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Beside the target, on the same disk; within it, where only the target itself can be written to. */
async function makeWorkFolder(target: string): Promise<string> {
  const beside = join(dirname(target), `.${basename(target)}.build`);
  try {
    await makeFolder(beside);
    return beside;
  } catch (error) {
    const within = join(target, '.build');
    await mkdir(within).catch((inner: NodeJS.ErrnoException) => {
      if (inner.code !== 'EEXIST') throw error;
    });
    return within;
  }
}

/** Only the holder of the lock comes here, so what other builds have there was left by those that were killed. */
async function clearLeftovers(workshop: string): Promise<void> {
  for (const name of await readdir(workshop)) {
    if (name.startsWith(ownPrefix)) await rm(join(workshop, name), { recursive: true, force: true });
  }
}

/** Nobody loses a folder, or a file put into a site, because its name was typed after `--out`. */
async function checkReplaceable(target: string): Promise<void> {
  const isBrokenLink = await lstat(target).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
  if (isBrokenLink)
    throw new FolderError(`${target} 是一个链接，而它指向的文件夹不存在。请先建好那个文件夹，或删去这个链接`);
  const names = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR')
      throw new FolderError(`${target} 不是文件夹：它或它的上一级是一个文件。请用 --out 另写一个文件夹`);
    throw error;
  });
  const strangers = await findStrangers(target, names);
  if (strangers.length === 0) return;
  const shown = strangers.slice(0, 3).join('、');
  throw new FolderError(
    `${target} 里有别的文件（${shown}${strangers.length > 3 ? ' 等' : ''}），不是本程序生成的，没有替换。要随网站一起公布的文件请放进 public/；其他的请移走，或用 --out 另写一个空的或新的文件夹`,
  );
}

/** What the folder holds and no build of this program wrote there. */
async function findStrangers(target: string, names: readonly string[]): Promise<string[]> {
  const read = (path: string) => readFile(join(target, path), 'utf8').catch(() => '');
  const own = new Set([...passedOver, ...(await read(contentsFile)).split('\n')]);
  // Sites that were built before this list was kept are known by their data package.
  const isOld = !names.includes(contentsFile) && (await read('data/datapackage.json')).includes('"name": "mingzhang"');
  return names.filter((name) => !own.has(name) && !(isOld && !name.startsWith('.')));
}

/** This program's own while it works, and what an operating system leaves in any folder. */
const passedOver = ['.build', '.swap', '.DS_Store', 'Thumbs.db'];

/** Writes down what the site holds at its top, so that the next build knows what it may replace. */
async function listContents(site: string): Promise<void> {
  const names = [...new Set([...(await readdir(site)), contentsFile])].toSorted();
  await writeFile(join(site, contentsFile), `${names.join('\n')}\n`);
}
