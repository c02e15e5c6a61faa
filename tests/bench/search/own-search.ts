import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { Answer, SearchEngine } from './search-engine.ts';

/** The site's own search, used through its page as a reader uses it. */
export function ownSearch(origin: string, indexBytes: number): SearchEngine {
  return { name: '明账', origin, address: '/search/', isIndex, indexBytes, ask, readResults };
}

function isIndex(path: string): boolean {
  return path.startsWith('/pagefind/');
}

async function ask(page: Page, text: string): Promise<Answer> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('#search-field');
    const results = document.querySelector<HTMLElement>('#search-results');
    if (!field || !results) throw new Error('This is not the search page.');
    const asked = text.trim();
    const answered = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (results.dataset['query'] !== asked) return;
        observer.disconnect();
        resolve(performance.now());
      });
      delete results.dataset['query'];
      observer.observe(results, { attributes: true });
    });
    // What the query before it still paints is not this one's.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const started = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const milliseconds = (await answered) - started;
    const shown = [...results.querySelectorAll('.result')]
      .filter((result) => result.closest('.similar') === null)
      .map((result) => ({
        url: new URL(result.querySelector('a')?.href ?? '').pathname,
        text: result.textContent,
        marks: [...result.querySelectorAll('mark')].map(({ textContent }) => textContent),
      }));
    return { milliseconds, shown };
  }, text);
}

/** All results are in the file that the page offers. */
async function readResults(page: Page): Promise<readonly string[]> {
  const csv = await page.evaluate(async () => {
    const tools = document.querySelector<HTMLElement>('#search-tools');
    if (!tools || tools.hidden) return null;
    const made = Promise.withResolvers<Blob>();
    URL.createObjectURL = (blob) => {
      made.resolve(blob as Blob);
      return 'data:,';
    };
    document.querySelector<HTMLButtonElement>('#search-download')?.click();
    return (await made.promise).text();
  });
  if (csv === null) return [];
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  return rows.map(({ url = '' }) => decodeURI(new URL(url).pathname + new URL(url).hash));
}
