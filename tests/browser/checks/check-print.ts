import type { Page } from '@playwright/test';
import { expect } from '../site-test.ts';

/** A4 between margins of 2 cm, in CSS pixels. */
export const paper = { width: 642, height: 971 };

/** On paper the text stands whole, without the navigation. */
export async function checkPrint(page: Page): Promise<void> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await expect.soft(page.locator('main h1')).toBeVisible();
  await expect.soft(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
  expect.soft(await page.evaluate(findCut), 'cut').toEqual([]);
}

/** What is wider than the box that holds it. Runs in the page. */
function findCut(): readonly string[] {
  return [...document.querySelectorAll('main *')]
    .filter((element) => /auto|scroll|hidden/.test(getComputedStyle(element).overflowX))
    .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
    .map((element) => element.outerHTML.slice(0, 120));
}
