import type { Page } from '@playwright/test';
import { setTextSize, textSizes } from '../set-text-size.ts';
import { expect } from '../site-test.ts';

/** Nothing is wider than the window at any width, in any size of text, and only wide tables scroll sideways. */
export async function checkWidths(page: Page): Promise<void> {
  for (const width of [1280, 768, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    // Larger text is as wide as a narrower window: between a phone and a desk nothing new comes of it.
    for (const size of width === 390 ? (['100%'] as const) : textSizes) {
      await setTextSize(page, size);
      expect.soft(await page.evaluate(findOverflow), `${width} px, ${size}`).toBeLessThanOrEqual(0);
    }
  }
  await setTextSize(page, '100%');
  expect.soft(await page.evaluate(findScrolled), 'scroll sideways').toEqual([]);
}

/** By how many pixels the page is wider than the window. Runs in the page, as the next. */
function findOverflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** What scrolls sideways and is no table of many columns of a document. */
function findScrolled(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('main *')]
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .filter((element) => !element.matches('.document > .scroll, pre'))
    .map((element) => element.outerHTML.slice(0, 120));
}
