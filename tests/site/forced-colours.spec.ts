import type { Page } from '@playwright/test';
import { pageOf } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

test('the marks of all states are as distinct in forced colours as in the site’s own', async ({ page }) => {
  await page.goto(pageOf('method'));
  const own = await countLooks(page);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(own).toBeGreaterThan(5);
  expect(await countLooks(page)).toBe(own);
});

test('the marks of states are printed as they are shown', async ({ page }) => {
  await page.goto(pageOf('method'));
  const kept = await page
    .locator('.status')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark, '::before').printColorAdjust));
  expect(new Set(kept)).toEqual(new Set(['exact']));
});

/** How many of the marks look different from each other, by their own pixels without the words beside them. */
async function countLooks(page: Page): Promise<number> {
  const looks = new Set<string>();
  for (const mark of await page.locator('main .status').all()) {
    await mark.evaluate((element) => element.replaceChildren());
    looks.add((await mark.screenshot()).toString('base64'));
  }
  return looks.size;
}
