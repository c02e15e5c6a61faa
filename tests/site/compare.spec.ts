import { readFileSync } from 'node:fs';
import { runAxe } from '../browser/run-axe.ts';
import { expect, test } from '../browser/site-test.ts';

interface PublishedValue {
  readonly indicator: string;
  readonly year: number;
  readonly district: string;
  readonly quote: string | null;
}

const values: readonly PublishedValue[] = JSON.parse(readFileSync('dist/data/observations.json', 'utf8'));
/** The two years of which most values are held. */
const years = [...Map.groupBy(values, ({ year }) => year)]
  .sort(([, a], [, b]) => b.length - a.length)
  .slice(0, 2)
  .map(([year]) => year);

test('two years side by side show each value that the data have of them, with its words, and lead to its place', async ({
  page,
}) => {
  await page.goto(`/compare/?by=year&of=${years.join('&of=')}`);
  const rows = page.locator('table.compared tbody tr');
  await expect(rows.first()).toBeVisible();
  const own = values.filter(({ year }) => years.includes(year));
  expect(await rows.count()).toBe(new Set(own.map(({ indicator }) => indicator)).size);
  expect(await page.locator('table.compared td li').count()).toBe(own.length);
  const quoted = new Set(await page.locator('table.compared q').allInnerTexts());
  for (const { quote } of own) if (quote !== null) expect(quoted).toContain(quote);
  expect(await runAxe(page)).toEqual([]);
  const first = page.locator('table.compared td li a').first();
  const href = await first.getAttribute('href');
  await first.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`, 'u'));
  await expect(page.locator(':target')).toBeVisible();
});

test('what is chosen stands in the address, and the way back leads through it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/compare/');
  await expect(page.locator('#compare-status')).toContainText('至少两个');
  await page.locator('#compare-by').selectOption('department');
  await page.getByLabel('第 1 栏').selectOption({ index: 1 });
  await page.getByLabel('第 2 栏').selectOption({ index: 2 });
  await expect(page.locator('table.compared thead th')).toHaveCount(3);
  await expect(page).toHaveURL(/\?by=department&of=[^&]+&of=[^&]+&about=topics$/u);
  await page.locator('table.compared td a').first().click();
  await expect(page).toHaveURL(/about=topic/u);
  await expect(page.locator('table.compared tbody tr')).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.goBack();
  await page.goBack();
  await expect(page.locator('table.compared')).toHaveCount(0);
  await expect(page.getByLabel('第 2 栏')).toHaveValue('');
});
