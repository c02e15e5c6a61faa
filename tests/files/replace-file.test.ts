import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../src/files/replace-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replace-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file is replaced where it lies, and a link to it stays', async () => {
  writeFileSync(join(folder, 'a'), '旧');
  symlinkSync(join(folder, 'a'), join(folder, 'b'));
  await replaceFile(join(folder, 'b'), '新');
  await replaceFile(join(folder, 'c'), '新');
  expect(lstatSync(join(folder, 'b')).isSymbolicLink()).toBe(true);
  expect([readFileSync(join(folder, 'a'), 'utf8'), readdirSync(folder)]).toEqual(['新', ['a', 'b', 'c']]);
});

test('what is no file is written to and stays what it is', async () => {
  await replaceFile('/dev/null', '新');
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  await mkdir(join(folder, 'a'));
  await expect(replaceFile(join(folder, 'a'), '新')).rejects.toMatchObject({ code: 'EISDIR' });
  await expect(replaceFile(join(folder, 'b/c'), '新')).rejects.toMatchObject({ code: 'ENOENT' });
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a refusal names the file that was asked for', async () => {
  const path = join(folder, 'b/c.html');
  await expect(replaceFile(path, '新')).rejects.toMatchObject({ path });
});
