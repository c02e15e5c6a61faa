import { inventedBase, left } from '../browser/invented-base.ts';
import { fragment, results, search, task } from '../browser/search-page.ts';
import { expect, test } from '../browser/site-test.ts';
import { firstOf, readElements } from './read-built-site.ts';

/** The site by the domain that it says it has. */
const published = `https://yunhe.example.gov.cn${inventedBase}`;

/** The host knows nothing of the site: no address is rewritten, and nothing leads on. */
test('every address that anything of the site names stands under its base, and is there', async ({
  request,
  baseURL,
}) => {
  const own = baseURL ?? '';
  const waiting = ['', '404.html', 'robots.txt'].map((path) => own + path);
  const asked = new Set(waiting);
  const lost: string[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const response = await request.get(next);
    if (!response.ok()) lost.push(`${response.status()} ${next}`);
    const type = response.headers()['content-type'] ?? '';
    if (!/html|xml|json|csv|plain/u.test(type) || next.includes('/originals/')) continue;
    for (const address of addressesIn(await response.text(), type)) {
      const found = new URL(address.replace(published, own), own).href.replace(/#.*$/u, '');
      if (!found.startsWith(own)) lost.push(`${next} → ${address}`);
      else if (!asked.has(found)) waiting.push(found);
      asked.add(found);
    }
  }
  expect(firstOf(lost)).toEqual([]);
  const kinds = [
    'site/colours.css',
    'site/yunhe.svg',
    'data/changes.xml',
    'data/changes-feed.json',
    'data/tasks.json',
    'opensearch.xml',
    'sitemap-0.xml',
  ];
  for (const path of [...kinds, 'display.js', 'search/', 'pagefind/catalog.bin', left]) {
    expect([...asked]).toContain(own + path);
  }
});

/** Of a page what its elements lead to; of data and descriptions every path and every address of the site. */
function addressesIn(text: string, type: string): string[] {
  const values = type.includes('html')
    ? readElements(text).flatMap(({ attributes: { href, src, action, 'data-path': path } }) => [
        href,
        src,
        action,
        path,
      ])
    : (text.match(/(?<=^|[",>]|Sitemap: )(?:https:\/\/yunhe\.example\.gov\.cn)?\/[a-z_0-9][^\s"<>,]*/gmu) ?? []);
  const inside = values.filter((value) => /^(?:\/|https:\/\/yunhe\.)/u.test(value ?? '') && !value?.includes('{'));
  return inside.map((value) => value ?? '');
}

const pages = [
  './',
  'tasks/',
  'tasks/yunhe-2030/',
  'tasks/yunhe-2030/state/completed/',
  task,
  'topics/chuangxin/',
  'departments/',
  'departments/yunhe/shuiliju/',
  'districts/yunhe/',
  'districts/yunhe/tasks/',
  'indicators/',
  'indicators/diqu-shengchan-zongzhi/',
  'findings/',
  'figures/',
  'glossary/',
  'documents/',
  'documents/yunhe-2030-breakdown/',
  'documents/yunhe-2030-breakdown/original/',
  'data/',
  'about/',
  'about/changes/',
  'compare/',
  '404.html',
];

test('a page of every kind opens with its styles, and asks for nothing outside of the base', async ({ page }) => {
  for (const path of pages) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  }
});

test('the pages have the colour, the sign and the foot that site.yaml gives', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await expect(page.locator('.brand b')).toHaveCSS('color', 'rgb(122, 31, 31)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('.brand b')).not.toHaveCSS('color', 'rgb(122, 31, 31)');
  const sign = page.locator('.brand img');
  expect(await sign.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(48);
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', /yunhe\.svg$/u);
  await expect(page.locator('.site-footer .facts')).toHaveText(/云河市人民政府.*热线 12345/su);
});

test('what is found opens, and is cited by the address that it has', async ({ page, baseURL }) => {
  const { origin } = new URL(baseURL ?? '');
  await search(page, fragment);
  await results(page).locator(`a[href^="${task}"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`^${origin}${task}`, 'u'));
  await expect(page.locator('#citation-reference')).toContainText(`${baseURL}documents/yunhe-2030-breakdown/#4-1`);
});

test('an address that was left leads on', async ({ page, baseURL }) => {
  await page.goto(left);
  await expect(page).toHaveURL(`${baseURL}documents/yunhe-2030-breakdown/`);
});

test('the lines of a list are downloaded', async ({ page }) => {
  await page.goto('topics/chuangxin/');
  await page.locator('#list-tools summary').first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toBe('tasks.csv');
});

test('what is compared leads to its place', async ({ page, baseURL }) => {
  await page.goto('compare/?by=district&of=yunhe&of=donglin');
  const columns = page.locator('table.compared thead a');
  await expect(columns.first()).toBeVisible();
  for (const href of await columns.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
    expect(href.startsWith(`${baseURL}districts/`)).toBe(true);
  }
  await page.locator('table.compared td a').first().click();
  await expect(page.locator(':target')).toBeVisible();
  expect(page.url().startsWith(`${baseURL}documents/`)).toBe(true);
});
