import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FolderError, openSiteFolder } from '../../src/commands/building/site-folder.ts';
import { recoverFolder, replaceFolder } from '../../src/files/replace-folder.ts';

let parent: string;
let out: string;
let work: string;
let workshop: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'folder-'));
  out = join(parent, 'dist');
  work = join(parent, '.dist.build');
  workshop = join(parent, 'workshop');
});
afterEach(async () => {
  await rm(parent, { recursive: true, force: true });
});

const oldSite = { 'index.html': '旧', 'gone/index.html': '旧页', '.mingzhang': '.mingzhang\ngone\nindex.html\n' };
const newSite = { 'index.html': '新', 'come/index.html': '新页', '.mingzhang': '.mingzhang\ncome\nindex.html\n' };

describe('openSiteFolder', () => {
  test('puts the new site in the place of the old one, whole, and leaves nothing else', async () => {
    await write(out, oldSite);
    const folder = await openSiteFolder(out, workshop, wait);
    await write(folder.site, newSite);
    expect(read(out)).toEqual(oldSite);
    await folder.publish();
    await folder.close();
    expect(read(out)).toEqual(newSite);
    expect(Object.keys(read(work)).toSorted()).toEqual(['holder.txt', 'lock']);
  });

  test('what is published is recorded before, and not published where it cannot be', async () => {
    await write(out, oldSite);
    const folder = await openSiteFolder(out, workshop, wait);
    await write(folder.site, newSite);
    const record = async () => {
      expect(read(out)).toEqual(oldSite);
      throw new Error('磁盘已满');
    };
    await expect(folder.publish(record)).rejects.toThrow('磁盘已满');
    await folder.close();
    expect(read(out)).toEqual(oldSite);
    expect(Object.keys(read(work)).toSorted()).toEqual(['holder.txt', 'lock']);
  });

  test('what is not published leaves the old site as it was', async () => {
    await write(out, oldSite);
    const folder = await openSiteFolder(out, workshop, wait);
    await write(folder.site, newSite);
    await folder.close();
    expect(read(out)).toEqual(oldSite);
    expect(globSync('build-*', { cwd: workshop })).toEqual([]);
  });

  test('each build has a folder of its own, and what killed ones left is cleared', async () => {
    await write(join(workshop, 'build-killed'), { 'site/index.html': '半页' });
    const folder = await openSiteFolder(out, workshop, wait);
    expect(globSync('build-*', { cwd: workshop })).toHaveLength(1);
    expect(read(folder.site)).toEqual({});
    await folder.close();
  });

  test('a site that a killed build had just moved away comes back', async () => {
    await write(join(work, 'previous'), oldSite);
    await (await openSiteFolder(out, workshop, wait)).close();
    expect(read(out)).toEqual(oldSite);
  });

  test('a site that a killed build had put in place stays', async () => {
    await write(join(work, 'previous'), oldSite);
    await write(out, newSite);
    await (await openSiteFolder(out, workshop, wait)).close();
    expect(read(out)).toEqual(newSite);
    expect(existsSync(join(work, 'previous'))).toBe(false);
  });

  test('through a link, the folder that it leads to is replaced', async () => {
    const behind = join(parent, 'www');
    await write(behind, oldSite);
    await symlink(behind, out);
    const folder = await openSiteFolder(out, workshop, wait);
    await write(folder.site, newSite);
    await folder.publish();
    await folder.close();
    expect(read(behind)).toEqual(newSite);
    expect(read(out)).toEqual(newSite);
  });

  test.each([
    ['files of somebody else', { '论文.docx': '', 'a/b.txt': '' }, /里有别的文件（.*论文\.docx.*）.*没有替换.*--out/],
    ['a page alone', { 'index.html': '' }, /没有替换/],
    ['a site with a repository in it', { ...oldSite, '.git/HEAD': 'ref' }, /（\.git）.*没有替换.*public\//],
    ['a site with a file put into it', { ...oldSite, CNAME: 'a.example' }, /（CNAME）.*public\//],
  ])('%s are not replaced', async (_name, files, message) => {
    await write(out, files);
    await expect(openSiteFolder(out, workshop, wait)).rejects.toThrow(message);
    await expect(openSiteFolder(out, workshop, wait)).rejects.toBeInstanceOf(FolderError);
    expect(read(out)).toEqual(files);
  });

  test('a file is not replaced', async () => {
    await write(parent, { dist: '一个文件' });
    await expect(openSiteFolder(out, workshop, wait)).rejects.toThrow(/不是文件夹：它或它的上一级是一个文件/);
    await expect(openSiteFolder(join(out, 'x'), workshop, wait)).rejects.toThrow(/不是文件夹/);
    expect(existsSync(work)).toBe(false);
  });

  test('a link that leads nowhere is not replaced', async () => {
    await symlink(join(parent, 'nowhere'), out);
    await expect(openSiteFolder(out, workshop, wait)).rejects.toThrow(/链接，而它指向的文件夹不存在/);
  });
});

describe('a folder that cannot be moved', () => {
  test('is replaced entry by entry', async () => {
    await write(out, oldSite);
    const within = join(out, '.build');
    await write(join(within, 'build-1', 'site'), newSite);
    await replaceFolder(join(within, 'build-1', 'site'), out, within);
    await rm(within, { recursive: true });
    expect(read(out)).toEqual(newSite);
  });

  test.each(entryStates())('what a kill left %s is ended', async (_name, old, next, previous) => {
    await write(out, old);
    await write(join(out, '.swap/next'), next);
    await write(join(out, '.swap/previous'), previous);
    const plan = { old: ['index.html', 'gone', '.mingzhang'], fresh: ['index.html', 'come', '.mingzhang'] };
    await write(join(out, '.swap'), { 'plan.json': JSON.stringify(plan) });
    await mkdir(work);
    await recoverFolder(out, work);
    expect(read(out)).toEqual(newSite);
  });

  test('before all of the new site stands there, nothing is touched', async () => {
    await write(out, { ...oldSite, '.swap/next/index.html': '新' });
    await mkdir(work);
    await recoverFolder(out, work);
    expect(read(out)).toEqual(oldSite);
  });
});

/** The states between two renames: nothing done, an old entry moved away, a new one in its place, all but the last. */
function entryStates(): [string, Files, Files, Files][] {
  const { 'index.html': oldIndex, ...oldRest } = oldSite;
  const { 'index.html': newIndex, ...newRest } = newSite;
  const index = (text: string) => ({ 'index.html': text });
  return [
    ['before the first', oldSite, newSite, {}],
    ['after an old entry went', oldRest, newSite, index(oldIndex)],
    ['after a new entry came', { ...oldRest, ...index(newIndex) }, newRest, index(oldIndex)],
    ['before the last old entry goes', { ...newSite, 'gone/index.html': '旧页' }, {}, index(oldIndex)],
  ];
}

type Files = Readonly<Record<string, string>>;

function wait(holder: string): void {
  throw new Error(`nobody else holds the lock, but ${holder}`);
}

async function write(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function read(folder: string): Record<string, string> {
  const paths = globSync(['**/*', '.mingzhang', '.git/*'], { cwd: folder, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = paths.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
