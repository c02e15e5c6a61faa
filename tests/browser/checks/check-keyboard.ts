import type { Page } from '@playwright/test';
import { expect } from '../site-test.ts';

/** The first Tab of a page that was just opened offers to skip to the text, and leads there. */
export async function checkKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveText('跳到正文');
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#/);
  await page.keyboard.press('Tab');
  expect.soft(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
}
