import { AxeBuilder } from '@axe-core/playwright';
import { pageKinds } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

/** The rules that ask for colours, which are by far the slowest: they are the same at every width, all others in every colour. */
const ofColours = ['color-contrast', 'link-in-text-block'];
const all = (axe: AxeBuilder) => axe;

const displays = [
  ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }, all],
  [
    'dark',
    { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
    (axe: AxeBuilder) => axe.withRules(ofColours),
  ],
  [
    '320 px',
    { colorScheme: 'light', viewport: { width: 320, height: 640 } },
    (axe: AxeBuilder) => axe.disableRules(ofColours),
  ],
] as const;

for (const [display, options, choose] of displays) {
  test.describe(`axe, ${display}`, () => {
    test.use(options);
    for (const [kind, address] of pageKinds) {
      test(kind, async ({ page }) => {
        await page.goto(address);
        const { violations } = await choose(new AxeBuilder({ page })).analyze();
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
