import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContentFolder } from '../../src/records/content-folder.ts';
import { readRegistries } from '../../src/records/registry/registries.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingzhang-logo-'));
  await mkdir(join(root, 'registry'));
});

afterAll(() => rm(root, { recursive: true }));

/** What is said of site.yaml. */
async function told(site: string, images: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string[]> {
  for (const [name, content] of Object.entries(images)) await writeFile(join(root, 'registry', name), content);
  await writeFile(join(root, 'registry/site.yaml'), site);
  const { files } = await readRegistries(openContentFolder(root, {}));
  return files.filter(({ basename }) => basename === 'site.yaml').flatMap(({ messages }) => messages.map(String));
}

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

test('a drawing and a picture may stand at the head of the pages', async () => {
  const drawing = svg('<defs><path id="a" d="M0 0h9v9z"/></defs><use href="#a" style="fill: url(#b)"/>');
  expect(await told('logo: hui.svg\n', { 'hui.svg': drawing })).toEqual([]);
  expect(await told('name: 江州明账\nlogo: hui.png\n', { 'hui.png': png })).toEqual([]);
});

test.each([
  ['is not there', 'logo: none.svg\n', {}, 'registry/ 里没有 none.svg'],
  ['is no picture', 'logo: a.png\n', { 'a.png': 'PNG' }, 'a.png 的内容不是 PNG 图片'],
  ['is no drawing', 'logo: a.svg\n', { 'a.svg': '<html/>' }, 'a.svg 的内容不是 SVG 图片'],
  [
    'is too large',
    'logo: b.png\n',
    { 'b.png': new Uint8Array([...png, ...new Uint8Array(2 ** 17)]) },
    'b.png 有 129 KB',
  ],
  ['has a program', 'logo: a.svg\n', { 'a.svg': svg('<script>1</script>') }, '里有“<script>”'],
  ['acts when it is loaded', 'logo: a.svg\n', { 'a.svg': svg('<g onload="x()"/>') }, '里有“onload”'],
  ['leads elsewhere', 'logo: a.svg\n', { 'a.svg': svg('<image href="https://a.example/x.png"/>') }, '里有“href”'],
  [
    'takes a style from elsewhere',
    'logo: a.svg\n',
    { 'a.svg': svg('<style>@import "//a.example";</style>') },
    '里有“@import”',
  ],
  ['lies in another folder', 'logo: ../a.svg\n', {}, '写 registry/ 里一个图片的文件名'],
] as const)('a logo that %s is told at its line', async (_, site, images, text) => {
  const messages = await told(`name: 江州明账\n${site}`, images);
  expect(messages).toEqual([expect.stringMatching(/^\S*site\.yaml:2:7/u)]);
  expect(messages[0]).toContain(text);
});

test('a colour that cannot be read on paper is told with the nearest that can', async () => {
  const [message = ''] = await told('colour: "#d9534f"\n');
  expect(message).toContain('对比只有 3.3:1，文字看不清，应不低于 7:1。同一色调里最近的是 "#9c121c"');
  expect(await told('colour: "#9c121c"\n')).toEqual([]);
  expect(await told('colour: red\n')).toEqual([expect.stringContaining('写一种颜色')]);
});
