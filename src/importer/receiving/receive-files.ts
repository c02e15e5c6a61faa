import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { refuse } from '../../originals/refusal.ts';
import { explainSystemError } from '../../records/system-error.ts';
import type { NotReceivable, NotReceived, Received, ReceivedFile } from './received-file.ts';
import { linkReason, reasonToSkip } from './skipped-names.ts';
import { unpackArchives } from './unpack-archives.ts';

/**
 * The arguments of the command → the files that they mean: a file by its name, all files of a folder and its folders, those
 * that fit a pattern (`资料/*.docx`), those of ZIP archives. Each once, those of a folder in the order of their paths. Refused at their
 * place: `file-unreadable` (nothing there), and what the archives are refused by.
 */
export async function receiveFiles(paths: readonly string[]): Promise<Received> {
  const files: (ReceivedFile | NotReceivable)[] = [];
  const skipped: NotReceived[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const found of await expandPath(path, skipped)) {
      if (seen.has(resolve(found.path))) continue;
      seen.add(resolve(found.path));
      if ('refusal' in found) files.push(found);
      else for (const file of await unpackArchives(found, skipped)) files.push(file);
    }
  }
  return { files, skipped };
}

async function expandPath(path: string, skipped: NotReceived[]): Promise<(ReceivedFile | NotReceivable)[]> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? await readFolder(path, skipped) : [toReceivedFile(path, found.size)];
  } catch (error) {
    return /[*?[\]{}]/u.test(path) ? expandPattern(path, skipped) : [toNotReceivable(path, error)];
  }
}

/** A file on disk. */
export function toReceivedFile(path: string, size: number): ReceivedFile {
  return { path, size, read: () => readFile(path) };
}

const missing = '没有这个文件。请检查路径和文件名；路径中有空格时请加引号';

function toNotReceivable(path: string, error: unknown): NotReceivable {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  const explanation = explainSystemError(error);
  if (explanation === null) throw error;
  return { path, refusal: refuse('file-unreadable', isMissing ? missing : `读不到这个文件：${explanation}`) };
}

async function readFolder(folder: string, skipped: NotReceived[]): Promise<(ReceivedFile | NotReceivable)[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const inside = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const files: (ReceivedFile | NotReceivable)[] = [];
  for (const { path, isFile } of inside) {
    const reason = isFile ? reasonToSkip(path.slice(join(folder, '/').length).replaceAll('\\', '/')) : linkReason;
    if (reason === null) files.push(await openPath(path));
    else skipped.push({ path, reason });
  }
  if (inside.length === 0) skipped.push({ path: folder, reason: '空文件夹' });
  return files;
}

async function openPath(path: string): Promise<ReceivedFile | NotReceivable> {
  try {
    return toReceivedFile(path, (await stat(path)).size);
  } catch (error) {
    return toNotReceivable(path, error);
  }
}

async function expandPattern(pattern: string, skipped: NotReceived[]): Promise<(ReceivedFile | NotReceivable)[]> {
  const paths = (await Array.fromAsync(glob(pattern))).toSorted();
  const files: (ReceivedFile | NotReceivable)[] = [];
  for (const path of paths) {
    const reason = reasonToSkip(path.replaceAll('\\', '/').replace(/^(?:\.{1,2}\/)+/u, ''));
    const found = await stat(path).catch(() => null);
    // What a folder holds fits the pattern itself, or was not asked for.
    if (found?.isDirectory() === true) continue;
    if (reason === null) files.push(await openPath(path));
    else skipped.push({ path, reason });
  }
  if (files.length > 0) return files;
  return [
    { path: pattern, refusal: refuse('file-unreadable', '没有文件符合这个写法。请检查路径，把带 * 的写法放在引号里') },
  ];
}
