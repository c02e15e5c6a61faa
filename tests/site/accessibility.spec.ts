import { AxeBuilder } from '@axe-core/playwright';
import { pageKinds } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

const displays = [
  ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['320 px', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
] as const;

for (const [display, options] of displays) {
  test.describe(`axe, ${display}`, () => {
    test.use(options);
    for (const [kind, address] of pageKinds) {
      test(kind, async ({ page }) => {
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, help, nodes }) => ({
          id,
          help,
          first: nodes[0]?.html,
          count: nodes.length,
        }));
        expect(found).toEqual([]);
      });
    }
  });
}
