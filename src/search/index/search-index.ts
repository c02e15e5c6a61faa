import { type IndexFiles, openIndexFiles } from './index-files.ts';
import { openWordIndex, type WordIndex } from './word-places.ts';

/** The site's index: Pagefind's words, and the files that say what stands where. */
export interface SearchIndex {
  readonly words: WordIndex;
  readonly files: IndexFiles;
  /** By Pagefind's name of a record its number in the catalogue. */
  readonly recordNumbers: ReadonlyMap<string, number>;
}

/** Opens the index in the folder, whose address ends with a slash; rejects where it cannot be read. */
export async function openIndex(folder: string): Promise<SearchIndex> {
  const reading = openIndexFiles(folder);
  const firstFiles = reading.then(({ catalog }) => catalog.firstFiles);
  const [files, words] = await Promise.all([reading, openWordIndex(folder, firstFiles)]);
  return { files, words, recordNumbers: new Map(files.catalog.records.map((name, record) => [name, record])) };
}
