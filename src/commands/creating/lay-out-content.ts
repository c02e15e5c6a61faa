import { Buffer } from 'node:buffer';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTogether } from '../../files/write-together.ts';
import { isMissing } from '../../records/content-file.ts';
import { toFolderGuide } from './folder-guide.ts';
import { readTemplates } from './registry-templates.ts';

/** The folder holds something already; the message says what. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/** A folder that git has just made is empty to an editor. */
const ofGit = '.git';
const attributes = '# 原件逐字节保存，换行也不改。\noriginals/** -text\n';

/**
 * Lays out a content folder without documents, which passes the check and can be built. What holds for every place is left
 * to the project's own content, `project`. Throws {@link FolderInUseError}, or the system's error; then nothing is written.
 */
export async function layOutContent(root: string, folder: string, project: string): Promise<void> {
  const found = (await namesIn(root)).filter((name) => name !== ofGit);
  if (found.length > 0) throw new FolderInUseError(describeFound(folder, found));
  const registry = await readTemplates(join(project, 'registry'));
  const texts = [
    ['README.md', toFolderGuide(folder)],
    ['.gitattributes', attributes],
    ...registry.map(({ name, text }) => [`registry/${name}`, text] as const),
  ] as const;
  await mkdir(root, { recursive: true });
  await writeTogether(
    root,
    texts.map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
  );
  for (const name of ['documents', 'originals']) await mkdir(join(root, name), { recursive: true });
}

async function namesIn(root: string): Promise<string[]> {
  return readdir(root).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
}

function describeFound(folder: string, found: readonly string[]): string {
  const shown = found.toSorted().slice(0, 3).join('、');
  const what = found.length > 3 ? `${shown} 等 ${found.length} 项` : shown;
  return `目录 ${folder} 里已有 ${what}，没有写入任何内容。请另写一个目录，或先把里面的东西移走`;
}
