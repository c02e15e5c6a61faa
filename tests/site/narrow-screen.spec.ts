import { pageOf } from '../browser/page-kinds.ts';
import { setTextSize } from '../browser/set-text-size.ts';
import { expect, test } from '../browser/site-test.ts';

test.use({ viewport: { width: 320, height: 640 } });

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
