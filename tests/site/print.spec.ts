import { pageKinds, pageOf } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

/** A4 between margins of 2 cm, in CSS pixels. */
test.use({ viewport: { width: 642, height: 971 } });

for (const [kind, address] of pageKinds) {
  test(`${kind}: prints its text and not its navigation`, async ({ page }) => {
    await page.goto(address);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => /auto|scroll|hidden/.test(getComputedStyle(element).overflowX))
        .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
  });
}

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
