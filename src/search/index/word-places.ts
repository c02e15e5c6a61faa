import { indexFiles, type SearchCatalog } from '../../search-index/index-format.ts';

/** For some records, by Pagefind's names, the places of a word in each, in order. */
export type WordPlaces = ReadonlyMap<string, readonly number[]>;

/** The words of the index, read piece by piece as they are needed. Every method rejects where a piece cannot be read. */
export interface WordIndex {
  /** Where a word stands; nowhere if the index does not have it. */
  findWord(word: string): Promise<WordPlaces>;
}

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  createInstance(options: { readonly noWorker: boolean }): PagefindInstance;
}

interface PagefindInstance {
  init(): Promise<void>;
  search(
    word: string,
  ): Promise<{ readonly results: readonly { readonly id: string; readonly words: readonly number[] }[] }>;
}

/**
 * Opens Pagefind's index in the folder, whose address ends with a slash, with its first files by their paths, in base64.
 * After one failure it is of no use any more.
 */
export async function openWordIndex(folder: string, firstFiles: Promise<FirstFiles>): Promise<WordIndex> {
  const instance = await openPagefind(folder, firstFiles);
  const asked = new Map<string, Promise<WordPlaces>>();
  // Pagefind never asks again for a piece that it could not read: what failed once stays wrong until it is opened anew.
  let failure: unknown;
  const find = async (word: string) => {
    if (failure !== undefined) throw failure;
    try {
      return await watchReading(() => findWord(instance, word));
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  return {
    findWord(word) {
      const finding = asked.get(word) ?? find(word);
      asked.set(word, finding);
      return finding;
    },
  };
}

/**
 * Pagefind names every place of a word only where it is asked for without quotes, and answers then with other words if
 * it has not that one; in quotes it tells whether it has it.
 */
async function findWord(instance: PagefindInstance, word: string): Promise<WordPlaces> {
  const exact = await instance.search(`"${word}"`);
  if (exact.results.length === 0) return new Map();
  const { results } = await instance.search(word);
  return new Map(results.map(({ id, words }) => [id, [...words].sort((a, b) => a - b)]));
}

/** Without a worker: half of the code to load, and a search of an index of this size takes milliseconds. */
async function openPagefind(folder: string, firstFiles: Promise<FirstFiles>): Promise<PagefindInstance> {
  // Some browsers remember that an address could not be imported: another attempt needs another address.
  const address = `${folder}${indexFiles.program}${failures.length === 0 ? '' : `?attempt=${failures.length}`}`;
  const [pagefind, files] = await Promise.all([
    import(/* @vite-ignore */ address).catch(noteFailure) as Promise<Pagefind>,
    firstFiles,
  ]);
  for (const [path, content] of Object.entries(files)) {
    known.set(
      toPath(folder + path),
      Uint8Array.from(atob(content), (character) => character.charCodeAt(0)),
    );
  }
  const instance = pagefind.createInstance({ noWorker: true });
  await watchReading(() => instance.init());
  return instance;
}

function noteFailure(error: unknown): never {
  failures.push(error);
  throw error;
}

const failures: unknown[] = [];

type FirstFiles = SearchCatalog['firstFiles'];

/** Files that are here already, by the paths of their addresses. */
const known = new Map<string, Uint8Array<ArrayBuffer>>();

function toPath(address: string): string {
  return new URL(address, location.href).pathname;
}

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
  const [address] = request;
  const content = typeof address === 'string' ? known.get(toPath(address)) : undefined;
  if (content) return new Response(content);
  try {
    const response = await plainFetch(...request);
    if (!response.ok) failures.push(new Error(`${response.status} ${response.url}`));
    return response;
  } catch (error) {
    failures.push(error);
    throw error;
  }
};
