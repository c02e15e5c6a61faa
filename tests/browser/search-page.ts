import type { Page } from '@playwright/test';
import { inventedBase } from './invented-base.ts';
import { expect } from './site-test.ts';

/** Cut across words; the row that prints it, its task and its document are known from the printed page. */
export const fragment = '湖大学创新专项行';
export const task = `${inventedBase}tasks/yunhe-2030/4-1/`;

/** Types into the empty search page and waits for results. */
export async function search(page: Page, text: string): Promise<void> {
  await page.goto('./search/');
  await page.getByRole('searchbox').fill(text);
  await expect(results(page).first()).toBeVisible();
}

export function results(page: Page) {
  return page.locator('#search-results .result');
}

export function status(page: Page) {
  return page.locator('main').getByRole('status');
}

/** How many records the search says that it found, once it has found them. */
export async function countFound(page: Page): Promise<number> {
  await expect(status(page)).toHaveText(/^找到/);
  return Number(/找到 (\d+) 条/.exec(await status(page).innerText())?.[1]);
}
