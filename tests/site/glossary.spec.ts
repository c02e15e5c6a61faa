import { expect, test } from '../browser/site-test.ts';

test.use({ javaScriptEnabled: false });

const address = '/tasks/taicang-2018/7-2-2/';

test('a term opens by keyboard, says whose explanation it is, and closes again', async ({ page }) => {
  await page.goto(address);
  const note = page.locator('#term-zhangjiagang-2018-report-2');
  await expect(note).toBeHidden();
  await page.getByRole('button', { name: '“263”专项行动' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await expect(note).toContainText('张家港市2018年的解释');
  await expect(note).toContainText('姑苏区2021年的解释');
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
});

test('a note leads to the glossary', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('button', { name: '“263”专项行动' }).first().click();
  await page.getByRole('link', { name: '出现在哪里' }).click();
  await expect(page).toHaveURL(/\/glossary\/#zhangjiagang-2018-report-2$/);
});

test('on paper the explanation stands below the text', async ({ page }) => {
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#term-zhangjiagang-2018-report-2')).toBeVisible();
});
