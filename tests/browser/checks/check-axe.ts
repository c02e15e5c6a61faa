import type { Page } from '@playwright/test';
import { runAxe } from '../run-axe.ts';
import { expect } from '../site-test.ts';

/** The rules that ask for colours, by far the slowest: they are the same at every width, and all others in every colour. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** axe finds nothing in the light, in the dark, and on a narrow screen. */
export async function checkAxe(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  expect.soft(await runAxe(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await runAxe(page, { runOnly: ofColours }), 'dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  const rules = Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]));
  expect.soft(await runAxe(page, { rules }), '320 px').toEqual([]);
}
