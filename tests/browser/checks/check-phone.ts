import type { Page } from '@playwright/test';
import { expect } from '../site-test.ts';

/** On a phone links are as high as a fingertip, and a long page says what it holds. */
export async function checkPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  expect.soft(await page.evaluate(findLowLinks), 'low links').toEqual([]);
  const { screens, headings, ways } = await page.evaluate(countWays);
  if (screens > 10 && headings > 5) expect.soft(ways, 'ways from the top').toBeGreaterThan(1);
}

/** Links that stand alone or begin a line, and are lower than 44 px. Runs in the page, as the next. */
function findLowLinks(): readonly string[] {
  return (
    [...document.querySelectorAll('main a')]
      .filter((link) => link.parentElement?.matches('li, dt, dd, th, td, h2, h3, figcaption') && link.checkVisibility())
      .filter((link) => link.parentElement?.textContent?.trim().startsWith(link.textContent?.trim() ?? ''))
      // What documents and the pages of prose say is running text, in lists and tables too.
      .filter((link) => link.closest('.document, .prose') === null)
      .filter((link) => link.getBoundingClientRect().height < 43.5)
      .map((link) => link.outerHTML.slice(0, 120))
  );
}

/** How long the page is, and how many links of its first three screens lead further down. */
function countWays(): { readonly screens: number; readonly headings: number; readonly ways: number } {
  return {
    screens: document.documentElement.scrollHeight / innerHeight,
    headings: document.querySelectorAll('main :is(h2, h3)').length,
    ways: [...document.querySelectorAll('main :is(nav, ul.counts) a[href^="#"]')].filter(
      (link) => link.getBoundingClientRect().top + scrollY < 3 * innerHeight,
    ).length,
  };
}
