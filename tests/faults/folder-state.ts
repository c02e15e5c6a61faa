import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderState } from './fault.ts';

/** What writers keep in a folder while they work. */
const ofWork = /^(?:\.mingzhang-writing|\.swap|\.build)$/u;

/** Works with what `node:fs` has when it is loaded, so that it sees no fault. */
export function readState(folder: string): FolderState {
  const hash = createHash('sha256');
  for (const path of listFiles(folder)) {
    if (!ofWork.test(path.split('/')[0] ?? '')) hash.update(`${path}\0`).update(readFileSync(join(folder, path)));
  }
  return { hash: hash.digest('hex').slice(0, 12), isOpen: existsSync(join(folder, '.mingzhang-writing/plan.json')) };
}

/** Every file in the folder by its path, in order; empty where there is no folder. */
export function listFiles(folder: string): string[] {
  return listEntries(folder).filter((path) => !path.endsWith('/'));
}

/** The same with every folder, whose path has a slash behind it. */
export function listEntries(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
      return entry.isDirectory() ? `${path}/` : path;
    })
    .toSorted();
}
