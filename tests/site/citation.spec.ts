import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pageOf } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

const reference = (page: Page) => page.locator('#citation-reference');
const button = (page: Page, action: string) => page.locator(`#citation-tools [data-action=${action}]`);
const today = () => new Date().toLocaleDateString('sv');

test('the address and the day stand in the reference, and it is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(pageOf('task'));
  const text = await reference(page).innerText();
  expect(text).toContain(`[${today()}]`);
  expect(text).toContain(new URL(page.url()).origin);
  await button(page, 'copy').click();
  await expect(page.locator('#citation-status')).toHaveText('已复制引文。');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('the row that the reader came for is cited', async ({ page }) => {
  await page.goto(pageOf('document'));
  const id = await page.locator('main tr[id]').first().getAttribute('id');
  await page.goto(`${pageOf('document')}#${id}`);
  await expect(reference(page)).toContainText(`${new URL(page.url()).pathname}#${id}.`);
});

test('programs that keep references are given files', async ({ page }) => {
  await page.goto(pageOf('indicator'));
  for (const [action, name, beginning] of [
    ['ris', 'citation.ris', 'TY  - DBASE'],
    ['bibtex', 'citation.bib', '@online{'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, action).click()]);
    expect(download.suggestedFilename()).toBe(name);
    expect(readFileSync(await download.path(), 'utf8')).toContain(beginning);
  }
});

test('a link leads to the words that were marked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(pageOf('report'));
  await button(page, 'sentence').click();
  await expect(page.locator('#citation-status')).toContainText('请先在页面上选中');
  const marked = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('main .document p')].find(
      (one) => (one.textContent ?? '').length > 60,
    );
    getSelection()?.selectAllChildren(paragraph as Element);
    return paragraph?.textContent?.trim().slice(0, 6);
  });
  await button(page, 'sentence').click();
  await expect(page.locator('#citation-status')).toContainText('已复制链接');
  const address = decodeURIComponent(await page.evaluate(() => navigator.clipboard.readText()));
  expect(address).toContain(`:~:text=${marked}`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the reference stands there, and no button that does nothing', async ({ page }) => {
    await page.goto(pageOf('task'));
    await expect(reference(page)).toContainText('[引用日期]');
    await expect(page.locator('#citation-tools')).toBeHidden();
  });
});
