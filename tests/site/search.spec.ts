import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../browser/site-test.ts';

/** Cut across words; the row that prints it, its task and its document are known from the printed page. */
const fragment = '华大学创新专项行';
const task = '/tasks/suzhou-2017/18-2/';
const row = '/documents/suzhou-2017-breakdown/#18-2';

test('a fragment finds the task that says it, with the words marked', async ({ page }) => {
  await search(page, fragment);
  const found = results(page).filter({ has: page.locator(`a[href^="${task}"]`) });
  await expect(found).toHaveCount(1);
  await expect(found.locator('mark').first()).toHaveText(fragment);
  await expect(status(page)).toHaveText(/^找到 \d+ 条/);
});

test('a result leads to the task, and the task to the row in its document', async ({ page }) => {
  await search(page, fragment);
  await results(page).locator(`a[href^="${task}"]`).click();
  await expect(page).toHaveURL(new RegExp(`${task}(#.*)?$`));
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

test('the count beside a filter is what it gives, and one key takes it back', async ({ page }) => {
  await search(page, '创新');
  const all = await countFound(page);
  const box = page.locator('#search-facets fieldset').filter({ hasText: '牵头部门' }).locator('label').first();
  const promised = Number(/（(\d+)）$/.exec(await box.innerText())?.[1]);
  expect(promised).toBeGreaterThan(0);
  await box.getByRole('checkbox').check();
  await expect.poll(() => countFound(page)).toBe(promised);
  await page.locator('#search-chosen button').press('Delete');
  await expect.poll(() => countFound(page)).toBe(all);
});

test('values of one facet add up, and an empty field takes back the last filter', async ({ page }) => {
  await page.goto('/search/?year=2017&year=2018&district=taicang');
  const both = await countFound(page);
  await page.getByRole('searchbox').press('Backspace');
  await expect(page).not.toHaveURL(/district=/);
  await expect.poll(() => countFound(page)).toBeGreaterThan(both);
  await expect(page.locator('#search-chosen button')).toHaveCount(2);
});

test('results stand by kind with counts that add up, and a kind shows all of its own', async ({ page }) => {
  await search(page, '创新');
  const counts = await page.locator('.result-group h2 small').allInnerTexts();
  expect(counts.length).toBeGreaterThan(3);
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(await countFound(page));
  const tasks = page.locator('.result-group').filter({ has: page.getByRole('heading', { name: /^工作任务/ }) });
  const count = Number(await tasks.locator('h2 small').innerText());
  await tasks.getByRole('button').click();
  await expect(page).toHaveURL(/kind=task/);
  await expect.poll(() => countFound(page)).toBe(count);
  await expect(results(page)).toHaveCount(10);
  await page.getByRole('button', { name: /^再显示/ }).click();
  await expect(results(page)).toHaveCount(20);
  await page.reload();
  await expect(results(page)).toHaveCount(20);
});

test('a document shows every text that holds the query, by section, each leading to its place', async ({ page }) => {
  await page.goto('/search/?q=养老&kind=document');
  const found = results(page).filter({ has: page.getByRole('button', { name: /^全部 \d+ 处/ }) });
  const button = found.first().getByRole('button');
  const count = Number(/\d+/.exec(await button.innerText())?.[0]);
  await button.press('Enter');
  const places = page.locator('.result-places').first().getByRole('listitem');
  await expect(places).toHaveCount(count);
  await expect(places.first().getByRole('link')).toBeFocused();
  for (const place of await places.all()) await expect(place.locator('mark').first()).toHaveText('养老');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/documents\/.+#.+/);
  await expect(page.locator(':target')).toContainText('养老');
  await expect(page.locator(':target')).toBeInViewport();
});

test('every result shows each of several terms, marked', async ({ page }) => {
  await page.goto('/search/?q=养老+社区&kind=task&kind=commitment');
  await expect(results(page).first()).toBeVisible();
  for (const result of await results(page).all()) {
    for (const term of ['养老', '社区']) {
      await expect(result.locator('mark').filter({ hasText: term }).first()).toBeVisible();
    }
  }
});

test('a browser can use the site as a search engine', async ({ page, baseURL }) => {
  await page.goto('/');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  const description = await (await page.request.get(href ?? '')).text();
  const template = /template="([^"]+)"/.exec(description)?.[1] ?? '';
  expect(template).toBe(`${baseURL}/search/?q={searchTerms}`);
  await page.goto(template.replace('{searchTerms}', encodeURIComponent(fragment)));
  await expect(results(page).locator(`a[href^="${task}"]`)).toBeVisible();
});

