import { pageOf } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

test('every stop of the keyboard can be seen', async ({ page }) => {
  await page.goto(pageOf('department'));
  for (let stop = 0; stop < 25; stop++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const style = getComputedStyle(element);
      const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      return { text: element.textContent?.trim().slice(0, 20), ring, shadow: style.boxShadow !== 'none' };
    });
    expect(focus === null || focus.ring || focus.shadow, JSON.stringify(focus)).toBe(true);
  }
});

test('a table that scrolls can be scrolled by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(pageOf('document'));
  const unreachable = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
      .filter((element) => element.scrollWidth > element.clientWidth && element.tabIndex < 0)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(unreachable).toEqual([]);
});
