import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Writes a file whole: wherever the process is killed, the old text or the new one stands at the path. What is no file, as a
 * terminal, is written to, and a link stays.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const isFile = await stat(target).then(
    (found) => found.isFile(),
    () => true,
  );
  if (!isFile) return writeFile(target, text);
  const part = `${target}.part`;
  try {
    await writeFile(part, text);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    // Whoever reads of it asked for the file, not for what waits beside it.
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}