test('an address with a query and filters shows that search at once', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent(fragment)}&kind=task&year=2017`);
  await expect(page.getByRole('searchbox')).toHaveValue(fragment);
  await expect(results(page).locator(`a[href^="${task}"]`)).toBeVisible();
});

test('the search form of another page leads to the results', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('searchbox').fill(fragment);
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(results(page).locator(`a[href^="${task}"]`)).toBeVisible();
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

test('what is nowhere is not found, and what comes near is named so', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('月球背面的捕鱼业');
  await expect(status(page)).toHaveText(/没有找到/);
  await expect(results(page)).toHaveCount(0);
  await page.getByRole('searchbox').fill('专项行劝计划');
  await expect(status(page)).toHaveText(/没有找到/);
  const similar = page.locator('.similar');
  await expect(similar).toContainText('下面的内容没有“专项行劝计划”');
  await expect(similar.locator('.result').first().locator('mark').first()).toBeVisible();
});

test('words that stand on no page together are offered one by one', async ({ page }) => {
  await page.goto('/search/?q=清华大学+捞捕');
  await expect(status(page)).toHaveText(/没有/);
  await page.getByRole('link', { name: /^清华大学（\d+）/ }).click();
  await expect(status(page)).toHaveText(/^找到/);
});

test('a department is found first under its name, its other names, and by traditional characters', async ({ page }) => {
  const first = results(page).first().locator('a').first();
  for (const name of ['市发改委', '市发展和改革委员会']) {
    await page.goto(`/search/?q=${encodeURIComponent(name)}`);
    await expect(first).toHaveAttribute('href', /^\/departments\/[a-z]+\/fagaiwei\//);
  }
  await page.goto('/search/?q=發改委');
  await expect(status(page)).toHaveText(/^没有“發改委”，按“发改委”查找。找到 \d+ 条/);
  await expect(results(page).first().locator('mark').first()).toHaveText('发改委');
});

for (const typed of ['fagaiwei', 'fgw', 'ＦＧＷ']) {
  test(`${typed} suggests the department`, async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('searchbox').fill(typed);
    await page
      .locator('#search-suggestions')
      .getByRole('link', { name: /^市发改委/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/departments\/[a-z]+\/fagaiwei\/$/);
  });
}

test('letters that stand for very many names suggest the best, and say how many more there are', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('shi');
  const suggestions = page.locator('#search-suggestions');
  await expect(suggestions.getByRole('link')).toHaveCount(8);
  await expect(suggestions).toContainText(/还有 \d+ 个/);
});

test('an indicator and the tasks that state its target are results of two kinds', async ({ page }) => {
  await page.goto('/search/?q=地区生产总值');
  await expect(results(page).first().locator('a').first()).toHaveAttribute(
    'href',
    '/indicators/diqu-shengchan-zongzhi/',
  );
  const kinds = await page.locator('.result-group h2').allInnerTexts();
  expect(kinds[0]).toMatch(/^指标/);
  expect(kinds.some((kind) => kind.startsWith('预期目标'))).toBe(true);
});

test('a whole number comes before a number that it is part of', async ({ page }) => {
  await page.goto('/search/?q=263&kind=task&kind=commitment');
  await expect(results(page).first()).toContainText(/(?<![\d.])263(?![\d.])/);
});

test('a query is shown as text and never as HTML', async ({ page }) => {
  const markup = '<img/src=x/onerror=alert(1)>';
  await page.goto(`/search/?q=${encodeURIComponent(`${markup} 创新`)}&year=${encodeURIComponent(markup)}`);
  await expect(page.locator('#search-chosen')).toContainText(markup);
  await page.getByRole('button', { name: /^取消筛选/ }).click();
  await expect(page.locator('.result-group').first()).toContainText(`${markup}（0）`);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('typing while the results of a kind are read keeps the focus in the field', async ({ page }) => {
  await search(page, '创新');
  await page.route('**/leaves/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.getByRole('button', { name: /^工作任务：全部/ }).click();
  await page.getByRole('searchbox').fill('创新驱');
  await expect(page.locator('#search-results')).toHaveAttribute('data-query', '创新驱');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a word added to a search that was made leaves that one in the history', async ({ page }) => {
  await search(page, '创新');
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('searchbox').pressSequentially(' 驱动');
  await expect(page).toHaveURL(/q=%E5%88%9B%E6%96%B0\+/);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('创新');
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
  return page.locator('#search-results .result');
}

function status(page: Page) {
  return page.locator('main').getByRole('status');
}

/** How many records the search says that it found, once it has found them. */
async function countFound(page: Page): Promise<number> {
  await expect(status(page)).toHaveText(/^找到/);
  return Number(/找到 (\d+) 条/.exec(await status(page).innerText())?.[1]);
}
