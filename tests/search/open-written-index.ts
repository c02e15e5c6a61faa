import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type IndexFiles, openIndexFiles } from '../../src/search/index/index-files.ts';
import type { SearchIndex } from '../../src/search/index/search-index.ts';
import { codePassage } from '../../src/search-index/coded-words.ts';
import { fold } from '../../src/search-index/fold-text.ts';

/** Lets `fetch` answer addresses of files, so that the browser's code reads an index from the disk. */
export function readFilesAsResponses(): void {
  globalThis.fetch = async (address) => new Response(new Uint8Array(await readFile(fileURLToPath(String(address)))));
}

/**
 * The index that was written into a folder, opened without a browser: its files from the disk, and in place of
 * Pagefind's program the words of the passages in each record's leaves.
 */
export async function openWrittenIndex(folder: string): Promise<SearchIndex> {
  readFilesAsResponses();
  const files = await openIndexFiles(`${pathToFileURL(folder).href}/`);
  const { records } = files.catalog;
  const words = await Promise.all(records.map((_, record) => readWords(files, record)));
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

async function readWords(files: IndexFiles, record: number): Promise<string[]> {
  const { passages } = await files.readSheet(record);
  const texts = passages.map(async ({ leaf, placeInLeaf }) => (await files.readLeaf(leaf)).texts[placeInLeaf]);
  return (await Promise.all(texts)).flatMap((text) => codePassage(fold(text ?? '')));
}
