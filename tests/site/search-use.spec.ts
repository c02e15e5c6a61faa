import { runAxe } from '../browser/run-axe.ts';
import { fragment, results, search, task } from '../browser/search-page.ts';
import { expect, test } from '../browser/site-test.ts';

test('a browser can use the site as a search engine, under the domain that it has', async ({ page }) => {
  await page.goto('./');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  const description = await (await page.request.get(href ?? '')).text();
  const template = /template="([^"]+)"/.exec(description)?.[1] ?? '';
  expect(template).toBe('https://yunhe.example.gov.cn/a/b/search/?q={searchTerms}');
  const { pathname, search: query } = new URL(template.replace('{searchTerms}', encodeURIComponent(fragment)));
  await page.goto(pathname + query);
  await expect(results(page).locator(`a[href^="${task}"]`)).toBeVisible();
});

test('the search form of another page leads to the results', async ({ page }) => {
  await page.goto('./about/');
  await page.getByRole('searchbox').fill(fragment);
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(results(page).locator(`a[href^="${task}"]`)).toBeVisible();
});

test('the keyboard alone searches, walks through the results and opens one', async ({ page }) => {
  await page.goto('./search/');
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

test('a query is shown as text and never as HTML', async ({ page }) => {
  const markup = '<img/src=x/onerror=alert(1)>';
  await page.goto(`./search/?q=${encodeURIComponent(`${markup} 创新`)}&year=${encodeURIComponent(markup)}`);
  await expect(page.locator('#search-chosen')).toContainText(markup);
  await page.getByRole('button', { name: /^取消筛选/ }).click();
  await expect(page.locator('.result-group').first()).toContainText(`${markup}（0）`);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('typing while the results of a kind are read keeps the focus in the field', async ({ page }) => {
  await search(page, '创新');
  const typed = Promise.withResolvers<void>();
  await page.route('**/leaves/**', async (route) => {
    await typed.promise;
    await route.continue();
  });
  await page.getByRole('button', { name: /^工作任务：全部/ }).click();
  await page.getByRole('searchbox').fill('创新驱');
  typed.resolve();
  await expect(page.locator('#search-results')).toHaveAttribute('data-query', '创新驱');
  await expect(page.getByRole('searchbox')).toBeFocused();
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
    expect(await runAxe(page)).toEqual([]);
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
