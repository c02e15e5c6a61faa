import { expect, test } from '../browser/site-test.ts';

test.use({ javaScriptEnabled: false });

test('from the home page to the place in the original by links alone', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '任务' }).click();
  await page.goto('./tasks/yunhe-2030/4-1/');
  await page.locator('main a[href="/a/b/documents/yunhe-2030-breakdown/#4-1"]').first().click();
  await expect(page).toHaveURL(/\/documents\/yunhe-2030-breakdown\/#4-1$/);
  await expect(page.locator('[id="4-1"]')).toBeInViewport();
});
