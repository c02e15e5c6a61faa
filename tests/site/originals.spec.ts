import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type ServedSite, serveSite } from '../../src/commands/serving/serve-site.ts';
import { toPublishedPath } from '../../src/records/source/published-original.ts';
import { type PlainHost, startPlainHost } from '../browser/plain-host.ts';

/** Calls home wherever a browser takes it for a page. */
const calling = '<script>fetch("/called-home")</script>';
const html = `<!doctype html><title>任务</title>${calling}`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg">${calling}</svg>`;
const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><body>${calling}</body></html>`;

const originals: Readonly<Record<string, string>> = {
  '任务.html': html,
  '任务.htm': html,
  '任务.mht': html,
  '图.svg': svg,
  '表.xml': xhtml,
  '页.xhtml': xhtml,
  '页.html.txt': html,
  没有扩展名: html,
  '任务.txt': html,
};

let folder: string;
let plain: PlainHost;
let own: ServedSite;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'originals-'));
  await mkdir(join(folder, 'originals'));
  await mkdir(join(folder, 'received'));
  for (const [name, text] of Object.entries(originals)) {
    await writeFile(join(folder, 'received', name), text);
    await cp(join(folder, 'received', name), join(folder, toPublishedPath(name)));
  }
  plain = await startPlainHost(folder);
  own = await serveSite(folder, 0);
});
test.afterAll(async () => {
  plain.close();
  own.close();
  await rm(folder, { recursive: true });
});

test('a script that is published under its own name is run: what is asked below would be heard', async ({ page }) => {
  await page.goto(`${plain.address}/received/${encodeURIComponent('任务.html')}`);
  await expect.poll(() => plain.asked).toContain('/called-home');
});

for (const name of Object.keys(originals)) {
  test(`${name} is never run, on a plain host or here`, async ({ page }) => {
    const path = toPublishedPath(name).split('/').map(encodeURIComponent).join('/');
    for (const address of [plain.address, `http://localhost:${own.port}`]) {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      const saved = await open(page, `${address}/${path}`);
      if (saved !== null) expect(saved).toBe(originals[name]);
      // What a page would have asked for, it has asked for by now: a second page is opened after it.
      await page.goto(`${address}/${encodeURIComponent('not-there')}`);
      expect(asked).not.toContain('/called-home');
    }
  });
}

/** Opens an address; what was saved, or null where the browser shows it. */
async function open(page: Page, url: string): Promise<string | null> {
  const downloads: Promise<string>[] = [];
  page.once('download', (download) => downloads.push(download.path()));
  // A browser that saves what it is sent has no page to go to.
  const isShown = await page.goto(url).then(
    () => true,
    () => false,
  );
  if (isShown) return null;
  await expect.poll(() => downloads).toHaveLength(1);
  return readFile((await downloads[0]) ?? '', 'utf8');
}
