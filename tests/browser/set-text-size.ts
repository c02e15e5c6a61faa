import type { Page } from '@playwright/test';

/** The reader's own size of text; 大字 is the site's switch. */
export const textSizes = ['100%', '大字', '200%'] as const;

/** Shows a page as for a reader who has chosen that size. */
export async function setTextSize(page: Page, size: (typeof textSizes)[number]): Promise<void> {
  await page.evaluate((size) => {
    const large = document.querySelector<HTMLInputElement>('#large-text');
    if (large) large.checked = size === '大字';
    document.documentElement.style.fontSize = size === '200%' ? size : '';
  }, size);
}
