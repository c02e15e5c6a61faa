import { inventedBase } from '../browser/invented-base.ts';
import { expect, test } from '../browser/site-test.ts';
import { firstOf, readElements } from './read-built-site.ts';

const published = `https://yunhe.example.gov.cn${inventedBase}`;

test('every page names a card of its own words, which is there in the size that it says', async ({
  page,
  request,
  baseURL,
}) => {
  const sitemap = await (await request.get('./sitemap-0.xml')).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(60);
  const cards = new Map<string, string>();
  const wrong: string[] = [];
  for (const address of addresses) {
    const tags = tagsIn(await (await request.get(address.replace(published, baseURL ?? ''))).text());
    if (tags.get('og:url') !== address || tags.get('og:image') !== `${address}card.png`) wrong.push(address);
    cards.set(tags.get('og:image')?.replace(published, baseURL ?? '') ?? '', address);
  }
  expect(firstOf(wrong)).toEqual([]);
  await page.goto('./about/');
  const sizes = await page.evaluate(measure, [...cards.keys()]);
  expect(firstOf(sizes.filter((size) => !size.endsWith(' 200 image/png 1200×630')))).toEqual([]);
});

function tagsIn(html: string): ReadonlyMap<string, string> {
  return new Map(
    readElements(html).flatMap(({ attributes: { property, content } }) =>
      property === undefined ? [] : [[property, content ?? ''] as const],
    ),
  );
}

/** Runs in the page. */
function measure(addresses: readonly string[]): Promise<string[]> {
  return Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(address);
      const { width, height } = await createImageBitmap(await response.blob());
      return `${address} ${response.status} ${response.headers.get('content-type')} ${width}×${height}`;
    }),
  );
}
