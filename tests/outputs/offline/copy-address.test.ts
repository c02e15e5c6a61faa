import { expect, test } from 'vitest';
import { toCopyAddress } from '../../../src/outputs/offline/copy-address.ts';
import { copyStyle } from '../../../src/outputs/offline/copy-style.ts';

const files = new Map([
  ['index.html', 'index.html'],
  ['tasks/index.html', 'tasks/index.html'],
  ['tasks/a-1/index.html', 'tasks/a-1/index.html'],
  ['glossary/专项 行动/index.html', 'glossary/专项 行动/index.html'],
  ['originals/任务-docx.bin', 'originals/任务#1.docx'],
  ['site/sign.svg', 'site/sign.svg'],
]);
const site = { base: '/a/b/', origin: 'https://jiangzhou.example', files };
const from = (path: string) => (address: string) => toCopyAddress(address, path, site);

test.each([
  ['/a/b/', '../../index.html'],
  ['/a/b/?q=1', '../../index.html?q=1'],
  ['/a/b/tasks/', '../index.html'],
  ['/a/b/tasks/?year=2030#4-1', '../index.html?year=2030#4-1'],
  ['/a/b/tasks/a-1/', 'index.html'],
  ['/a/b/tasks/a-1/#%E6%9D%A1', 'index.html#%E6%9D%A1'],
  [
    '/a/b/glossary/%E4%B8%93%E9%A1%B9%20%E8%A1%8C%E5%8A%A8/#x',
    '../../glossary/%E4%B8%93%E9%A1%B9%20%E8%A1%8C%E5%8A%A8/index.html#x',
  ],
  ['/a/b/glossary/专项 行动/', '../../glossary/%E4%B8%93%E9%A1%B9%20%E8%A1%8C%E5%8A%A8/index.html'],
  ['/a/b/originals/%E4%BB%BB%E5%8A%A1-docx.bin', '../../originals/%E4%BB%BB%E5%8A%A1%231.docx'],
])('%s is where its file is in the copy', (address, expected) => {
  expect(from('tasks/a-1/index.html')(address)).toBe(expected);
});

test.each([
  '#4-1',
  '?q=江州',
  '',
  'https://jiangzhou.example/a/b/tasks/',
  '//elsewhere.example/x',
  'mailto:a@b.example',
  'data:,',
])('%s stays', (address) => {
  expect(from('index.html')(address)).toBe(address);
});

test('what the copy has not is found on the live site, or nowhere', () => {
  expect(from('index.html')('/a/b/feed.xml?x#y')).toBe('https://jiangzhou.example/a/b/feed.xml?x#y');
  expect(from('index.html')('/other/')).toBe('https://jiangzhou.example/other/');
  expect(from('index.html')('/a/b/%E4%B')).toBe('https://jiangzhou.example/a/b/%E4%B');
  expect(toCopyAddress('/a/b/feed.xml', 'index.html', { ...site, origin: '' })).toBeNull();
});

test('addresses of a style sheet lead to their files; its texts stay', () => {
  const css = `a{background:url(/a/b/site/sign.svg)}b{background:url( "/a/b/site/sign.svg#x" )}@import '/a/b/tasks/';c{content:"/a/b/tasks/"}d{mask:url(data:,x)}e{background:url(sign.svg)}`;
  expect(copyStyle(css, '_astro/site.css', site)).toBe(
    `a{background:url(../site/sign.svg)}b{background:url( "../site/sign.svg#x" )}@import '../tasks/index.html';c{content:"/a/b/tasks/"}d{mask:url(data:,x)}e{background:url(sign.svg)}`,
  );
});
