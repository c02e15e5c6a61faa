import {
  type EntryHead,
  indexFiles,
  type PassageLeaf,
  type PlaceSheet,
  type SearchCatalog,
} from '../../search-index/index-format.ts';
import type { NameList } from '../../search-index/name-list-format.ts';
import type { SimplifiedTable } from '../../search-index/simplified-table-format.ts';
import { readChunk, type WordPlaces } from '../../search-index/word-chunk.ts';
import { type DecodedSheet, decodeSheet } from './decode-sheet.ts';
import { readJson, readOnce, unpack } from './read-once.ts';

/** The site's index, each of its files read once. Every method rejects where its file cannot be read. */
export interface SearchIndex {
  readonly catalog: SearchCatalog;
  /** Where a coded word stands; nowhere if the index does not have it. */
  findWord(word: string): Promise<WordPlaces>;
  /** The same passages each time: they are known by identity. */
  readSheet(record: number): Promise<DecodedSheet>;
  readLeaf(leaf: number): Promise<PassageLeaf>;
  /** From the leaf, where this has a text that stands first on the entry: it is read in any case. */
  readHead(entry: number, leaf?: number): Promise<EntryHead>;
  /** Of a document. */
  readAnchors(entry: number): Promise<readonly string[]>;
  /** The characters that follow one anywhere; a space where it ends a passage. */
  readFollowers(character: string): Promise<string>;
  readNames(): Promise<NameList>;
  readSimplified(): Promise<SimplifiedTable>;
}

/** Opens the index in the folder, whose address ends with a slash; rejects where its catalogue cannot be read. */
export async function openIndex(folder: string): Promise<SearchIndex> {
  const read = readOnce(folder);
  // Asked for anew each time, because all other paths depend on it.
  const catalog: SearchCatalog = await (await unpack(folder + indexFiles.catalog, 'no-cache')).json();
  const readOwn = <Content>(path: string) => read<Content>(`${catalog.version}/${path}`, readJson);
  const toWords = async (chunk: Response) => readChunk(new Uint8Array(await chunk.arrayBuffer()), catalog.records);
  const sheets = new Map<number, DecodedSheet>();
  const readLeaf = (leaf: number) => readOwn<PassageLeaf>(indexFiles.leaf(leaf));
  return {
    catalog,
    async findWord(word) {
      const chunk = findChunk(catalog.chunks, word);
      if (chunk === -1) return new Map();
      const words = await read(`${catalog.version}/${indexFiles.chunk(chunk)}`, toWords);
      return words.get(word) ?? new Map();
    },
    async readSheet(record) {
      const content = catalog.sheets[record] ?? (await readOwn<PlaceSheet>(indexFiles.sheet(record)));
      const decoded = sheets.get(record) ?? decodeSheet(content, record, catalog);
      sheets.set(record, decoded);
      return decoded;
    },
    readLeaf,
    async readHead(entry, leaf = catalog.headLeaves[entry] ?? 0) {
      const head = catalog.heads[entry] ?? (await readLeaf(leaf)).heads[entry];
      if (!head) throw new Error(`${entry}`);
      return head;
    },
    readAnchors: (entry) => readOwn(indexFiles.anchors(entry)),
    async readFollowers(character) {
      const followers = await readOwn<Readonly<Record<string, string>>>(indexFiles.followers(character));
      return followers[character] ?? '';
    },
    readNames: () => read(indexFiles.names, readJson<NameList>),
    readSimplified: () => read(indexFiles.simplified, readJson<SimplifiedTable>),
  };
}

/** The last chunk that does not begin after the word; -1 where all do. */
function findChunk(chunks: readonly string[], word: string): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
