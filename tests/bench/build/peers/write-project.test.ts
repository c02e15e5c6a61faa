import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Peer } from './peer.ts';
import { writeProject } from './write-project.ts';

let folder = '';
const framed = (title: string, main: string) =>
  `<html><head><title>${title}</title></head><body><nav>导航</nav><main id="main">${main}</main><footer>页脚</footer></body></html>`;
const pages = {
  'index.html': framed('首页', '<h1>江州</h1>'),
  'tasks/jiangzhou-2020/1-1/index.html': framed(
    '任务 “一”',
    '<p>新增<b>3</b>所&lt;</p><ul><li>甲</li><li>乙</li></ul><svg><path d=""/></svg>',
  ),
  '404.html': framed('没有', '<p>没有</p>'),
};
const peer: Peer = {
  ...{ name: '甲', version: '1', command: '', args: [], env: {}, out: 'out' },
  files: ({ beforeTitle, beforeContent, behind }) =>
    new Map([['layout', [beforeTitle, beforeContent, behind].join('|')]]),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-project-'));
  for (const [path, html] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, 'site', path)), { recursive: true });
    await writeFile(join(folder, 'site', path), html);
  }
  await writeProject(join(folder, 'site'), peer, join(folder, 'project'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('each page is its text under its title and its address', async () => {
  expect(await readFile(join(folder, 'project/content/page-3.md'), 'utf8')).toBe(
    '---\ntitle: "任务 “一”"\nurl: "/tasks/jiangzhou-2020/1-1/"\npermalink: "/tasks/jiangzhou-2020/1-1/index.html"\n---\n\n新增3所&lt;\n\n甲\n\n乙\n',
  );
  expect(await readFile(join(folder, 'project/content/page-1.md'), 'utf8')).toContain('permalink: "/404.html"');
  expect(await readFile(join(folder, 'project/content/page-2.md'), 'utf8')).toContain('url: "/"');
});

test('the layout is what stands around the page of a task', async () => {
  expect(await readFile(join(folder, 'project/layout'), 'utf8')).toBe(
    '<html><head><title>|</title></head><body><nav>导航</nav><main id="main">|</main><footer>页脚</footer></body></html>',
  );
});
