import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { writeInto } from '../../../src/outputs/search/write-files.ts';
import type { Answer, SearchEngine } from './search-engine.ts';
import { sizeOfFolder } from './size-of-folder.ts';

/** So many results are shown, as many as a page of results has. */
const shownResults = 10;

/** Pagefind over the same pages, with all settings as they come; its index is written into a folder that is served. */
export async function pagefindAsItComes(site: string, folder: string): Promise<Omit<SearchEngine, 'origin'>> {
  const urlOf = await writeIndex(site, join(folder, 'pagefind'));
  await writeFile(join(folder, 'pagefind.html'), '<!doctype html><html lang="zh-CN"><title>Pagefind</title>');
  let ids: readonly string[] = [];
  return {
    name: 'Pagefind 原样',
    address: '/pagefind.html',
    isIndex: () => false,
    indexBytes: await sizeOfFolder(join(folder, 'pagefind')),
    async ask(page: Page, text: string): Promise<Answer> {
      const answer = await page.evaluate(askPagefind, { text, count: shownResults });
      ids = answer.ids;
      return answer;
    },
    readResults: async () => ids.map((id) => urlOf.get(id) ?? ''),
  };
}

/** Resolves to the address of each result by its name. */
async function writeIndex(site: string, folder: string): Promise<ReadonlyMap<string, string>> {
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { close, createIndex } = await import('pagefind');
  const { index } = await createIndex();
  await index?.addDirectory({ path: site });
  // Pagefind's own writeFiles may answer before the last file has its content.
  const { files = [] } = (await index?.getFiles()) ?? {};
  for (const { path, content } of files) await writeInto(folder, path, content);
  await close();
  return new Map(
    files.flatMap(({ path, content }) => {
      const name = /^fragment\/(.*)\.pf_fragment$/u.exec(path)?.[1];
      if (name === undefined) return [];
      const text = gunzipSync(content).toString();
      const { url } = JSON.parse(text.slice(text.indexOf('{')));
      return [[name, url as string] as const];
    }),
  );
}

/** Runs in the browser. */
async function askPagefind({ text, count }: { text: string; count: number }) {
  const started = performance.now();
  const address = '/pagefind/pagefind.js';
  const pagefind = await import(address);
  const { results } = await pagefind.search(text);
  const first = results.slice(0, count) as { data: () => Promise<{ url: string; excerpt: string }> }[];
  const data = await Promise.all(first.map((result) => result.data()));
  const milliseconds = performance.now() - started;
  const shown = data.map(({ url, excerpt }) => {
    const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
    const marks = [...body.querySelectorAll('mark')].map(({ textContent }) => textContent);
    return { url, text: body.textContent, marks };
  });
  return { milliseconds, shown, ids: results.map(({ id }: { id: string }) => id) as string[] };
}
