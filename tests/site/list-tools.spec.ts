import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { pageOf } from '../browser/page-kinds.ts';
import { countFound } from '../browser/search-page.ts';
import { expect, test } from '../browser/site-test.ts';

const address = pageOf('tasks of a year');
const lines = (page: Page) => page.locator('main .task-lines > li');
const shown = (page: Page) => lines(page).filter({ visible: true });
const box = (page: Page) =>
  page.locator('#list-facets fieldset').filter({ hasText: '牵头部门' }).locator('label').first();

async function open(page: Page): Promise<void> {
  await page.goto(address);
  await page.locator('#list-tools > summary').click();
  await expect(box(page)).toBeVisible();
}

test('the count beside a value is what it shows, and the choice stands in the address', async ({ page }) => {
  await open(page);
  const all = await lines(page).count();
  const promised = Number(/（(\d+)）$/.exec(await box(page).innerText())?.[1]);
  expect(promised).toBeGreaterThan(0);
  expect(promised).toBeLessThan(all);
  await box(page).getByRole('checkbox').check();
  await expect(shown(page)).toHaveCount(promised);
  await expect(page.locator('#list-status')).toHaveText(`列出 ${promised} 行，共 ${all} 行。`);
  await expect(page).toHaveURL(/[?&]lead=/);

  await page.reload();
  await expect(shown(page)).toHaveCount(promised);
  await page.locator('#list-chosen button').press('Delete');
  await expect(shown(page)).toHaveCount(all);
  await expect(page).not.toHaveURL(/lead=/);
  await page.goBack();
  await expect(shown(page)).toHaveCount(promised);
});

test('no heading stands over lines that are not shown', async ({ page }) => {
  await open(page);
  await box(page).getByRole('checkbox').check();
  const empty = await page
    .locator('main section')
    .filter({ visible: true })
    .evaluateAll((parts) =>
      parts
        .filter((part) => part.querySelector('.task-lines') !== null)
        .filter((part) => [...part.querySelectorAll<HTMLElement>('.task-lines > li')].every((line) => line.hidden))
        .map((part) => part.innerHTML.slice(0, 80)),
    );
  expect(empty).toEqual([]);
  const leadsNowhere = await page
    .locator('.contents a')
    .filter({ visible: true })
    .evaluateAll(
      (links) =>
        links.filter((link) => document.querySelector((link as HTMLAnchorElement).hash)?.closest('[hidden]')).length,
    );
  expect(leadsNowhere).toBe(0);
});

test('another order is one list, and the printed one is as before', async ({ page }) => {
  await open(page);
  const printed = await lines(page).allInnerTexts();
  const order = page.locator('#list-order');
  const other = await order.locator('option').last().getAttribute('value');
  expect(other).not.toBe('printed');
  await order.selectOption(other);
  await expect(page.locator('main .task-lines').filter({ visible: true })).toHaveCount(1);
  const ordered = await shown(page).allInnerTexts();
  expect(ordered.toSorted()).toEqual(printed.toSorted());
  expect(ordered).not.toEqual(printed);
  await order.selectOption('printed');
  expect(await shown(page).allInnerTexts()).toEqual(printed);
});

for (const [kind, line] of [
  ['figures', '.figures > tbody > tr'],
  ['findings of a department', '.finding'],
] as const) {
  test(`${kind}: a value shows as many lines as it promises`, async ({ page }) => {
    await page.goto(pageOf(kind));
    await page.locator('#list-tools > summary').click();
    const first = page.locator('#list-facets label').first();
    const promised = Number(/（(\d+)）$/.exec(await first.innerText())?.[1]);
    await first.getByRole('checkbox').check();
    await expect(page.locator('main').locator(line).filter({ visible: true })).toHaveCount(promised);
  });
}

