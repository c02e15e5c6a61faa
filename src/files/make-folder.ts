import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a folder and those that it stands in, where they are not there. Rejects with what the system refuses. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch(async (error: NodeJS.ErrnoException) => {
    // Of a disk that is only to be read, Node says then that the folder is missing; asked for it alone, why.
    if (error.code !== 'ENOENT') throw error;
    if (!existsSync(dirname(path))) await makeFolder(dirname(path));
    await mkdir(path);
  });
}
