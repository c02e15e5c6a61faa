import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packFiles } from '../../../src/commands/serving/packed-files.ts';
import { type ServedSite, serveSite } from '../../../src/commands/serving/serve-site.ts';

const digits = '0123456789';
const rows = JSON.stringify(Array(3000).fill('治理内河'));

let parent: string;
let folder: string;
let site: ServedSite;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'served-'));
  folder = join(parent, 'site');
  await writeSite(folder, { 'tasks/index.html': '<h1>任务</h1>' });
  site = await serveSite(folder, 0);
});
afterAll(async () => {
  site.close();
  await rm(parent, { recursive: true });
});

describe('addresses', () => {
  test.each([
    ['/tasks/', 200, 'text/html; charset=utf-8', '<h1>任务</h1>'],
    ['/tasks/?q=1', 200, 'text/html; charset=utf-8', '<h1>任务</h1>'],
    ['//tasks//', 200, 'text/html; charset=utf-8', '<h1>任务</h1>'],
    ['/nowhere/', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
    ['/%2e%2e/outside.txt', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
    ['/..%2foutside.txt', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
    ['/..%5coutside.txt', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
    ['/.hidden', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
    ['/link.txt', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
    ['/linked/outside.txt', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
    ['/inside.txt', 200, 'text/plain; charset=utf-8', digits],
    ['/digits.txt/', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
    ['/%00', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
    ['/%', 400, 'text/plain; charset=utf-8', '400 Bad Request\n'],
    [`/${encodeURIComponent('文件.txt')}`, 200, 'text/plain; charset=utf-8', '原文'],
    ['/page.jsonld', 200, 'application/ld+json', '{}'],
    ['/index.pf_index', 200, 'application/octet-stream', 'x'],
  ])('%s', async (path, status, type, body) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers['content-type'], answer.text]).toEqual([status, type, body]);
  });

  test('a folder is asked for with a slash, on this host alone', async () => {
    expect(await ask('/tasks?q=1')).toMatchObject({ status: 301, headers: { location: '/tasks/?q=1' } });
    expect(await ask('//tasks')).toMatchObject({ status: 301, headers: { location: '/tasks/' } });
  });

  test('the site says at which address it is searched', async () => {
    const answer = await ask('/opensearch.xml');
    expect(answer.headers['content-type']).toMatch(/^application\/opensearchdescription\+xml/);
    expect(answer.text).toBe(`<Url template="http://localhost:${site.port}/search/?q={searchTerms}"></Url>`);
  });
});

describe('under a base', () => {
  let based: ServedSite;
  beforeAll(async () => {
    based = await serveSite(folder, 0, { base: '/a/b/', framers: null });
  });
  afterAll(() => based.close());
  const askBased = (path: string) => ask(path, {}, 'GET', based.port);

  test.each(['/', '/a/b'])('%s leads to the site', async (path) => {
    expect(await askBased(path)).toMatchObject({ status: 302, headers: { location: '/a/b/' } });
  });

  test.each([
    ['/a/b/tasks/', 200, '<h1>任务</h1>'],
    ['/a/b//tasks/?q=1', 200, '<h1>任务</h1>'],
    ['/a/b/nowhere/', 404, '<h1>没有这一页</h1>'],
    ['/a/b/../b/.hidden', 404, '<h1>没有这一页</h1>'],
    ['/a/', 404, '<h1>没有这一页</h1>'],
    ['/a/bc/', 404, '<h1>没有这一页</h1>'],
    ['/tasks/', 404, '<h1>没有这一页</h1>'],
  ])('%s', async (path, status, text) => {
    expect(await askBased(path)).toMatchObject({ status, text });
  });

  test('a folder is asked for with a slash, and an original keeps its headers', async () => {
    expect(await askBased('/a/b/tasks?q=1')).toMatchObject({ status: 301, headers: { location: '/a/b/tasks/?q=1' } });
    const original = await askBased(`/a/b/originals/${encodeURIComponent('空.txt')}`);
    expect(original.headers['content-disposition']).toBe('attachment');
  });
});

describe('methods', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
    expect(await ask('/tasks/', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test('HEAD has the headers of GET and no text', async () => {
    const [head, get] = [await ask('/digits.txt', {}, 'HEAD'), await ask('/digits.txt')];
    expect(head.text).toBe('');
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    expect(await ask('/nowhere/', {}, 'HEAD')).toMatchObject({ status: 404, text: '' });
  });
});

describe('ranges', () => {
  test.each([
    ['bytes=2-5', 206, 'bytes 2-5/10', '2345'],
    ['bytes=5-', 206, 'bytes 5-9/10', '56789'],
    ['bytes=-3', 206, 'bytes 7-9/10', '789'],
    ['bytes=-50', 206, 'bytes 0-9/10', digits],
    ['bytes=0-0', 206, 'bytes 0-0/10', '0'],
    ['bytes=8-99', 206, 'bytes 8-9/10', '89'],
    ['bytes=5-2', 416, 'bytes */10', '416 Range Not Satisfiable\n'],
    ['bytes=10-', 416, 'bytes */10', '416 Range Not Satisfiable\n'],
    ['bytes=-0', 416, 'bytes */10', '416 Range Not Satisfiable\n'],
    ['bytes=a-b', 200, undefined, digits],
    ['bytes=0-1,4-5', 200, undefined, digits],
    ['lines=1-2', 200, undefined, digits],
    ['nonsense', 200, undefined, digits],
  ])('%s', async (range, status, contentRange, text) => {
    const answer = await ask('/digits.txt', { range });
    expect([answer.status, answer.headers['content-range'], answer.text]).toEqual([status, contentRange, text]);
    const head = await ask('/digits.txt', { range }, 'HEAD');
    expect([head.status, head.headers['content-range'], head.text]).toEqual([status, contentRange, '']);
  });

  test('only of what the reader has the beginning of', async () => {
    const etag = (await ask('/digits.txt')).headers['etag'] ?? '';
    expect(await ask('/digits.txt', { range: 'bytes=0-1', 'if-range': etag })).toMatchObject({ status: 206 });
    expect(await ask('/digits.txt', { range: 'bytes=0-1', 'if-range': '"old"' })).toMatchObject({ status: 200 });
  });
});

describe('what the reader has already', () => {
  test.each([
    ['its tag', (tag: string) => tag, 304],
    ['its tag, strong', (tag: string) => tag.replace('W/', ''), 304],
    ['one of several', (tag: string) => `"other", ${tag} , W/"third"`, 304],
    ['any', () => '*', 304],
    ['another', () => '"other"', 200],
    ['a tag that holds it', (tag: string) => tag.replace('"', '"x'), 200],
  ])('%s', async (_name, toMatch, status) => {
    const tag = (await ask('/digits.txt')).headers['etag'] ?? '';
    expect(tag).toMatch(/^W\/"/);
    const answer = await ask('/digits.txt', { 'if-none-match': toMatch(tag) });
    expect(answer.status).toBe(status);
    expect(answer.text).toBe(status === 304 ? '' : digits);
  });

  test('its date, and what must not have changed', async () => {
    const { headers } = await ask('/digits.txt');
    expect(await ask('/digits.txt', { 'if-modified-since': headers['last-modified'] ?? '' })).toMatchObject({
      status: 304,
    });
    expect(await ask('/digits.txt', { 'if-match': '"other"' })).toMatchObject({ status: 412 });
    expect(await ask('/digits.txt', { 'if-match': headers['etag'] ?? '' })).toMatchObject({ status: 200 });
  });
});

describe('compression', () => {
  test('a large text was compressed by the build and is sent as it is to those who take it', async () => {
    const packed = await ask('/rows.json', { 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'application/json; charset=utf-8',
    });
    expect(gunzipSync(packed.bytes).toString()).toBe(rows);
    expect(packed.headers['etag']).not.toBe((await ask('/rows.json')).headers['etag']);
  });

  test.each([
    ['nothing said', undefined],
    ['gzip refused', 'gzip;q=0'],
    ['all but gzip', '*, gzip;q=0'],
    ['plain preferred', 'gzip;q=0.5, identity'],
    ['another one', 'br'],
  ])('not to others: %s', async (_name, accepted) => {
    const answer = await ask('/rows.json', accepted === undefined ? {} : { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.text).toBe(rows);
  });

  test('a small text is sent as it is', async () => {
    expect((await ask('/digits.txt', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
  });

  test('what is kept of an answer is kept for those who ask alike', async () => {
    for (const path of ['/rows.json', '/digits.txt', '/tasks/'])
      expect((await ask(path)).headers['vary']).toBe('Accept-Encoding');
  });
});

describe('headers', () => {
  test('no type is guessed, and no address is told to other sites', async () => {
    expect((await ask('/tasks/')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
  });

  test.each([
    ['utf-8', new TextEncoder().encode('任务')],
    ['gb18030', Uint8Array.from([0xc8, 0xce, 0xce, 0xf1])],
    ['utf-16le', Uint8Array.from([0xff, 0xfe, 0xfb, 0x4e, 0xa1, 0x52])],
  ])('an original says that it is %s, and is saved', async (encoding, bytes) => {
    await writeFile(join(folder, 'originals/任务.txt'), bytes);
    const answer = await ask(`/originals/${encodeURIComponent('任务.txt')}`);
    expect(answer.headers).toMatchObject({
      'content-type': `text/plain; charset=${encoding}`,
      'content-disposition': 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(new TextDecoder(encoding).decode(answer.bytes)).toBe('任务');
  });
});

describe('a site that is built anew', () => {
  test('is served at once; what is gone is not found, and nothing ends the server', async () => {
    const other = join(parent, 'other');
    const served = await serveSite(other, 0);
    const text = async (path: string) => (await ask(path, {}, 'GET', served.port)).text;
    expect(await text('/')).toBe('404 Not Found\n');
    await writeSite(other, { 'index.html': '旧', 'old/index.html': '旧页' });
    expect([await text('/'), await text('/old/')]).toEqual(['旧', '旧页']);
    await rename(other, join(parent, 'gone'));
    await writeSite(other, { 'index.html': '新' });
    expect([await text('/'), await text('/old/')]).toEqual(['新', '<h1>没有这一页</h1>']);
    served.close();
  });
});

test('rejects where the port is taken', async () => {
  await expect(serveSite(folder, site.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

async function writeSite(root: string, pages: Readonly<Record<string, string>>): Promise<void> {
  const files = {
    ...pages,
    '404.html': '<h1>没有这一页</h1>',
    '文件.txt': '原文',
    'digits.txt': digits,
    'page.jsonld': '{}',
    'index.pf_index': 'x',
    '.hidden': '不公开',
    'rows.json': rows,
    'originals/空.txt': '空',
    'opensearch.xml': '<Url template="/search/?q={searchTerms}"></Url>',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await writeFile(join(parent, 'outside.txt'), '外面');
  await symlink(join(parent, 'outside.txt'), join(root, 'link.txt'));
  await symlink(parent, join(root, 'linked'));
  await symlink('digits.txt', join(root, 'inside.txt'));
  await packFiles(root);
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Asks with the very bytes given, which `fetch` would tidy: dots in paths, encodings, methods. */
function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  port = site.port,
): Promise<Answer> {
  const lines = Object.entries({ host: 'localhost', connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`),
    );
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('end', () => resolve(parseAnswer(Buffer.concat(parts))));
  });
}

function parseAnswer(received: Buffer): Answer {
  const end = received.indexOf('\r\n\r\n');
  const [first = '', ...lines] = received.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const rest = received.subarray(end + 4);
  const bytes = headers['transfer-encoding'] === 'chunked' ? joinChunks(rest) : rest;
  return { status: Number(first.split(' ')[1]), headers, bytes, text: bytes.toString('utf8') };
}

function joinChunks(received: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = received.indexOf('\r\n', at);
    const length = Number.parseInt(received.subarray(at, lineEnd).toString(), 16);
    if (!length) return Buffer.concat(chunks);
    chunks.push(received.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
}
