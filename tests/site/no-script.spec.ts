import { pageKinds } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

test.use({ javaScriptEnabled: false });

for (const [kind, address] of pageKinds) {
  test(`${kind}: readable without JavaScript`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link').first()).toBeVisible();
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(30);
  });
}

test('the search says why it does not search', async ({ page }) => {
  await page.goto('/search/?q=招商');
  await expect(page.locator('main noscript p')).toContainText('脚本');
});
