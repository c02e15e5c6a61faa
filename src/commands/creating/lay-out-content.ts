import { Buffer } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HoldReports, holdFolder } from '../../files/hold-folder.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { type FileToWrite, writeTogether } from '../../files/write-together.ts';
import { addressFileName } from '../../records/addresses/address-file.ts';
import { isMissing } from '../../records/content-file.ts';
import { toFolderGuide } from './folder-guide.ts';
import { readTemplates } from './registry-templates.ts';

/** The folder holds something already; the message says what. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/** A folder that git has just made is empty to an editor. */
const ofGit = '.git';
const attributes = `# 原件逐字节保存，换行也不改。
originals/** -text
# 两个分支各自公布的网址，合并时都留下；末尾的校验行说得出有没有少。
${addressFileName} merge=union
`;

/** Where documents and their originals will stand. */
const emptyFolders = ['documents', 'originals'];

/**
 * Lays out a content folder without documents, which passes the check and can be built. What holds for every place is left
 * to the project's own content, `project`; `folder` is `root` as it was typed. A folder in which nothing stands but what was
 * laid out so is laid out again: that is how one is ended that was broken off. Throws {@link FolderInUseError}, or the
 * system's error; then nothing is written.
 */
export async function layOutContent(
  root: string,
  folder: string,
  project: string,
  reports: HoldReports,
): Promise<void> {
  const files = await toFiles(folder, project);
  await holdFolder(root, `新建 ${root}`, reports, async () => {
    const found = (await namesIn(root)).filter((name) => name !== ofGit);
    if (!(await isLaidOut(root, found, files))) throw new FolderInUseError(describeFound(folder, found));
    for (const name of emptyFolders) await makeFolder(join(root, name));
    await writeTogether(root, files);
  });
}

async function toFiles(folder: string, project: string): Promise<FileToWrite[]> {
  const registry = await readTemplates(join(project, 'registry'));
  const texts = [
    ['README.md', toFolderGuide(folder)],
    ['.gitattributes', attributes],
    ...registry.map(({ name, text }) => [`registry/${name}`, text] as const),
  ] as const;
  return texts.map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
}

/** Whether each of the names is one of the files as they are written, or a folder of nothing but these. */
async function isLaidOut(root: string, names: readonly string[], files: readonly FileToWrite[]): Promise<boolean> {
  for (const name of names) {
    const file = files.find(({ path }) => path === name);
    const isFolder = emptyFolders.includes(name) || files.some(({ path }) => path.startsWith(`${name}/`));
    const isOwn = isFolder
      ? await isLaidOut(
          root,
          (await readdir(join(root, name))).map((inner) => `${name}/${inner}`),
          files,
        )
      : file !== undefined && (await readFile(join(root, name))).equals(file.bytes);
    if (!isOwn) return false;
  }
  return true;
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