test('where no filter of the search tells the lines from others, nothing leads there', async ({ page }) => {
  await page.goto(pageOf('figures'));
  await page.locator('#list-tools > summary').click();
  await expect(page.locator('#list-print')).toBeVisible();
  await expect(page.locator('#list-search')).toBeHidden();
});

test('the lines of a table are put in order within it', async ({ page }) => {
  await page.goto(pageOf('figures'));
  const rows = page.locator('.figures > tbody > tr');
  const printed = await rows.allInnerTexts();
  await page.locator('#list-tools > summary').click();
  await page.locator('#list-order').selectOption('share');
  const shares = (await page.locator('.figures > tbody > tr > td:last-child').allInnerTexts()).map(Number.parseFloat);
  const known = shares.filter((share) => !Number.isNaN(share));
  expect(known).toEqual(known.toSorted((a, b) => a - b));
  expect(shares.slice(0, known.length)).toEqual(known);
  await page.locator('#list-order').selectOption('printed');
  expect(await rows.allInnerTexts()).toEqual(printed);
});

test('exactly what is listed is downloaded, in each form', async ({ page }) => {
  await open(page);
  await box(page).getByRole('checkbox').check();
  const ids = await shown(page).evaluateAll((own) =>
    own.map((line) => line.querySelector('a')?.getAttribute('href')?.slice('/tasks/'.length, -1)),
  );
  const files = new Map<string, string>();
  for (const format of ['csv', 'json', 'xlsx']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`#list-tools [data-format=${format}]`).click(),
    ]);
    files.set(format, await download.path());
    await expect(page.locator('#list-status')).toHaveText(`已下载 ${ids.length} 行（${format.toUpperCase()}）。`);
  }
  const records: { id: string }[] = JSON.parse(readFileSync(files.get('json') ?? '', 'utf8'));
  expect(records.map(({ id }) => id)).toEqual(ids);
  const published: { id: string }[] = JSON.parse(readFileSync('dist/data/tasks.json', 'utf8'));
  expect(records[0]).toEqual(published.find(({ id }) => id === ids[0]));
  const csv = readFileSync(files.get('csv') ?? '', 'utf8');
  const whole = readFileSync('dist/data/tasks.csv', 'utf8');
  expect(csv.split('\r\n')[0]).toBe(whole.split('\r\n')[0]);
  for (const line of csv.split('\r\n')) expect(whole).toContain(line);
  const sheet = Object.entries(unzipSync(readFileSync(files.get('xlsx') ?? ''))).map(([, bytes]) =>
    new TextDecoder().decode(bytes),
  );
  for (const id of ids) expect(sheet.some((part) => part.includes(`>${id}<`))).toBe(true);
});

test('the search finds what is listed', async ({ page }) => {
  await page.goto(pageOf('topic'));
  const all = await lines(page).count();
  await page.locator('#list-tools > summary').click();
  await page.locator('#list-facets input[name=status]').first().check();
  const listed = await shown(page).count();
  expect(listed).toBeLessThanOrEqual(all);
  await page.locator('#list-search').click();
  await expect(page).toHaveURL(/\/search\/\?topic=.*status=/);
  expect(await countFound(page)).toBeLessThanOrEqual(listed);
  await page.locator('#search-field').pressSequentially('建设');
  await expect(page).toHaveURL(/q=/);
  await page.reload();
  await page.locator('#search-back').click();
  await expect(shown(page)).toHaveCount(listed);
});

test('the search takes no other address for a list than one of this site', async ({ page }) => {
  for (const list of ['https://a.example/tasks/', '//a.example/', 'javascript:alert(1)', '']) {
    await page.goto(`/search/?${new URLSearchParams({ list })}`);
    await expect(page.locator('#search-back'), list).toBeHidden();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the list stands whole, and no tool stands there that does nothing', async ({ page }) => {
    await page.goto(`${address}?status=completed`);
    await expect(lines(page).first()).toBeVisible();
    await expect(page.locator('.list-tools')).toBeHidden();
  });
});
