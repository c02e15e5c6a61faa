import { paper } from '../browser/checks/check-print.ts';
import { pageOf } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

test.use({ viewport: paper });

test('paper is white where the screen is dark', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(pageOf('task'));
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  expect(colours.backgroundColor).toMatch(/^(?:rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/);
  expect(colours.color).toMatch(/^rgb\((?:\d|[1-5]\d), (?:\d|[1-5]\d), (?:\d|[1-5]\d)\)$/);
});

test('a printed page says where it comes from', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(pageOf('task'));
  await expect(page.getByText('本页地址')).toBeVisible();
});

test('a table of many columns is printed across, and no cell a character a line', async ({ page }) => {
  await page.goto(pageOf('document of figures'));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, width, height]) => ({
    width,
    height,
  }));
  expect(boxes.some(({ width, height }) => Number(width) > Number(height))).toBe(true);
  expect(boxes.some(({ width, height }) => Number(width) < Number(height))).toBe(true);
  // A4 across, between the margins of the page.
  await page.setViewportSize({ width: 1001, height: 600 });
  await page.emulateMedia({ media: 'print' });
  const narrow = await page.evaluate(() =>
    [...document.querySelectorAll('.across td')]
      .filter((cell) => (cell.textContent ?? '').length > 3)
      .filter((cell) => cell.clientWidth < 3 * Number.parseFloat(getComputedStyle(cell).fontSize))
      .map((cell) => cell.textContent),
  );
  expect(narrow).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1001);
});
