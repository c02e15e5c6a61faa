import { pageKinds } from '../browser/page-kinds.ts';
import { runAxe } from '../browser/run-axe.ts';
import { expect, test } from '../browser/site-test.ts';

/** The rules that ask for colours, by far the slowest: they are the same at every width, and all others in every colour. */
const ofColours = ['color-contrast', 'link-in-text-block'];

test.use({ colorScheme: 'light', viewport: { width: 1280, height: 900 } });

for (const [kind, address] of pageKinds) {
  test(`axe, light, dark and at 320 px: ${kind}`, async ({ page }) => {
    await page.goto(address);
    expect(await runAxe(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await runAxe(page, { runOnly: ofColours }), 'dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 640 });
    const rules = Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]));
    expect(await runAxe(page, { rules }), '320 px').toEqual([]);
  });
}
