import { expect, test } from '@playwright/test';

/** Errors on the console are what these are about, so they do without the check that there are none. */
for (const lost of ['**/pagefind/catalog.bin', '**/words/*', '**/leaves/*']) {
  test(`says so where ${lost} cannot be read, and finds when it can`, async ({ page }) => {
    await page.route(lost, (route) => route.abort());
    await page.goto('./search/?q=专项行动');
    const status = page.locator('main').getByRole('status');
    await expect(status).toContainText('没有读到');
    await expect(page.locator('.result')).toHaveCount(0);
    await expect(page.getByRole('button', { name: '下载结果 CSV' })).toBeHidden();
    await page.unroute(lost);
    await page.getByRole('button', { name: '重试' }).click();
    await expect(status).toHaveText(/^找到 \d+ 条/);
    await expect(page.getByRole('searchbox')).toBeFocused();
  });
}
