import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { collectPassages } from '../../src/outputs/search/collect-passages.ts';
import type { SearchEntry } from '../../src/outputs/search/search-entry.ts';
import { openIndexFiles } from '../../src/search/index-files.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { codePassage } from '../../src/search-index/coded-words.ts';

/** Lets `fetch` answer addresses of files, so that the browser's code reads an index from the disk. */
export function readFilesAsResponses(): void {
  globalThis.fetch = async (address) => new Response(new Uint8Array(await readFile(fileURLToPath(String(address)))));
}

/**
 * The index that was written into a folder, opened without a browser: its files from the disk, and in place of
 * Pagefind's program the words of each record as Pagefind was given them.
 */
export async function openWrittenIndex(entries: readonly SearchEntry[], folder: string): Promise<SearchIndex> {
  readFilesAsResponses();
  const files = await openIndexFiles(`${pathToFileURL(folder).href}/`);
  const { records } = files.catalog;
  const coded = collectPassages(entries).passages.map(({ folded }) => codePassage(folded));
  const sheets = await Promise.all(records.map((_, record) => files.readSheet(record)));
  const words = sheets.map(({ passages }) => coded.splice(0, passages.length).flat());
  return {
    files,
    recordNumbers: new Map(records.map((name, record) => [name, record])),
    words: {
      async findWord(word) {
        const places = words.map((list) => list.flatMap((other, place) => (other === word ? place : [])));
        const found = places.map((list, record) => [records[record] ?? '', list] as const);
        return new Map(found.filter(([, list]) => list.length > 0));
      },
    },
  };
}
