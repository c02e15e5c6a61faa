import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findUnfinished, undoUnfinished, writeTogether } from '../../src/files/write-together.ts';

const before = { 'documents/a.md': '旧', 'notes.txt': '别的' };

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'together-'));
  await write(before);
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('writes new files and replaces old ones, and leaves nothing else', async () => {
  await writeTogether(root, [file('documents/a.md', '新'), file('originals/x/b.txt', '原件')]);
  expect(read()).toEqual({ ...before, 'documents/a.md': '新', 'originals/x/b.txt': '原件' });
});

test.each([
  ['the last', ['documents/a.md', 'documents/b.md', 'taken']],
  ['the first', ['taken', 'documents/a.md', 'documents/b.md']],
])('where %s file cannot take its place, none does', async (_which, paths) => {
  await mkdir(join(root, 'taken/by-a-folder'), { recursive: true });
  const writing = writeTogether(
    root,
    paths.map((path) => file(path, '新')),
  );
  await expect(writing).rejects.toThrow();
  expect(read()).toEqual(before);
});

test('a disk that is full names the file for which there was no room', async () => {
  await mkdir(join(root, '.mingzhang-writing'));
  // A device that is always full.
  await symlink('/dev/full', join(root, '.mingzhang-writing/new-0'));
  const writing = writeTogether(root, [file('notes.txt', '新')]);
  await expect(writing).rejects.toMatchObject({ code: 'ENOSPC', path: join(root, 'notes.txt') });
  expect(read()).toEqual(before);
});

test('a place that takes no file is named, not where the file waits', async () => {
  await mkdir(join(root, 'taken/by-a-folder'), { recursive: true });
  await expect(writeTogether(root, [file('taken', '新')])).rejects.toMatchObject({ path: join(root, 'taken') });
});

test.each([
  ['before the first file took its place', { 'new-0': '新', 'new-1': '新', 'old-0': '旧' }, {}, []],
  [
    'after one took its place',
    { 'new-1': '新', 'old-0': '旧' },
    { 'documents/a.md': '新' },
    ['documents/a.md', 'documents/b.md'],
  ],
])('what was killed %s is undone', async (_when, left, changed, half) => {
  await write(changed);
  const plan = [
    { path: 'documents/a.md', wasThere: true, sha256: hashOf('新') },
    { path: 'documents/b.md', wasThere: false, sha256: hashOf('新') },
  ];
  await write(Object.fromEntries(Object.entries(left).map(([name, text]) => [`.mingzhang-writing/${name}`, text])));
  await write({ '.mingzhang-writing/plan.json': JSON.stringify(plan) });
  expect(await findUnfinished(root)).toEqual(half);
  await undoUnfinished(root);
  expect(read()).toEqual(before);
  expect(await findUnfinished(root)).toEqual([]);
});

test('what was killed after the last file took its place is whole, and stays', async () => {
  const whole = { ...before, 'documents/a.md': '新', 'documents/b.md': '新' };
  await write({ ...whole, '.mingzhang-writing/old-0': '旧' });
  await write({
    '.mingzhang-writing/plan.json': JSON.stringify([{ path: 'documents/a.md', wasThere: true, sha256: hashOf('新') }]),
  });
  expect(await findUnfinished(root)).toEqual([]);
  expect(await undoUnfinished(root)).toEqual({ takenBack: [], kept: [] });
  expect(read()).toEqual(whole);
});

test('what somebody changed since is kept, and both are told', async () => {
  await write({
    'documents/a.md': '新，又改过',
    'documents/b.md': '新',
    '.mingzhang-writing/old-0': '旧',
    '.mingzhang-writing/new-2': '新',
  });
  const plan = ['a', 'b', 'c'].map((name) => {
    return { path: `documents/${name}.md`, wasThere: name === 'a', sha256: hashOf('新') };
  });
  await write({ '.mingzhang-writing/plan.json': JSON.stringify(plan) });
  expect(await undoUnfinished(root)).toEqual({ takenBack: ['documents/b.md'], kept: ['documents/a.md'] });
  expect(read()).toEqual({ ...before, 'documents/a.md': '新，又改过' });
});

test('what was killed before it had a plan is cleared', async () => {
  await write({ '.mingzhang-writing/new-0': '半', '.mingzhang-writing/plan.part': '[{"pa' });
  expect(await findUnfinished(root)).toEqual([]);
  await undoUnfinished(root);
  expect(read()).toEqual(before);
});

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function file(path: string, text: string) {
  return { path, bytes: Buffer.from(text) };
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** Every file in the folder, those whose names begin with a dot as well. */
function read(): Record<string, string> {
  const entries = globSync(['**/*', '**/.*/**/*'], { cwd: root, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}
