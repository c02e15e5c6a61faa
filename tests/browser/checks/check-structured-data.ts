import type { Page } from '@playwright/test';
import { expect } from '../site-test.ts';

/** What a page says for programs of its place in the site is what it shows. That the policy lets it be read, every test asks. */
export async function checkStructuredData(page: Page): Promise<void> {
  const [text] = await page.locator('script[type="application/ld+json"]').allTextContents();
  const crumbs = await page.locator('nav.breadcrumb li').allInnerTexts();
  const read: { '@graph': { itemListElement?: { name: string }[] }[] } = JSON.parse(text ?? '{"@graph":[]}');
  const [way] = read['@graph'];
  expect.soft((way?.itemListElement ?? []).map(({ name }) => name)).toEqual(crumbs.map((crumb) => crumb.trim()));
}
