import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { VFile } from 'vfile';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOriginal } from '../../src/importer/read-original.ts';
import { OriginalNames } from '../../src/importer/receiving/original-names.ts';
import { receiveFiles } from '../../src/importer/receiving/receive-files.ts';
import { toGb18030 } from '../originals/encoded-text.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingzhang-receive-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function put(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

/** What was received, by paths under the folder; a refused one with its rule. */
async function receive(...paths: readonly string[]) {
  const { files, skipped } = await receiveFiles(paths.map((path) => join(root, path)));
  const short = (path: string) => path.slice(root.length + 1).replaceAll('\\', '/');
  return {
    files: files.map((file) => ('refusal' in file ? `${short(file.path)} ${file.refusal.rule}` : short(file.path))),
    skipped: skipped.map(({ path, reason }) => `${short(path)} ${reason}`),
  };
}

test('a folder gives all that is in it in the order of the paths, and says what it passes over', async () => {
  await put({
    'a/乙.txt': 'x',
    'a/b/甲.txt': 'y',
    'a/~$乙.docx': '',
    'a/.DS_Store': '',
    'a/Thumbs.db': '',
    'a/__MACOSX/c.txt': '',
    'a/页_files/x.txt': '',
    'a/main.js': '',
    'a/图.png': 'z',
  });
  await mkdir(join(root, 'a/空'), { recursive: true });
  await symlink(join(root, 'a/乙.txt'), join(root, 'a/链接.txt'));
  expect(await receive('a')).toEqual({
    files: ['a/b/甲.txt', 'a/乙.txt', 'a/图.png'],
    skipped: [
      'a/.DS_Store 隐藏文件',
      'a/Thumbs.db Windows 的附带文件',
      'a/__MACOSX/c.txt macOS 的附带文件',
      'a/main.js 网页的附件',
      'a/~$乙.docx Office 打开文件时的临时文件',
      'a/链接.txt 链接，不是文件',
      'a/页_files/x.txt 保存网页时附带的文件夹',
    ],
  });
  expect(await receive('a/空')).toEqual({ files: [], skipped: ['a/空 空文件夹'] });
});

test('a file that is named itself is taken whatever its name, and one that is named twice once', async () => {
  await put({ 'n/.隐藏.txt': 'x', 'n/普通.txt': 'x' });
  expect(await receive('n/.隐藏.txt', 'n/普通.txt', 'n', 'n/*.txt')).toMatchObject({
    files: ['n/.隐藏.txt', 'n/普通.txt'],
  });
});

test('a pattern, and what fits none', async () => {
  await put({ 'g/a.txt': 'x', 'g/b/c.txt': 'x', 'g/b/d.md': 'x', 'g/[1].txt': 'x' });
  expect((await receive('g/**/*.txt')).files).toEqual(['g/[1].txt', 'g/a.txt', 'g/b/c.txt']);
  expect((await receive('g/[1].txt')).files).toEqual(['g/[1].txt']);
  expect((await receive('g/*.docx', 'g/x.txt')).files).toEqual(['g/*.docx file-unreadable', 'g/x.txt file-unreadable']);
});

const bytesOf = async (path: string, inside: string) => {
  const { files } = await receiveFiles([join(root, path)]);
  const file = files.find((one) => one.path.endsWith(inside));
  return file !== undefined && 'read' in file ? file.read() : null;
};

test('an archive gives its files, those of archives inside, and what it passes over', async () => {
  const inner = zipSync({ '任务.txt': strToU8('内') });
  await put({
    'z/包.zip': zipSync({
      '溪县/任务.txt': strToU8('外'),
      '溪县/内.zip': inner,
      '__MACOSX/._任务.txt': strToU8(''),
      '../外.txt': strToU8(''),
      'C:/外.txt': strToU8(''),
    }),
  });
  expect(await receive('z')).toEqual({
    files: [
      'z/包.zip/溪县/任务.txt',
      'z/包.zip/../外.txt file-broken',
      'z/包.zip/C:/外.txt file-broken',
      'z/包.zip/溪县/内.zip/任务.txt',
    ],
    skipped: ['z/包.zip/__MACOSX/._任务.txt macOS 的附带文件'],
  });
  expect(String(await bytesOf('z/包.zip', '内.zip/任务.txt'))).toBe('内');
});

