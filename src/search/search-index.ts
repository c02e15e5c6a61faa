import { fragmentPath, indexFiles, type SearchCatalog, type SearchFragment } from '../outputs/search-catalog.ts';
import { codeTerm } from '../outputs/search-code.ts';
import type { TermMatches } from './rank-entries.ts';

/** The part of Pagefind's interface that is used; `words` are places in the record, the first occurrence first. */
interface Pagefind {
  createInstance(options: { readonly noWorker: boolean }): PagefindInstance;
}

interface PagefindInstance {
  init(): Promise<void>;
  search(
    term: string,
  ): Promise<{ readonly results: readonly { readonly id: string; readonly words: readonly number[] }[] }>;
}

/** The site's index, read piece by piece as it is needed. Every method rejects where a piece cannot be read. */
export interface SearchIndex {
  readonly catalog: SearchCatalog;
  findTerm(term: string): Promise<TermMatches>;
  readFragment(id: string, piece: number): Promise<SearchFragment>;
}

/** Opens the index in the folder, whose address ends with a slash. */
export async function openIndex(folder: string): Promise<SearchIndex> {
  const [catalog, instance] = await Promise.all([readCatalog(folder), openPagefind(folder)]);
  return {
    catalog,
    async findTerm(term) {
      const { results } = await watchReading(() => instance.search(`"${codeTerm(term).join(' ')}"`));
      return { term, places: new Map(results.map(({ id, words }) => [id, words[0] ?? 0])) };
    },
    async readFragment(id, piece) {
      const text = await readCompressed(folder + fragmentPath(id, piece));
      return JSON.parse(text.slice(indexFiles.signature.length)) as SearchFragment;
    },
  };
}

async function readCatalog(folder: string): Promise<SearchCatalog> {
  return JSON.parse(await readCompressed(folder + indexFiles.catalog)) as SearchCatalog;
}

/** Without a worker: half of the code to load, and a search of an index of this size takes milliseconds. */
async function openPagefind(folder: string): Promise<PagefindInstance> {
  // Some browsers remember that an address could not be imported: another attempt needs another address.
  const address = `${folder}pagefind.js${failures.length === 0 ? '' : `?attempt=${failures.length}`}`;
  const pagefind = (await import(/* @vite-ignore */ address).catch(noteFailure)) as Pagefind;
  const instance = pagefind.createInstance({ noWorker: true });
  await watchReading(() => instance.init());
  return instance;
}

function noteFailure(error: unknown): never {
  failures.push(error);
  throw error;
}

async function readCompressed(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${address}`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).text();
}

const failures: unknown[] = [];

/**
 * Pagefind answers as if a word did not exist when the piece of the index that holds it cannot be read, and says so on
 * the console alone. What tells is a request of its own that fails while it works.
 */
async function watchReading<Value>(work: () => Promise<Value>): Promise<Value> {
  const before = failures.length;
  const value = await work();
  if (failures.length > before) throw failures.at(-1);
  return value;
}

const plainFetch = window.fetch;

window.fetch = async (...request) => {
  try {
    const response = await plainFetch(...request);
    if (!response.ok) failures.push(new Error(`${response.status} ${response.url}`));
    return response;
  } catch (error) {
    failures.push(error);
    throw error;
  }
};
