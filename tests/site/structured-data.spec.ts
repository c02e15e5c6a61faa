import { pageKinds } from '../browser/page-kinds.ts';
import { expect, test } from '../browser/site-test.ts';

for (const [kind, address] of pageKinds) {
  test(`${kind}: what it says for programs is read as it is, and the policy refuses nothing`, async ({ page }) => {
    const refused: string[] = [];
    await page.exposeFunction('tellRefused', (what: string) => refused.push(what));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        (window as unknown as { tellRefused(what: string): void }).tellRefused(event.violatedDirective),
      );
    });
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    await page.goto(address);
    const [text] = await page.locator('script[type="application/ld+json"]').allTextContents();
    const crumbs = await page.locator('nav.breadcrumb li').allInnerTexts();
    const read: { '@graph': { itemListElement?: { name: string }[] }[] } = JSON.parse(text ?? '{"@graph":[]}');
    const [way] = read['@graph'];
    expect((way?.itemListElement ?? []).map(({ name }) => name)).toEqual(crumbs.map((crumb) => crumb.trim()));
    expect(refused).toEqual([]);
  });
}

test('a page may read what programs may', async ({ page }) => {
  await page.goto('/');
  expect(await page.evaluate(async () => (await fetch('/robots.txt')).text())).toContain('User-agent: *');
});
