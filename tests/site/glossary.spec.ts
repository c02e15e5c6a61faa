import { expect, test } from '../browser/site-test.ts';

test.use({ javaScriptEnabled: false });

const address = './tasks/yunhe-2030/25-1/';

test('a term opens by keyboard, says whose explanation it is, and closes again', async ({ page }) => {
  await page.goto(address);
  const note = page.locator('#term-donglin-2031-report-1');
  await expect(note).toBeHidden();
  await page.getByRole('button', { name: '“263”专项行动' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await expect(note).toContainText('东林区2031年的解释');
  await expect(note).toContainText('云河市2031年的解释');
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
});

test('a note leads to the glossary', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('button', { name: '“263”专项行动' }).first().click();
  await page.getByRole('link', { name: '出现在哪里' }).click();
  await expect(page).toHaveURL(/\/glossary\/#yunhe-2031-report-1$/);
});

test('on paper the explanation stands below the text', async ({ page }) => {
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#term-donglin-2031-report-1')).toBeVisible();
});
