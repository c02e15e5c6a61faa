import type { Browser } from '@playwright/test';
import { type Transfer, transferSince, watchTransfer } from '../bench/search/transfer.ts';
import { countFound } from '../browser/search-page.ts';
import { expect, test } from '../browser/site-test.ts';

/** Common words find much, and so read much. */
const words = ['养老', '就业', '学校', '医院', '创新', '投资', '环境', '改革', '轨道交通'];
const kilobyte = 1024;

test('a first search reads little of the index in few files, and a further one less', async ({ browser, baseURL }) => {
  const first: Transfer[] = [];
  const further: Transfer[] = [];
  for (const [place, word] of words.entries()) {
    const [cold, warm] = await search(browser, baseURL ?? '', word, words.at(place - 1) ?? '');
    first.push(cold);
    further.push(warm);
  }
  expect(Math.max(...first.map(({ bytes }) => bytes))).toBeLessThanOrEqual(120 * kilobyte);
  expect(Math.max(...first.map(({ requests }) => requests))).toBeLessThanOrEqual(12);
  expect(median(further.map(({ bytes }) => bytes))).toBeLessThanOrEqual(20 * kilobyte);
});

/** What of the index is read for a word by someone who has read nothing yet, and then for another one. */
async function search(browser: Browser, baseURL: string, word: string, another: string): Promise<[Transfer, Transfer]> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const transfer = watchTransfer(context);
  const read = () => transfer.read((path) => path.startsWith('/pagefind/'));
  await page.goto(`/search/?q=${word}`);
  expect(await countFound(page)).toBeGreaterThan(0);
  const cold = await read();
  await page.getByRole('searchbox').fill(another);
  await expect(page.locator('#search-results')).toHaveAttribute('data-query', another);
  const both = await read();
  await context.close();
  return [cold, transferSince(cold, both)];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
