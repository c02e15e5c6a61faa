import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSiteContent } from '../../src/collections/site-content.ts';
import { archivedFiles } from '../../src/outputs/data-files.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { renderDatabase } from '../../src/outputs/database/render-database.ts';
import { readTableFile, tableFileName, tableFormats } from '../../src/outputs/table-files.ts';
import { writeDataArchive } from '../../src/outputs/write-data-archive.ts';

const page = readFileSync('content/pages/examples.mdx', 'utf8');
const examples = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].map(([, language = '', code = ''], nth) => ({
  name: `${nth + 1}: ${language}`,
  language,
  code,
}));
const written = (language: string) => examples.filter((one) => one.language === language);
const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;
const run = promisify(execFile);

/** What is downloaded, and where it is put by who follows the page. */
let server: Server;
let folder = '';

beforeAll(async () => {
  const { ledger } = await loadSiteContent('tests/invented-city');
  const site = await mkdtemp(join(tmpdir(), 'mingzhang-examples-'));
  const files = new Map<string, string | Uint8Array>(archivedFiles.map((name) => [name, '']));
  for (const table of dataTables) {
    for (const format of tableFormats) {
      files.set(tableFileName(table, format), readTableFile(table, format, ledger));
    }
  }
  files.set('mingzhang.sqlite', renderDatabase(ledger));
  for (const [name, content] of files) {
    await mkdir(dirname(join(site, 'data', name)), { recursive: true });
    await writeFile(join(site, 'data', name), content);
  }
  await writeDataArchive(site);
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-downloads-'));
  const downloads = { 'mingzhang.zip': '', 'mingzhang.sqlite': '', 'tasks.csv': 'plain/', 'tasks.json': '' };
  for (const [name, from] of Object.entries(downloads)) {
    await writeFile(join(folder, name), await readFile(join(site, 'data', from, name)));
  }
  server = createServer((request, response) => {
    readFile(join(site, request.url ?? '')).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => server.close());

test('the page has an example for every way that it names', () => {
  const languages = Map.groupBy(examples, ({ language }) => language);
  expect([...languages.keys()]).toEqual(['sh', 'python', 'r', 'sql']);
  expect(written('sql').length).toBeGreaterThanOrEqual(10);
});

test.runIf(isThere('curl')).each(written('sh'))('$name fetches what the others read', async ({ code }) => {
  const { port } = server.address() as AddressInfo;
  const into = await mkdtemp(join(tmpdir(), 'mingzhang-fetched-'));
  const script = code.replace(/^SITE=.*$/mu, `SITE=http://127.0.0.1:${port}`);
  await run('sh', ['-ec', script], { cwd: into });
  const names = [...code.matchAll(/-o (\S+)$/gmu)].map(([, name = '']) => name);
  expect(names).toHaveLength(4);
  for (const name of names) {
    expect(Buffer.compare(await readFile(join(into, name)), await readFile(join(folder, name))), name).toBe(0);
  }
});

test.runIf(isThere('python3')).each(written('python'))('$name runs and says something', async ({ code }) => {
  const { stdout, stderr } = await run('python3', ['-W', 'ignore', '-c', code], {
    cwd: folder,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  expect(stderr).toBe('');
  expect(stdout.trim()).not.toBe('');
});

describe('SQL', () => {
  /** The invented city has no change since it was published. */
  const mayFindNothing = /FROM changes/u;

  test.each(written('sql'))('$name is answered', ({ code }) => {
    const database = new DatabaseSync(join(folder, 'mingzhang.sqlite'), { readOnly: true });
    const found = database.prepare(code).all();
    database.close();
    if (!mayFindNothing.test(code)) expect(found, code).not.toEqual([]);
  });
});

/** R is not run: what can be held is that the files and columns that it names are there. */
test.each(written('r'))('$name names a file and columns that there are', ({ code }) => {
  const columns = dataTables.find(({ name }) => name === 'tasks')?.columns.map(({ name }) => name);
  const named = [...code.matchAll(/tasks\$(\w+)/gu), ...code.matchAll(/"(id|text|\w+Quote)"/gu)].map(
    ([, name]) => name,
  );
  expect(code).toContain('read.csv("tasks.csv"');
  expect(named.length).toBeGreaterThan(4);
  expect(columns).toEqual(expect.arrayContaining(named));
});
