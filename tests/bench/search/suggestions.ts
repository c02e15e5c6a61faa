import type { Browser } from '@playwright/test';
import { spellings } from './draw-queries.ts';
import type { SiteName } from './site-names.ts';

/** In words, of how many departments and districts their pinyin and their first letters suggest the page. */
export async function measureSuggestions(
  browser: Browser,
  address: string,
  names: readonly SiteName[],
): Promise<string> {
  const page = await browser.newPage();
  await page.goto(address);
  const pages = [...new Map(names.map((name) => [name.url, name])).values()].filter(({ url }) =>
    /^\/d(?:epartment|istrict)s\//u.test(url),
  );
  const missed: string[] = [];
  let asked = 0;
  for (const { name, url } of pages) {
    for (const typed of spellings(name)) {
      asked += 1;
      const suggested = await page.evaluate(suggest, typed);
      if (!suggested.includes(url)) missed.push(`${typed} → ${name}`);
    }
  }
  await page.close();
  return `拼音提示：${asked} 条中 ${asked - missed.length} 条提示所指的部门或地区。${missed.slice(0, 5).join('，')}`;
}

/** Runs in the browser: addresses of what is suggested for typed letters. */
async function suggest(typed: string): Promise<string[]> {
  const field = document.querySelector<HTMLInputElement>('#search-field');
  const results = document.querySelector<HTMLElement>('#search-results');
  if (!field || !results) throw new Error('This is not the search page.');
  const answered = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (results.dataset['query'] !== typed) return;
      observer.disconnect();
      resolve();
    });
    delete results.dataset['query'];
    observer.observe(results, { attributes: true });
  });
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await answered;
  return [...document.querySelectorAll<HTMLAnchorElement>('#search-suggestions a')].map(
    (link) => new URL(link.href).pathname,
  );
}
