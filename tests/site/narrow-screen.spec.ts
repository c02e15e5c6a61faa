import type { Page } from '@playwright/test';
import { pageKinds, pageOf } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

test.use({ viewport: { width: 320, height: 640 } });

/** The reader's own size of text; 大字 is the site's switch. */
const sizes = ['100%', '大字', '200%'] as const;

for (const [kind, address] of pageKinds) {
  test(`${kind}: nothing wider than the window in any size of text`, async ({ page }) => {
    await page.goto(address);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      for (const size of sizes) {
        await setTextSize(page, size);
        expect(await findOverflow(page), `${width} px, ${size}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test(`${kind}: on a phone links are as high as a fingertip, only wide tables scroll sideways, and a long page says what it holds`, async ({
    page,
  }) => {
    await page.goto(address);
    expect(await page.evaluate(findScrolled), 'scroll sideways').toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(findLowLinks), 'low links').toEqual([]);
    const { screens, headings, ways } = await page.evaluate(countWays);
    if (screens > 10 && headings > 5) expect(ways, 'ways from the top').toBeGreaterThan(1);
  });
}

test('the headings of a wide table and the names of its rows stay in sight', async ({ page }) => {
  await page.goto(pageOf('document of figures'));
  const region = page.locator('.document > .scroll').first();
  await region.evaluate((element) => element.scrollTo(300, 400));
  const edges = await region.evaluate((element) => {
    const { top, left } = element.getBoundingClientRect();
    const heading = element.querySelector('thead th:not(.name)')?.getBoundingClientRect();
    const name = element.querySelector('tbody .name')?.getBoundingClientRect();
    return { scrolled: element.scrollTop, down: (heading?.top ?? 0) - top, right: (name?.left ?? 0) - left };
  });
  expect(edges.scrolled).toBeGreaterThan(100);
  expect(Math.abs(edges.down)).toBeLessThan(3);
  expect(Math.abs(edges.right)).toBeLessThan(3);
});

test('a row of a document is a card, each cell with its heading', async ({ page }) => {
  await page.goto(pageOf('document'));
  const row = page.locator('.document .rows tr[id]').first();
  expect((await row.boundingBox())?.width).toBeLessThanOrEqual(320);
  const labels = await row
    .locator('td[data-label]:not(.number, .name)')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.every((label) => /^"[^"]+"/u.test(label))).toBe(true);
});

test('at twice its size of text the disclosure block puts what it says below its labels', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(pageOf('document'));
  await setTextSize(page, '200%');
  const [label, value] = await Promise.all([
    page.locator('.disclosure dt').first().boundingBox(),
    page.locator('.disclosure dd').first().boundingBox(),
  ]);
  expect(value?.y).toBeGreaterThanOrEqual((label?.y ?? 0) + (label?.height ?? 0));
});

test('on a phone the head takes one row, and its menu opens and closes without a script', async ({ page }) => {
  await page.goto(pageOf('task'));
  const bar = await page.locator('.site-bar').boundingBox();
  expect(bar?.height).toBeLessThan(64);
  const menu = page.locator('#site-menu');
  await expect(menu).toBeHidden();
  await page.getByRole('button', { name: '菜单' }).press('Enter');
  await expect(menu.getByRole('link', { name: '指标' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
});

test('the skip link does not paint the page', async ({ page }) => {
  await page.goto(`${pageOf('task')}#main`);
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main).backgroundColor)).toBe(
    'rgba(0, 0, 0, 0)',
  );
});

async function setTextSize(page: Page, size: (typeof sizes)[number]): Promise<void> {
  await page.evaluate((size) => {
    const large = document.querySelector<HTMLInputElement>('#large-text');
    if (large) large.checked = size === '大字';
    document.documentElement.style.fontSize = size === '200%' ? size : '';
  }, size);
}

/** By how many pixels the page is wider than the window. */
function findOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What scrolls sideways and is no table of many columns of a document. Runs in the page, as the next two. */
function findScrolled(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('main *')]
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .filter((element) => !element.matches('.document > .scroll, pre'))
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Links that stand alone or begin a line, and are lower than 44 px. */
function findLowLinks(): readonly string[] {
  return (
    [...document.querySelectorAll('main a')]
      .filter((link) => link.parentElement?.matches('li, dt, dd, th, td, h2, h3, figcaption') && link.checkVisibility())
      .filter((link) => link.parentElement?.textContent?.trim().startsWith(link.textContent?.trim() ?? ''))
      // What documents and the pages of prose say is running text, in lists and tables too.
      .filter((link) => link.closest('.document, .prose') === null)
      .filter((link) => link.getBoundingClientRect().height < 43.5)
      .map((link) => link.outerHTML.slice(0, 120))
  );
}

/** How long the page is, and how many links of its first three screens lead further down. */
function countWays(): { readonly screens: number; readonly headings: number; readonly ways: number } {
  return {
    screens: document.documentElement.scrollHeight / innerHeight,
    headings: document.querySelectorAll('main :is(h2, h3)').length,
    ways: [...document.querySelectorAll('main :is(nav, ul.counts) a[href^="#"]')].filter(
      (link) => link.getBoundingClientRect().top + scrollY < 3 * innerHeight,
    ).length,
  };
}
