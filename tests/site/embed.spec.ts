import { test as alone, type Page } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { checkWidths } from '../browser/checks/check-widths.ts';
import { inventedBase, leftTask } from '../browser/invented-base.ts';
import { runAxe } from '../browser/run-axe.ts';
import { expect, test } from '../browser/site-test.ts';

const pages = ['tasks/yunhe-2030/4-1/', 'tasks/yunhe-2030/zhili-neihe/', 'indicators/diqu-shengchan-zongzhi/'];
const embedOf = (path: string) => `./embed/${path}`;

test('a page for embedding is whole by itself: its answer, its source, the way to its page', async ({ page }) => {
  for (const path of pages) {
    await page.goto(embedOf(path));
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('.answer, table').first()).toBeVisible();
    await expect(page.getByText('依据').first()).toBeVisible();
    const whole = page.getByRole('link', { name: '看全文、出处和核对' });
    await expect(whole).toHaveAttribute('href', `${inventedBase}${path}`);
    expect(
      await whole.evaluate((link) => (link as HTMLAnchorElement).ownerDocument.querySelector('base')?.target),
    ).toBe('_blank');
    await expect(page.getByRole('link', { name: '使用许可' })).toBeVisible();
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`^https://[^/]+${inventedBase}${path}$`, 'u'),
    );
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('nav, search, script')).toHaveCount(0);
  }
});

test('it is valid, accessible in the light and in the dark, and as narrow as a column', async ({ page }) => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  for (const path of pages) {
    const response = await page.goto(embedOf(path));
    const { results } = await validator.validateString((await response?.text()) ?? '', 'page.html');
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
    for (const [width, colorScheme] of [
      [300, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 480 });
      expect.soft(await runAxe(page), `${path} ${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await checkWidths(page);
  }
});

test('where its page is gone, it says where that went', async ({ page }) => {
  await page.goto(embedOf(leftTask));
  await expect(page.locator('h1')).toContainText('已换网址');
  await expect(page.locator('main').getByRole('link').first()).toHaveAttribute('href', `${inventedBase}${pages[0]}`);
});

test('its page gives the code for it, with the whole address', async ({ page }) => {
  await page.goto(`./${pages[0]}`);
  await page.locator('#embed summary').click();
  const code = await page.getByLabel('嵌入用的代码').inputValue();
  expect(code).toContain(`src="https://yunhe.example.gov.cn${inventedBase}embed/${pages[0]}"`);
  expect(code).toContain('loading="lazy"');
});

test('the sitemap and the search know nothing of it', async ({ request }) => {
  expect(await (await request.get('./sitemap-0.xml')).text()).not.toContain('/embed/');
});

// A refused frame is told on the console, which no page of the site may do.
alone.describe('in the frame of another site', () => {
  const framer = `${process.env['MINGZHANG_TEST_FRAMER']}/`;

  alone('it is shown where the site may, and no other page is', async ({ page, baseURL }) => {
    expect(await framedBy(page, framer, `${baseURL}embed/${pages[0]}`)).toContain('谁负责');
    expect(await framedBy(page, framer, `${baseURL}${pages[0]}`)).toBe('');
  });

  alone('it is not shown where the site may not', async ({ page, baseURL }) => {
    const other = framer.replace('localhost', '127.0.0.1');
    expect(await framedBy(page, other, `${baseURL}embed/${pages[0]}`)).toBe('');
  });
});

/** What a reader of that site sees in the frame; '' where the browser refuses it. */
async function framedBy(page: Page, framer: string, address: string): Promise<string> {
  await page.goto(framer);
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src });
    document.body.append(frame);
    return new Promise((done) => {
      frame.onload = done;
    });
  }, address);
  return (await page.frames()[1]?.locator('body').innerText()) ?? '';
}
