import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recoverFolder } from '../../src/files/replace-folder.ts';
import { undoUnfinished } from '../../src/files/write-together.ts';
import { readState } from './folder-state.ts';
import type { Watched } from './scenario.ts';

/** The state of a folder once the program's own mending has been at it; works on a copy. */
export async function bringBack(place: string, { name, kind }: Watched): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'brought-back-'));
  try {
    const work = `.${name}.build`;
    for (const part of [name, work]) {
      if (existsSync(join(place, part))) await cp(join(place, part), join(copy, part), { recursive: true });
    }
    if (kind === 'content') await undoUnfinished(join(copy, name));
    else await recoverFolder(join(copy, name), join(copy, work));
    return readState(join(copy, name)).hash;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
