import { countFound, fragment, results, search, status, task } from '../browser/search-page.ts';
import { expect, test } from '../browser/site-test.ts';

const row = '/a/b/documents/yunhe-2030-breakdown/#4-1';

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
  const printed = page.locator('[id="4-1"]');
  await expect(printed).toBeInViewport();
  await expect(printed).toContainText('南湖大学创新专项行动计划');
  expect(await printed.evaluate((element) => element.matches(':target'))).toBe(true);
});

test('a document shows every text that holds the query, by section, each leading to its place', async ({ page }) => {
  await page.goto('./search/?q=养老&kind=document');
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
  await page.goto('./search/?q=养老+社区&kind=task&kind=commitment');
  await expect(results(page).first()).toBeVisible();
  for (const result of await results(page).all()) {
    for (const term of ['养老', '社区']) {
      await expect(result.locator('mark').filter({ hasText: term }).first()).toBeVisible();
    }
  }
});

test('quotation marks, brackets and dashes are typed in any way, and a phrase in quotation marks is one', async ({
  page,
}) => {
  await search(page, fragment);
  const count = await countFound(page);
  for (const typed of [
    `“${fragment}”`,
    `"${fragment.slice(0, 3)} ${fragment.slice(3)}"`,
    `（${fragment}）`,
    `—${fragment}〕`,
  ]) {
    await page.goto(`./search/?q=${encodeURIComponent(typed)}`);
    expect(await countFound(page)).toBe(count);
    await expect(results(page).first().locator('mark').first()).toHaveText(fragment);
  }
});

test('a query that is too long says where it was cut, and one of signs alone that it asks for nothing', async ({
  page,
}) => {
  await page.goto(`./search/?q=${encodeURIComponent(`${fragment} ${'月'.repeat(200)}`)}`);
  await expect(status(page)).toHaveText(/只查找了前 100 个，到“…月+”为止/);
  await page.getByRole('searchbox').fill('——“”');
  await expect(status(page)).toHaveText(/只有标点/);
  await expect(results(page)).toHaveCount(0);
});

test('another word for what is asked is offered with its count, and never mixed in', async ({ page }) => {
  await page.goto('./search/?q=养老院');
  const offer = page.locator('#search-suggestions li').filter({ hasText: /^养老（\d+ 条）$|^养老 （\d+ 条）$/ });
  const count = Number(/\d+/.exec(await offer.innerText())?.[0]);
  expect(count).toBeGreaterThan(0);
  await expect(results(page).filter({ hasNotText: '养老院' })).toHaveCount(0);
  await offer.getByRole('link').click();
  expect(await countFound(page)).toBe(count);
});

test('nothing moves on the page while a search from an address comes in', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const size of [
    { width: 412, height: 823 },
    { width: 1350, height: 940 },
  ]) {
    await page.setViewportSize(size);
    await page.goto('./search/?q=创新');
    await expect(results(page).first()).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  }
});

test('what is nowhere is not found, and what comes near is named so', async ({ page }) => {
  await page.goto('./search/');
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
  await page.goto('./search/?q=南湖大学+捞捕');
  await expect(status(page)).toHaveText(/没有/);
  await page.getByRole('link', { name: /^南湖大学（\d+）/ }).click();
  await expect(status(page)).toHaveText(/^找到/);
});

test('a department is found first under its name, its other names, and by traditional characters', async ({ page }) => {
  const first = results(page).first().locator('a').first();
  for (const name of ['市发改委', '市发展和改革委员会']) {
    await page.goto(`./search/?q=${encodeURIComponent(name)}`);
    await expect(first).toHaveAttribute('href', /^\/a\/b\/departments\/[a-z]+\/fagaiwei\//);
  }
  await page.goto('./search/?q=發改委');
  await expect(status(page)).toHaveText(/^没有“發改委”，按“发改委”查找。找到 \d+ 条/);
  await expect(results(page).first().locator('mark').first()).toHaveText('发改委');
});

for (const typed of ['fagaiwei', 'fgw', 'ＦＧＷ']) {
  test(`${typed} suggests the department`, async ({ page }) => {
    await page.goto('./search/');
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
  await page.goto('./search/');
  await page.getByRole('searchbox').fill('shi');
  const suggestions = page.locator('#search-suggestions');
  await expect(suggestions.getByRole('link')).toHaveCount(8);
  await expect(suggestions).toContainText(/还有 \d+ 个/);
});

test('an indicator and the tasks that state its target are results of two kinds', async ({ page }) => {
  await page.goto('./search/?q=地区生产总值');
  await expect(results(page).first().locator('a').first()).toHaveAttribute(
    'href',
    '/a/b/indicators/diqu-shengchan-zongzhi/',
  );
  const kinds = await page.locator('.result-group h2').allInnerTexts();
  expect(kinds[0]).toMatch(/^指标/);
  expect(kinds.some((kind) => kind.startsWith('预期目标'))).toBe(true);
});

test('a whole number comes before a number that it is part of', async ({ page }) => {
  await page.goto('./search/?q=263&kind=task&kind=commitment');
  await expect(results(page).first()).toContainText(/(?<![\d.])263(?![\d.])/);
});
