import { countFound, fragment, results, search, task } from '../browser/search-page.ts';
import { expect, test } from '../browser/site-test.ts';

test('filters narrow what is found, stand in the address and can be taken back', async ({ page }) => {
  await search(page, '创新');
  await page.getByRole('searchbox').press('Enter');
  const all = await countFound(page);
  await page.getByRole('checkbox', { name: /^东林区 ?（/ }).check();
  await expect(page).toHaveURL(/district=donglin/);
  await expect.poll(() => countFound(page)).not.toBe(all);
  const narrowed = await countFound(page);
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(all);
  await expect(results(page).locator('.result-facts').filter({ hasNotText: '东林' })).toHaveCount(0);

  await page.reload();
  await expect.poll(() => countFound(page)).toBe(narrowed);
  await expect(page.getByRole('checkbox', { name: /^东林区 ?（/ })).toBeChecked();

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
  await page.goto('./search/?year=2030&year=2031&district=donglin');
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

test('an address with a query and filters shows that search at once', async ({ page }) => {
  await page.goto(`./search/?q=${encodeURIComponent(fragment)}&kind=task&year=2030`);
  await expect(page.getByRole('searchbox')).toHaveValue(fragment);
  await expect(results(page).locator(`a[href^="${task}"]`)).toBeVisible();
});

test('a word added to a search that was made leaves that one in the history', async ({ page }) => {
  await search(page, '创新');
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('searchbox').pressSequentially(' 驱动');
  await expect(page).toHaveURL(/q=%E5%88%9B%E6%96%B0\+/);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('创新');
});
