import type { Browser } from '@playwright/test';
import { spellings } from './draw-queries.ts';
import type { SearchEngine } from './search-engine.ts';
import type { SiteName } from './site-names.ts';

/** In words, of how many departments and districts their pinyin and their first letters suggest the page. */
export async function measureSuggestions(
  browser: Browser,
  engine: SearchEngine,
  names: readonly SiteName[],
): Promise<string> {
  const page = await browser.newPage({ baseURL: engine.origin });
  await page.goto(engine.address);
  const pages = [...new Map(names.map((name) => [name.url, name])).values()].filter(({ url }) =>
    /^\/d(?:epartment|istrict)s\//u.test(url),
  );
  const asked = pages.flatMap(({ name, url }) => spellings(name).map((typed) => ({ typed, name, url })));
  const missed: string[] = [];
  for (const { typed, name, url } of asked) {
    await engine.ask(page, typed);
    if ((await page.locator(`#search-suggestions a[href="${url}"]`).count()) === 0) missed.push(`${typed} → ${name}`);
  }
  await page.close();
  return `拼音提示：${asked.length} 条中 ${asked.length - missed.length} 条提示所指的部门或地区。${missed.slice(0, 5).join('，')}`;
}
