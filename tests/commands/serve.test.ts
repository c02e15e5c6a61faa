import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '../../src/commands/serve.ts';

let folder: string;
let site: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-'));
  await mkdir(join(folder, 'tasks'));
  await writeFile(join(folder, 'tasks/index.html'), '<h1>任务</h1>');
  await writeFile(join(folder, '404.html'), '<h1>没有这一页</h1>');
  await writeFile(join(folder, '文件.txt'), '原文');
  await writeFile(join(folder, 'rows.json'), JSON.stringify(Array(500).fill('治理内河')));
  await writeFile(join(folder, 'opensearch.xml'), '<Url template="/search/?q={searchTerms}"></Url>');
  site = await serveSite(folder, 0);
});
afterAll(async () => {
  site.close();
  await rm(folder, { recursive: true });
});

describe('serveSite', () => {
  test.each([
    ['/tasks/', 200, 'text/html;charset=utf-8', '<h1>任务</h1>'],
    ['/nowhere/', 404, 'text/html;charset=utf-8', '<h1>没有这一页</h1>'],
    ['/../package.json', 404, 'text/html;charset=utf-8', '<h1>没有这一页</h1>'],
    [`/${encodeURIComponent('文件.txt')}`, 200, 'text/plain;charset=utf-8', '原文'],
  ])('answers %s', async (path, status, type, body) => {
    const response = await fetch(address(path));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(body);
  });

  test('compresses text', async () => {
    const response = await fetch(address('/rows.json'));
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toHaveLength(500);
  });

  test('completes the address at which the site is searched', async () => {
    const response = await fetch(address('/opensearch.xml'));
    expect(response.headers.get('content-type')).toMatch(/^application\/opensearchdescription\+xml/);
    expect(await response.text()).toBe(`<Url template="${address('/search/')}?q={searchTerms}"></Url>`);
  });

  test('rejects where the port is taken', async () => {
    await expect(serveSite(folder, site.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('npm start', () => {
  test.each([
    ['a port that is taken', () => String(site.port), /端口 \d+ 已被别的程序占用.*npm start -- --port \d+/],
    ['a port that is none', () => 'abc', /端口应是 1 到 65535 的整数.*npm start -- --port \d+/],
  ])('refuses %s, says how to mend it, and builds nothing', async (_case, port, message) => {
    const failure = await start('--port', port());
    expect(failure).toMatchObject({ code: 1, stdout: '' });
    expect(failure.stderr).toMatch(message);
  });
});

function address(path: string): string {
  return `http://localhost:${site.port}${path}`;
}

async function start(...args: string[]): Promise<{ code?: number; stdout: string; stderr: string }> {
  try {
    return await promisify(execFile)(process.execPath, ['src/commands/start.ts', ...args]);
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}
