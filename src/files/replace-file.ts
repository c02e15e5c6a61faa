import { rename, writeFile } from 'node:fs/promises';

/** Writes a file whole: wherever the process is killed, the old text or the new one stands at the path. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const part = `${path}.part`;
  await writeFile(part, text);
  await rename(part, path);
}
