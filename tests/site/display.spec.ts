import type { Page } from '@playwright/test';
import { pageOf } from '../browser/page-kinds.ts';
import { runAxe } from '../browser/run-axe.ts';
import { expect, test } from '../browser/site-test.ts';

const [first, second] = [pageOf('task'), pageOf('indicator list')];
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const textSize = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

test('the switches hold on every page until they are changed', async ({ page }) => {
  await page.goto(first);
  const usual = { size: await textSize(page), paper: await paper(page) };
  await page.locator('#large-text').check();
  await page.locator('#high-contrast').check();
  const own = { size: await textSize(page), paper: await paper(page) };
  expect(own.size).not.toBe(usual.size);
  expect(own.paper).toBe('rgb(0, 0, 0)');

  await page.goto(second);
  expect({ size: await textSize(page), paper: await paper(page) }).toEqual(own);
  await page.locator('#large-text').uncheck();
  await page.locator('#high-contrast').uncheck();
  await page.goBack();
  expect({ size: await textSize(page), paper: await paper(page) }).toEqual(usual);
});

test('the colours that are chosen stay when the colours of the system change', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(first);
  const light = await paper(page);
  await page.locator('#other-scheme').check();
  const dark = await paper(page);
  expect(dark).not.toBe(light);

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(second);
  expect(await paper(page)).toBe(dark);
  await expect(page.locator('#other-scheme')).not.toBeChecked();
  await page.locator('#other-scheme').check();
  expect(await paper(page)).toBe(light);
});

test('the view for the elderly has large letters, says what it leaves out, and keeps the answer first', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(first);
  const usual = await textSize(page);
  await page.locator('.to-menu').click();
  await page.locator('#elder-view').check();
  await page.keyboard.press('Escape');
  expect(Number.parseFloat(await textSize(page))).toBe(1.5 * Number.parseFloat(usual));
  await expect(page.locator('.elder-note')).toBeVisible();
  await expect(page.locator('#citation')).toBeHidden();
  const answer = await page.locator('.answer').first().boundingBox();
  expect(answer?.y).toBeLessThan(844);

  for (const kind of ['home', 'task', 'indicator', 'district', 'tasks of a year', 'document', 'search']) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(pageOf(kind));
    await expect(page.locator('.elder-note')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(320);
  }
  expect(await runAxe(page)).toEqual([]);
});

test('paper is white, whatever is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(first);
  await page.locator('#other-scheme').check();
  await page.emulateMedia({ media: 'print' });
  expect(await paper(page)).toBe('rgb(255, 255, 255)');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a switch works for its page', async ({ page }) => {
    await page.goto(first);
    await page.locator('#high-contrast').check();
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  });
});
