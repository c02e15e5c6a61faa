import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** What a reader sees of a page, or of a part of one that is a result of its own. */
export interface VisiblePage {
  /** From the root of the site; a part has an anchor. */
  readonly url: string;
  /** Lines as a browser shows them: a text never runs from one into the next. */
  readonly lines: readonly string[];
  /** The same as they are compared. */
  readonly folded: readonly string[];
}

/** How many pages are laid out at a time. */
const batch = 100;

/**
 * The visible text of every page that takes part in the search, as a browser lays it out with the site's own styles:
 * this is the truth that results are held against, and shares no code with the search. `page` may stand on any page of
 * the site.
 */
export async function readVisiblePages(page: Page, site: string): Promise<VisiblePage[]> {
  const files = await readdir(site, { recursive: true });
  const paths = files.filter((file) => /(?:^|[\\/])index\.html$/u.test(file)).sort();
  const pages: VisiblePage[] = [];
  for (let from = 0; from < paths.length; from += batch) {
    const documents = await Promise.all(
      paths.slice(from, from + batch).map(async (file) => ({
        url: `/${file.replaceAll('\\', '/').replace(/index\.html$/u, '')}`,
        html: await readFile(join(site, file), 'utf8'),
      })),
    );
    pages.push(...(await page.evaluate(layOut, documents)).map(toVisiblePage));
  }
  return pages;
}

/** Quotation marks and brackets, after NFKC, as this site and queries for it write them; and dashes and tildes. */
export const signFamilies = [
  Array.from('“”‘’"\'「」『』«»‹›„‟‚‛〝〞`()[]{}<>〈〉《》〔〕【】〖〗'),
  Array.from('-‐‒–—―−~〜─━'),
] as const;
const [enclosing, joining] = signFamilies.map(toClass);
export const signs = signFamilies.flat();

const kept = new RegExp(`(?<=\\d)[${enclosing}${joining}]+(?=\\d)|[${enclosing}${joining}]*[${joining}](?=\\d)`, 'gu');
const dropped = new RegExp(`[${enclosing}${joining}]+`, 'gu');

/** Width, case, white space and signs that enclose or join do not matter, but between digits, and a dash before one. */
export function normalise(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  return plain.replace(kept, '\0').replace(dropped, '').replaceAll('\0', '-');
}

function toClass(family: readonly string[]): string {
  return family.map((sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`).join('');
}

function toVisiblePage({ url, text }: { url: string; text: string }): VisiblePage {
  const lines = text
    .split(/[\n\t]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { url, lines, folded: lines.map(normalise) };
}

/** Runs in the browser. */
function layOut(documents: readonly { url: string; html: string }[]): { url: string; text: string }[] {
  return documents.flatMap(({ url, html }) => {
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-pagefind-body]');
    if (main === null) return [];
    const labels = '[data-pagefind-ignore], dt';
    const counts = ':is(caption, div, h2, h3, h4, li, p, summary, td)[data-of]:not([data-search-field])';
    for (const added of main.querySelectorAll(`${labels}, ${counts}`)) added.remove();
    for (const closed of main.querySelectorAll('details')) closed.open = true;
    document.body.replaceChildren(main);
    const parts = [...main.querySelectorAll<HTMLElement>('[data-search-entry]')].map((part) => {
      const id = part.id || part.querySelector('[id]')?.id;
      return { url: `${url}#${id}`, text: part.innerText };
    });
    return [{ url, text: (main as HTMLElement).innerText }, ...parts];
  });
}
