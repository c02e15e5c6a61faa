import { pageKinds, pageOf } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

test.use({ viewport: { width: 320, height: 640 } });

for (const [kind, address] of pageKinds) {
  test(`${kind}: nothing wider than 320 px`, async ({ page }) => {
    await page.goto(address);
    const widths = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    expect(widths.content).toBeLessThanOrEqual(widths.window);
  });
}

test('text at twice its size still fits', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(pageOf('task'));
  const overflow = await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
  expect(overflow).toBeLessThanOrEqual(0);
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
