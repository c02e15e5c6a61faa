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

test('from the home page to the place in the original by links alone', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '任务' }).click();
  await page.goto('/tasks/suzhou-2017/18-2/');
  await page.locator('main a[href="/documents/suzhou-2017-breakdown/#18-2"]').first().click();
  await expect(page).toHaveURL(/\/documents\/suzhou-2017-breakdown\/#18-2$/);
  await expect(page.locator('[id="18-2"]')).toBeInViewport();
});
