import { readFileSync } from 'node:fs';
import { readPage } from '../../src/outputs/search/read-page.ts';
import { normalise, readVisiblePages } from '../bench/search/visible-text.ts';
import { expect, test } from '../browser/site-test.ts';
import { firstOf } from './read-built-site.ts';

test('what is searched of each page is just what a browser shows, text by text', async ({ page }) => {
  await page.goto('/about/');
  const pages = await readVisiblePages(page, 'dist');
  expect(pages.length).toBeGreaterThan(10);
  const differences = pages.flatMap(({ url, folded }) => {
    const [path = '', anchor = null] = url.split('#');
    const parts = readPage(readFileSync(`dist${path}index.html`, 'utf8'));
    const blocks = parts.find((part) => part.anchor === anchor)?.blocks ?? [];
    const indexed = new Set(blocks.map(({ text }) => normalise(text)));
    const shown = new Set(folded);
    return [
      ...[...shown].filter((text) => !indexed.has(text)).map((text) => `${url} shows ${text}`),
      ...[...indexed].filter((text) => !shown.has(text)).map((text) => `${url} does not show ${text}`),
    ];
  });
  expect(firstOf(differences)).toEqual([]);
});
