import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page of a built site. */
export interface BuiltPage {
  /** As it is asked for: `/tasks/`, `/404.html`. */
  readonly url: string;
  readonly html: string;
}

/** What a site comes to. */
export interface PageCount {
  readonly pages: number;
  readonly htmlBytes: number;
}

/** All pages of a built site, one after another. */
export async function* readBuiltPages(site: string): AsyncGenerator<BuiltPage> {
  const paths = (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html'));
  for (const path of paths.sort())
    yield { url: `/${path.replace(/(^|\/)index\.html$/u, '$1')}`, html: await readFile(join(site, path), 'utf8') };
}

export async function countPages(site: string): Promise<PageCount> {
  let [pages, htmlBytes] = [0, 0];
  for await (const { html } of readBuiltPages(site)) {
    pages += 1;
    htmlBytes += Buffer.byteLength(html);
  }
  return { pages, htmlBytes };
}
