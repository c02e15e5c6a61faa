import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { headersFor, hostFiles } from '../../../src/commands/serving/host-headers.ts';
import { pagePolicy } from '../../../src/views/frame/page-policy.ts';

const unframed = { framers: null };
const framed = { framers: 'https://www.example.gov.cn' };
const page = headersFor('/tasks/', unframed);
const hashed = headersFor('/_astro/x.js', unframed);
const original = headersFor('/originals/x.bin', unframed);
const embed = headersFor('/embed/tasks/x/1/', framed);

test('a page may be framed by nobody, and says the same of itself as its own policy', () => {
  expect(page).toEqual({
    'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  });
});

test('a page for embedding may be framed by the sites that are named, and no other page by any', () => {
  expect(embed).toEqual({ ...page, 'Content-Security-Policy': `${pagePolicy}; frame-ancestors ${framed.framers}` });
  for (const path of ['/', '/tasks/embed/', '/embed']) expect(headersFor(path, framed)).toEqual(page);
  expect(headersFor('/embed/tasks/x/1/', unframed)).toEqual(page);
});

test('what changes its name with its content is kept, and nothing else', () => {
  const kept = ['/_astro/x.js', '/pagefind/3cbfca03f7/words/1.bin'];
  const asked = ['/', '/pagefind/catalog.bin', '/data/tasks.json', '/documents/pagefind/x/', '/display.js'];
  for (const path of kept) expect(headersFor(path, unframed)['Cache-Control']).toContain('immutable');
  for (const path of asked) expect(headersFor(path, unframed)['Cache-Control']).toBe('no-cache');
});

test('hosts that read headers from a file are told what this server says', () => {
  const files = hostFiles({ base: '/', ...unframed });
  const blocks = (files.get('_headers') ?? '').split('\n\n');
  expect(blocks.map((block) => block.split('\n')[0])).toEqual([
    '/*',
    '/originals/*',
    '/_astro/*',
    '/pagefind/:version/*',
  ]);
  const [all = {}, ofOriginals, ...ofHashed] = blocks.map(readHeaders);
  // These hosts ask anew each time unless they are told otherwise, and would add what a narrower rule says.
  expect({ ...all, 'Cache-Control': 'no-cache' }).toEqual(page);
  expect({ ...all, ...ofOriginals, 'Cache-Control': 'no-cache' }).toEqual(original);
  for (const headers of ofHashed) expect({ ...all, ...headers }).toEqual(hashed);
});

test('so is Apache, which says the same of the page for what is not there', () => {
  const files = hostFiles({ base: '/a/b/', ...unframed });
  const text = files.get('.htaccess') ?? '';
  const whenHashed = / "expr=%\{REQUEST_URI\} =~ m#(.+)#"$/gm;
  expect(readApache(text.replace(/^.*expr=.*$/gm, ''))).toEqual(page);
  expect(readApache(text.replace(whenHashed, ''))).toEqual(hashed);
  const [, pattern = ''] = whenHashed.exec(text) ?? [];
  expect('/a/b/pagefind/3cbfca03f7/words/1.bin').toMatch(new RegExp(pattern, 'u'));
  expect('/a/b/pagefind/catalog.bin').not.toMatch(new RegExp(pattern, 'u'));
  expect(text).toContain('ErrorDocument 404 /a/b/404.html\n');
  const ofOriginals = files.get('originals/.htaccess') ?? '';
  expect({ ...page, ...readApache(ofOriginals) }).toEqual(original);
  expect(ofOriginals).toMatch(/^SetHandler default-handler\nForceType application\/octet-stream\n/);
});

test('with pages for embedding, hosts that add up headers refuse frames by the header that a policy of such a page outranks', () => {
  const files = hostFiles({ base: '/a/b/', ...framed });
  const blocks = (files.get('_headers') ?? '').split('\n\n');
  const [all = '', ofEmbeds = ''] = blocks;
  expect(all).toMatch(/^\/a\/b\/\*\n/u);
  expect(readHeaders(all)).toMatchObject({ 'X-Frame-Options': 'DENY', 'Content-Security-Policy': pagePolicy });
  expect(ofEmbeds).toMatch(/^\/a\/b\/embed\/\*\n/u);
  expect({ ...page, ...readHeaders(ofEmbeds) }).toEqual(embed);
  expect({ ...page, ...readApache(files.get('embed/.htaccess') ?? '') }).toEqual(embed);
  expect(readApache((files.get('.htaccess') ?? '').replace(/^.*expr=.*$/gm, ''))).toEqual(page);
  expect([...hostFiles({ base: '/', ...unframed }).keys()]).not.toContain('embed/.htaccess');
});

test('under a base, rules name whole paths', () => {
  const rules = (hostFiles({ base: '/a/b/', ...unframed }).get('_headers') ?? '').match(/^\/.*$/gm);
  expect(rules).toEqual(['/a/b/*', '/a/b/originals/*', '/a/b/_astro/*', '/a/b/pagefind/:version/*']);
});

test.each(['nginx.conf', 'Caddyfile'])(
  'the example %s says what this server says, and no other policy',
  async (name) => {
    const text = await readFile(`docs/hosts/${name}`, 'utf8');
    for (const headers of [page, hashed, original]) {
      for (const [header, value] of Object.entries(headers)) {
        expect(text).toMatch(new RegExp(`\\b${header}\\b`, 'u'));
        expect(text).toContain(value);
      }
    }
    const policies = new Set([page, original, embed].map((headers) => headers['Content-Security-Policy']));
    for (const [, policy] of text.matchAll(/"(default-src [^"]+)"/gu)) expect(policies).toContain(policy);
    for (const folder of ['/originals/', '/(_astro|pagefind/[^/]+)/']) expect(text).toContain(folder);
  },
);

test.each(['github-pages.yml', 'gitlab-ci.yml'])(
  'the example %s is YAML, and runs commands that there are',
  async (name) => {
    const text = await readFile(`docs/hosts/${name}`, 'utf8');
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(Object.keys(parse(text))).not.toEqual([]);
    const run = [...text.matchAll(/npm run (\S+)/gu)].map(([, command]) => command);
    expect(run).toContain('build');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run));
  },
);

function readHeaders(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/^ {2}([\w-]+): (.+)$/gm)].map(([, name, value]) => [name, value]));
}

function readApache(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^ {2}Header always set ([\w-]+) "(.+)"$/gm)].map(([, name, value]) => [name, value]),
  );
}
