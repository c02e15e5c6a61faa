import { checkAxe } from '../browser/checks/check-axe.ts';
import { checkKeyboard } from '../browser/checks/check-keyboard.ts';
import { checkPhone } from '../browser/checks/check-phone.ts';
import { checkPrint } from '../browser/checks/check-print.ts';
import { checkStructuredData } from '../browser/checks/check-structured-data.ts';
import { checkWidths } from '../browser/checks/check-widths.ts';
import { pageKinds } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

/** What every page keeps to. The keyboard comes first: it asks for a page that was just opened. */
const checks = [
  ['the first Tab offers to skip to the text', checkKeyboard],
  ['what it says for programs is what it shows', checkStructuredData],
  ['axe, light, dark and at 320 px', checkAxe],
  ['nothing wider than the window in any size of text', checkWidths],
  ['on a phone links are as high as a fingertip, and a long page says what it holds', checkPhone],
  ['prints its text and not its navigation', checkPrint],
] as const;

// One visit serves all checks: to open a page takes longer than most of them.
for (const [kind, address] of pageKinds) {
  test(`${kind} keeps to what every page keeps to`, async ({ page }) => {
    await page.goto(address);
    for (const [what, check] of checks) await test.step(what, () => check(page));
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every page is readable', async ({ page }) => {
    for (const [kind, address] of pageKinds) {
      await page.goto(address);
      await expect(page.locator('main h1'), kind).toBeVisible();
      await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link').first(), kind).toBeVisible();
      expect((await page.locator('main').innerText()).length, kind).toBeGreaterThan(30);
    }
  });

  test('the search says why it does not search', async ({ page }) => {
    await page.goto('/search/?q=招商');
    await expect(page.locator('main noscript p')).toContainText('脚本');
  });
});

test('a page may read what programs may', async ({ page }) => {
  await page.goto('/');
  expect(await page.evaluate(async () => (await fetch('/robots.txt')).text())).toContain('User-agent: *');
});
