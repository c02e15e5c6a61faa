import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openIndex, type SearchIndex } from '../../src/search/index/search-index.ts';

/** Lets `fetch` answer addresses of files, so that the browser's code reads an index from the disk. */
export function readFilesAsResponses(): void {
  globalThis.fetch = async (address) => new Response(new Uint8Array(await readFile(fileURLToPath(String(address)))));
}

/** The index that was written into a folder, opened without a browser: its files from the disk. */
export function openWrittenIndex(folder: string): Promise<SearchIndex> {
  readFilesAsResponses();
  return openIndex(`${pathToFileURL(folder).href}/`);
}