test('names in an archive that are written in GBK', async () => {
  const name = toGb18030('溪县任务.txt') ?? Buffer.from('');
  const stand = 'x'.repeat(name.length);
  const zip = Buffer.from(zipSync({ [stand]: strToU8('外') })).toString('latin1');
  await put({ 'k.zip': Buffer.from(zip.replaceAll(stand, name.toString('latin1')), 'latin1') });
  expect((await receive('k.zip')).files).toEqual(['k.zip/溪县任务.txt']);
});

test('an office file is no archive, however it is called, and an archive is one', async () => {
  const office = zipSync({ 'word/document.xml': strToU8('<a/>') });
  await put({ 'o/a.zip': office, 'o/b.docx': zipSync({ 'c.docx': office }) });
  expect((await receive('o')).files).toEqual(['o/a.zip', 'o/b.docx/c.docx']);
});

test('an archive that is cut, empty or too deep says so, and leaves the others alone', async () => {
  const whole = zipSync({ 'a.txt': strToU8('x'.repeat(50)) });
  const nest = (bytes: Uint8Array) => zipSync({ 'n.zip': bytes });
  await put({
    'd/1.txt': 'x',
    'd/2.zip': zipSync({}),
    'd/3.zip': whole.subarray(0, whole.length - 30),
    'd/4.zip': nest(nest(nest(whole))),
    'd/5.zip': zipSync({ 'b.zip': strToU8('no archive') }),
    'd/6.zip': zipSync({ 'n.zip': nest(zipSync({ '1.zip': whole, '2.zip': whole, 'c.txt': strToU8('x') })) }),
  });
  expect(await receive('d')).toEqual({
    files: [
      'd/1.txt',
      'd/3.zip',
      'd/4.zip/n.zip/n.zip/n.zip file-limits',
      'd/5.zip/b.zip',
      'd/6.zip/n.zip/n.zip/c.txt',
      'd/6.zip/n.zip/n.zip/1.zip file-limits',
    ],
    skipped: ['d/2.zip 空的压缩包'],
  });
});

test('archives inside that hold too many files in all are refused as one', async () => {
  const inner = zipSync(
    Object.fromEntries(Array.from({ length: 3400 }, (_, index) => [`${index}.txt`, new Uint8Array()])),
  );
  await put({ 'm.zip': zipSync({ 'a.zip': inner, 'b.zip': inner, 'c.zip': inner }, { level: 9 }) });
  expect((await receive('m.zip')).files).toEqual(['m.zip file-limits']);
});

test('a link in an archive is passed over, as one in a folder', async () => {
  const zip = zipSync({
    '任务.txt': strToU8('内'),
    '链接.txt': [strToU8('/etc/hostname'), { os: 3, attrs: 0o120777 << 16 }],
  });
  await put({ 'l.zip': zip });
  expect(await receive('l.zip')).toEqual({ files: ['l.zip/任务.txt'], skipped: ['l.zip/链接.txt 链接，不是文件'] });
});

test('two files of one name get two, whatever the letters; the same bytes are one original (file-twice)', async () => {
  await put({ 't/a/任务.TXT': '甲', 't/b/任务.txt': '乙', 't/c/副本.txt': '甲' });
  const names = new OriginalNames();
  const { files } = await receiveFiles([join(root, 't')]);
  const read = [];
  for (const one of files) {
    const file = new VFile({ path: one.path });
    const original = await readOriginal(one, names, file);
    read.push([original?.name ?? null, ...file.messages.map(({ ruleId }) => ruleId)]);
  }
  expect(read).toEqual([['任务.TXT'], ['任务-2.txt', 'file-renamed'], [null, 'file-twice']]);
});

test('a file that was refused leaves its name, and its bytes are judged again where they come once more', () => {
  const names = new OriginalNames();
  names.release(names.take('任务.TXT', 'sum', 'a/任务.TXT'));
  expect([names.findSame('sum'), names.take('任务.txt', 'other', 'b/任务.txt')]).toEqual([null, '任务.txt']);
});

test('a name with a number that is taken gets the next one', () => {
  const names = new OriginalNames();
  const take = (name: string, index: number) => names.take(name, `sum ${index}`, name);
  expect(['a.txt', 'a-2.txt', 'a.txt', 'a.txt', 'b', 'b'].map(take)).toEqual([
    'a.txt',
    'a-2.txt',
    'a-3.txt',
    'a-4.txt',
    'b',
    'b-2',
  ]);
});
