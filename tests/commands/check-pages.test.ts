import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPages, MissingPageError } from '../../src/commands/building/check-pages.ts';
import { sampleLedger } from '../outputs/sample-ledger.ts';

const written = ['', '404/', 'about/method/'];

let site: string;

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'pages-'));
  const { documents, tasks, departments, districts, topics, indicators, terms } = sampleLedger;
  const own = [documents, tasks, departments, districts, topics, indicators, terms].flat().map(({ url }) => url);
  const pages = ['/', '/about/method/', ...own].map((url) => `${url.replace(/#.*/, '')}index.html`);
  for (const page of ['404.html', ...pages]) {
    await mkdir(dirname(join(site, page)), { recursive: true });
    await writeFile(join(site, page), '<h1></h1>');
  }
});
afterEach(() => rm(site, { recursive: true }));

test('a site with a page for every record and every path passes', async () => {
  await expect(checkPages(site, sampleLedger, written)).resolves.toBeUndefined();
});

test.each([
  ['a page that Astro wrote', 'about/method/index.html'],
  ['the page for what is not found', '404.html'],
  ['the page of a task', `${sampleLedger.tasks[0]?.url.slice(1)}index.html`],
  ['the page of a document', `${sampleLedger.documents[0]?.url.slice(1)}index.html`],
])('%s that is missing is named', async (_which, page) => {
  await rm(join(site, page));
  const checking = checkPages(site, sampleLedger, written);
  await expect(checking).rejects.toBeInstanceOf(MissingPageError);
  await expect(checking).rejects.toThrow(`少了 1 页（${page}），没有替换旧网站`);
});
