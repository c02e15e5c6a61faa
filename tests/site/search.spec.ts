import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../browser/site-test.ts';

/** Cut across words; the row that prints it, its task and its document are known from the printed page. */
const fragment = '华大学创新专项行';
const task = '/tasks/suzhou-2017/18-2/';
const row = '/documents/suzhou-2017-breakdown/#18-2';

test('a fragment finds the task that says it, with the words marked', async ({ page }) => {
  await search(page, fragment);
  const found = results(page).filter({ has: page.locator(`a[href="${task}"]`) });
  await expect(found).toHaveCount(1);
  await expect(found.locator('mark').first()).toHaveText(fragment);
  await expect(status(page)).toHaveText(/^找到 \d+ 条/);
});

test('a result leads to the task, and the task to the row in its document', async ({ page }) => {
  await search(page, fragment);
  await results(page).locator(`a[href="${task}"]`).click();
  await expect(page).toHaveURL(new RegExp(`${task}$`));
  await page.locator(`main a[href="${row}"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`${row}$`));
  const printed = page.locator('[id="18-2"]');
  await expect(printed).toBeInViewport();
  await expect(printed).toContainText('清华大学创新专项行动计划');
  expect(await printed.evaluate((element) => element.matches(':target'))).toBe(true);
});

test('filters narrow what is found, stand in the address and can be taken back', async ({ page }) => {
  await search(page, '创新');
  await page.getByRole('searchbox').press('Enter');
  const all = await countFound(page);
  await page.getByRole('checkbox', { name: /^太仓市/ }).check();
  await expect(page).toHaveURL(/district=taicang/);
  await expect.poll(() => countFound(page)).not.toBe(all);
  const narrowed = await countFound(page);
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(all);
  await expect(results(page).locator('.result-facts').filter({ hasNotText: '太仓' })).toHaveCount(0);

  await page.reload();
  await expect.poll(() => countFound(page)).toBe(narrowed);
  await expect(page.getByRole('checkbox', { name: /^太仓市/ })).toBeChecked();

  await page.goBack();
  await expect.poll(() => countFound(page)).toBe(all);
  await expect(page).not.toHaveURL(/district=/);
});

test('the count beside a filter is what it gives', async ({ page }) => {
  await search(page, '创新');
  const lead = page.getByLabel('牵头部门');
  const option = lead.locator('option').nth(1);
  const promised = Number(/（(\d+)）$/.exec((await option.textContent()) ?? '')?.[1]);
  expect(promised).toBeGreaterThan(0);
  await lead.selectOption({ index: 1 });
  await expect.poll(() => countFound(page)).toBe(promised);
});

test('an address with a query and filters shows that search at once', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent(fragment)}&kind=task&year=2017`);
  await expect(page.getByRole('searchbox')).toHaveValue(fragment);
  await expect(results(page).locator(`a[href="${task}"]`)).toBeVisible();
});

test('the search form of another page leads to the results', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('searchbox').fill(fragment);
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(results(page).locator(`a[href="${task}"]`)).toBeVisible();
});

test('the keyboard alone searches, walks through the results and opens one', async ({ page }) => {
  await page.goto('/search/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.insertText(fragment);
  await expect(results(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(0).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const href = await results(page).nth(0).getByRole('link').getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new URL(href ?? '', page.url()).href);
});

test('Escape clears the search', async ({ page }) => {
  await search(page, fragment);
  await page.getByRole('searchbox').press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(results(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/q=/);
});

test('what is nowhere is not found', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('月球背面的捕鱼业');
  await expect(status(page)).toHaveText(/没有找到/);
  await expect(results(page)).toHaveCount(0);
});

test('a query is shown as text and never as HTML', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(status(page)).toHaveText(/没有/);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('the first query, page included, transfers less than 150 KB', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then((size) => size.responseHeadersSize + size.responseBodySize));
  });
  await search(page, fragment);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(20 * 1024);
  expect(bytes).toBeLessThan(150 * 1024);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing among the results, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await search(page, '创新');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

test('results fit on 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await search(page, '创新');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

async function search(page: Page, text: string): Promise<void> {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill(text);
  await expect(results(page).first()).toBeVisible();
}

function results(page: Page) {
  return page.locator('#search-results > li');
}

function status(page: Page) {
  return page.locator('main').getByRole('status');
}

/** How many records the search says that it found, once it has found them. */
async function countFound(page: Page): Promise<number> {
  await expect(status(page)).toHaveText(/^找到/);
  return Number(/找到 (\d+) 条/.exec(await status(page).innerText())?.[1]);
}
