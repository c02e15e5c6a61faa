import {
  type EntryHead,
  indexFiles,
  type PassageLeaf,
  type PlaceSheet,
  type SearchCatalog,
} from '../../search-index/index-format.ts';
import type { NameList } from '../../search-index/name-list-format.ts';
import type { SimplifiedTable } from '../../search-index/simplified-table-format.ts';
import { type DecodedSheet, decodeSheet } from './decode-sheet.ts';

/** The compressed files of the index, each read once. Every method rejects where its file cannot be read. */
export interface IndexFiles {
  readonly catalog: SearchCatalog;
  /** The same passages each time: they are known by identity. */
  readSheet(record: number): Promise<DecodedSheet>;
  readLeaf(leaf: number): Promise<PassageLeaf>;
  readHead(entry: number): Promise<EntryHead>;
  /** Of a document. */
  readAnchors(entry: number): Promise<readonly string[]>;
  /** The characters that follow one anywhere; a space where it ends a passage. */
  readFollowers(character: string): Promise<string>;
  readNames(): Promise<NameList>;
  readSimplified(): Promise<SimplifiedTable>;
}

/** Opens the index in the folder, whose address ends with a slash; rejects where its catalogue cannot be read. */
export async function openIndexFiles(folder: string): Promise<IndexFiles> {
  const read = readOnce(folder);
  // Asked for anew each time, because all other paths depend on it.
  const catalog = (await readCompressed(folder + indexFiles.catalog, 'no-cache')) as SearchCatalog;
  const readOwn = <Content>(path: string) => read<Content>(`${catalog.version}/${path}`);
  const sheets = new Map<number, DecodedSheet>();
  const findSheet = placesInFiles(catalog.sheetFiles);
  const readLeaf = (leaf: number) => readOwn<PassageLeaf>(indexFiles.leaf(leaf));
  const readSheets = (file: number) => readOwn<readonly PlaceSheet[]>(indexFiles.sheets(file));
  // Every query needs the only one: it is under way while the first one looks up its words.
  if (catalog.sheetFiles.length === 1) readSheets(0).catch(() => {});
  return {
    catalog,
    async readSheet(record) {
      const { file, placeInFile } = findSheet(record);
      const content = (await readSheets(file))[placeInFile];
      if (!content) throw new Error(`${record}`);
      const decoded = sheets.get(record) ?? decodeSheet(content, record, catalog);
      sheets.set(record, decoded);
      return decoded;
    },
    readLeaf,
    async readHead(entry) {
      const head = catalog.heads[entry] ?? (await readLeaf(catalog.headLeaves[entry] ?? 0)).heads[entry];
      if (!head) throw new Error(`${entry}`);
      return head;
    },
    readAnchors: (entry) => readOwn(indexFiles.anchors(entry)),
    async readFollowers(character) {
      const followers = await readOwn<Readonly<Record<string, string>>>(indexFiles.followers(character));
      return followers[character] ?? '';
    },
    readNames: () => read(indexFiles.names),
    readSimplified: () => read(indexFiles.simplified),
  };
}

/** By the number of an item, the file that has it and its place there; `counts` says how many each file has. */
function placesInFiles(counts: readonly number[]): (item: number) => { file: number; placeInFile: number } {
  const places = counts.flatMap((count, file) =>
    Array.from({ length: count }, (_, placeInFile) => ({ file, placeInFile })),
  );
  return (item) => places[item] ?? { file: 0, placeInFile: 0 };
}

/** Reads each file once; one that could not be read is asked for again. */
function readOnce(folder: string): <Content>(path: string) => Promise<Content> {
  const known = new Map<string, Promise<unknown>>();
  return <Content>(path: string) => {
    const reading = known.get(path) ?? readCompressed(folder + path);
    known.set(path, reading);
    reading.catch(() => known.delete(path));
    return reading as Promise<Content>;
  };
}

async function readCompressed(address: string, cache: RequestCache = 'default'): Promise<unknown> {
  const response = await fetch(address, { cache });
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${address}`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json();
}
