import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundlePrograms } from '../../../src/outputs/offline/bundle-programs.ts';
import { renderFileScript } from '../../../src/outputs/offline/file-script.ts';
import { ZipFile } from '../../../src/outputs/offline/zip-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function pack(name: string, large: Uint8Array): Promise<Buffer> {
  await writeFile(join(folder, 'large'), large);
  const zip = await ZipFile.create(join(folder, name));
  await zip.add('打开这里.html', '<p>江州');
  await zip.add('a/large.bin', pathToFileURL(join(folder, 'large')));
  await zip.add('empty', '');
  const size = await zip.close();
  const bytes = await readFile(join(folder, name));
  expect(bytes).toHaveLength(size);
  return bytes;
}

test('what was added is in the archive, under its name, and twice the same bytes', async () => {
  const large = Uint8Array.from({ length: 300_000 }, (_, place) => (place * place) % 251);
  const bytes = await pack('one.zip', large);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['打开这里.html', 'a/large.bin', 'empty']);
  expect(strFromU8(files['打开这里.html'] ?? new Uint8Array())).toBe('<p>江州');
  expect(files['a/large.bin']).toEqual(large);
  // The name says that it is UTF-8: other systems would read it in a code page of theirs.
  expect(bytes.readUInt16LE(6) & 0x800).toBe(0x800);
  expect(await pack('two.zip', large)).toEqual(bytes);
});

test('a script brings the text or the bytes of its file', () => {
  const self: { mingzhangFiles?: Record<string, object> } = {};
  runInNewContext(renderFileScript('data/甲.csv', Buffer.from('\uFEFF江州,"1"\u2028\n')), { self });
  runInNewContext(renderFileScript('pagefind/a.bin', Uint8Array.of(0, 255, 31)), { self });
  expect(self.mingzhangFiles).toEqual({
    'data/甲.csv': { text: '\uFEFF江州,"1"\u2028\n' },
    'pagefind/a.bin': { base64: 'AP8f' },
  });
});

test('programs are one script each, that asks no host for anything', async () => {
  const programs = await bundlePrograms('/a/b/', 'https://jiangzhou.example');
  expect([...programs.keys()]).toEqual(['search', 'compare', 'list', 'citation'].map((name) => `programs/${name}.js`));
  for (const [name, code] of programs) {
    expect(code, name).not.toMatch(/import\.meta|\bfetch\(|\bimport\(|^export /mu);
  }
  expect(await bundlePrograms('/a/b/', 'https://jiangzhou.example')).toEqual(programs);
});
