import { glob } from 'node:fs/promises';
import type { Ledger } from '../../records/model.ts';

/** A page of the site is missing after the build; the message names it. */
export class MissingPageError extends Error {
  override readonly name = 'MissingPageError';
}

/**
 * Counts the pages before they take the old ones' place. Rejects with {@link MissingPageError} where a page that Astro
 * says it wrote, or that a record names as its own, is not there.
 *
 * @param written Paths of pages as Astro lists them: `tasks/`, without a slash before it.
 */
export async function checkPages(site: string, ledger: Ledger, written: readonly string[]): Promise<void> {
  const there = new Set(await Array.fromAsync(glob('**/*.html', { cwd: site }), (path) => path.replaceAll('\\', '/')));
  const wanted = [...written.map(toPageFile), ...recordUrls(ledger).map((url) => toPageFile(url.slice(1)))];
  const missing = [...new Set(wanted.filter((file) => !there.has(file)))];
  if (missing.length === 0) return;
  const shown = missing.slice(0, 3).join('、');
  throw new MissingPageError(
    `网站应有 ${new Set(wanted).size} 页，少了 ${missing.length} 页（${shown}${missing.length > 3 ? ' 等' : ''}），没有替换旧网站。生成时请不要改动生成中的文件夹，再运行一次 npm run build`,
  );
}

/** The addresses of all records that have a page of their own. */
function recordUrls(ledger: Ledger): string[] {
  const { documents, tasks, departments, districts, topics, indicators, terms } = ledger;
  const records = [documents, tasks, departments, districts, topics, indicators, terms].flat();
  return [...new Set(records.map(({ url }) => url.replace(/#.*$/u, '')))];
}

function toPageFile(path: string): string {
  return path === '404/' || path === '404' ? '404.html' : `${path}index.html`;
}
