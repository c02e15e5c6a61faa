import { task } from '../browser/search-page.ts';
import { expect, test } from '../browser/site-test.ts';

test('on paper alone a page carries its whole address, in letters and for a phone', async ({ page }) => {
  await page.goto(task);
  const code = page.getByRole('img', { name: '本页地址的二维码' });
  await expect(code).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(`本页地址：https://yunhe.example.gov.cn${task}`)).toBeVisible();
  await expect(code).toBeVisible();
  expect((await code.boundingBox())?.width).toBeGreaterThan(75);
});
