import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { inventedBase, left } from '../browser/invented-base.ts';
import { fragment, results, status } from '../browser/search-page.ts';
import { expect, test } from '../browser/site-test.ts';
import { firstOf, readElements } from './read-built-site.ts';

/** The site by the domain that it says it has. */
const published = `https://yunhe.example.gov.cn${inventedBase}`;

test('every address that a page or a style sheet names is a file of the copy, and its anchor is there', ({
  baseURL,
}) => {
  const root = fileURLToPath(new URL('mingzhang/', baseURL));
  const pages = new Map(
    globSync('**/*.html', { cwd: root }).map((path) => [path, readElements(readFileSync(join(root, path), 'utf8'))]),
  );
  expect(pages.size).toBeGreaterThan(80);
  const idsOf = new Map(
    [...pages].map(([path, all]) => [path, new Set(all.map(({ attributes }) => attributes['id']))]),
  );
  const lost: string[] = [];
  for (const [path, elements] of pages) {
    const here = new URL(encodeURI(path), new URL('mingzhang/', baseURL));
    for (const { tag, attributes } of elements) {
      const { href, src, action, content } = attributes;
      const refreshed = attributes['http-equiv'] === 'refresh' ? content?.replace(/^.*url=/u, '') : undefined;
      for (const address of [href, src, action, refreshed]) {
        if (address === undefined || /^(?:https?|mailto):/u.test(address)) continue;
        const found = new URL(address, here);
        const file = fileURLToPath(found);
        const anchor = decodeURIComponent(found.hash.slice(1));
        const ids = idsOf.get(file.slice(root.length));
        const isThere = file.startsWith(root) && existsSync(file) && !file.endsWith('/');
        if (!isThere || (anchor !== '' && ids?.has(anchor) !== true)) lost.push(`${path}: ${tag} ${address}`);
      }
    }
  }
  for (const path of globSync('**/*.css', { cwd: root })) {
    if (/url\(\s*["']?\//u.test(readFileSync(join(root, path), 'utf8'))) lost.push(path);
  }
  expect(firstOf(lost)).toEqual([]);
});

const kinds = [
  'index.html',
  'tasks/yunhe-2030/index.html',
  'tasks/yunhe-2030/4-1/index.html',
  'topics/chuangxin/index.html',
  'departments/yunhe/shuiliju/index.html',
  'districts/yunhe/index.html',
  'indicators/diqu-shengchan-zongzhi/index.html',
  'findings/index.html',
  'figures/index.html',
  'glossary/index.html',
  'documents/yunhe-2030-breakdown/index.html',
  'documents/yunhe-2030-breakdown/original/index.html',
  'data/index.html',
  'about/changes/index.html',
  'search/index.html',
  'compare/index.html',
];

test('a page of every kind has its styles, no module, and says what it is and where it lives', async ({ page }) => {
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  for (const path of kinds) {
    await page.goto(`mingzhang/${path}`);
    await expect(page.locator('.display legend'), path).toHaveCSS('position', 'absolute');
    await expect(page.locator('script[type=module]')).toHaveCount(0);
    await expect(page.locator('.offline-copy')).toContainText(/离线副本.*数据编号 2030\.3\.1\+[0-9a-f]{12}/su);
    await expect(page.locator('.offline-copy a')).toHaveAttribute(
      'href',
      published + path.replace(/index\.html$/u, ''),
    );
  }
  expect(failed).toEqual([]);
});

test('what is opened first leads to the site', async ({ page }) => {
  await page.goto(encodeURI('打开这里.html'));
  await expect(page).toHaveURL(/\/mingzhang\/index\.html$/u);
  await expect(page.locator('.brand b')).toHaveText('云河明账');
});

test('the search finds, narrows and opens what it found', async ({ page }) => {
  await page.goto('mingzhang/index.html');
  const field = page.getByRole('searchbox');
  await field.fill(fragment);
  await field.press('Enter');
  await expect(page).toHaveURL(/\/mingzhang\/search\/index\.html\?q=/u);
  await expect(results(page).first()).toBeVisible();
  await expect(status(page)).toHaveText(/^找到 \d+ 条/u);
  await page.locator('#search-facets label').first().click();
  await expect(page).toHaveURL(/&\w+=/u);
  await results(page).locator('a').first().click();
  await expect(page.locator('main')).toContainText(fragment);
});

test('the search finds the same in the same order as on the host', async ({ page, browser }) => {
  const live = await browser.newPage();
  await live.goto(`${process.env['MINGZHANG_TEST_INVENTED']}search/?q=水利`);
  await page.goto('mingzhang/search/index.html?q=水利');
  const titlesOf = async (page: Page) => {
    await expect(status(page)).toHaveText(/^找到/u);
    return [await status(page).innerText(), ...(await results(page).allInnerTexts())];
  };
  expect(await titlesOf(page)).toEqual(await titlesOf(live));
  await live.close();
});

test('letters, single characters and other writings are found as on the site', async ({ page }) => {
  await page.goto('mingzhang/search/index.html');
  const field = page.getByRole('searchbox');
  await field.fill('shuili');
  await expect(page.locator('#search-suggestions a').first()).toHaveAttribute('href', /departments\/.*index\.html$/u);
  for (const text of ['水', '創新']) {
    await field.fill(text);
    await expect(results(page).first()).toBeVisible();
  }
  await field.fill('这里没有的一句话');
  await expect(status(page)).toHaveText(/没有/u);
});

test('a list is narrowed, and downloaded as it is shown', async ({ page }) => {
  await page.goto('mingzhang/topics/chuangxin/index.html');
  await page.locator('#list-tools summary').first().click();
  await page.locator('#list-facets label').first().click();
  await expect(page.locator('#list-status')).toHaveText(/\d/u);
  for (const format of ['CSV', 'JSON', 'XLSX']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: format }).click();
    const file = readFileSync((await (await download).path()) ?? '');
    expect(file.length).toBeGreaterThan(100);
  }
  const list = page.url();
  await page.locator('#list-search').click();
  await expect(results(page).first()).toBeVisible();
  await page.locator('#search-back').click();
  await expect(page).toHaveURL(list);
});

test('things are compared, and each value leads to its place', async ({ page }) => {
  await page.goto('mingzhang/compare/index.html?by=district&of=yunhe&of=donglin');
  await page.locator('table.compared td a').first().click();
  await expect(page.locator(':target')).toBeVisible();
});

test('what is cited has its address on the live site', async ({ page }) => {
  await page.goto('mingzhang/tasks/yunhe-2030/4-1/index.html');
  const day = new Date().toLocaleDateString('sv');
  const reference = page.locator('#citation-reference');
  await expect(reference).toContainText(`${published}documents/yunhe-2030-breakdown/#4-1`);
  await expect(reference).toContainText(day);
});

test('the switches hold from page to page, and an address that was left leads on', async ({ page }) => {
  const textSize = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await page.goto('mingzhang/tasks/index.html');
  const usual = await textSize(page);
  await page.locator('#large-text').check();
  await page.goto(`mingzhang/${left}index.html`);
  await expect(page).toHaveURL(/documents\/yunhe-2030-breakdown\/index\.html$/u);
  expect(await textSize(page)).not.toBe(usual);
});

test('an original opens under its own name', async ({ page, baseURL }) => {
  await page.goto('mingzhang/documents/yunhe-2030-breakdown/original/index.html');
  const href = await page.locator('a[download]').evaluate((link) => (link as HTMLAnchorElement).href);
  expect(href).toBe(new URL('mingzhang/originals/yunhe-breakdown.txt', baseURL).href);
  expect(existsSync(fileURLToPath(href))).toBe(true);
});
