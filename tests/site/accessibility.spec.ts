import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pageKinds } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

/** The rules that ask for colours, by far the slowest: they are the same at every width, and all others in every colour. */
const ofColours = ['color-contrast', 'link-in-text-block'];

test.use({ colorScheme: 'light', viewport: { width: 1280, height: 900 } });

for (const [kind, address] of pageKinds) {
  test(`axe, light, dark and at 320 px: ${kind}`, async ({ page }) => {
    await page.goto(address);
    await expectNone(page, 'light', (axe) => axe);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNone(page, 'dark', (axe) => axe.withRules(ofColours));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNone(page, '320 px', (axe) => axe.disableRules(ofColours));
  });
}

async function expectNone(page: Page, display: string, choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  // What passes need not be described.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await choose(axe).analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, first: nodes[0]?.html, count: nodes.length }));
  expect(found, display).toEqual([]);
}
