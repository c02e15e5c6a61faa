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
  readLeaf(record: number, leaf: number): Promise<PassageLeaf>;
  readHead(entry: number): Promise<EntryHead>;
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
  const fileOf = catalog.entryFiles.flatMap((count, file) =>
    Array.from({ length: count }, (_, placeInFile) => ({ file, placeInFile })),
  );
  return {
    catalog,
    async readSheet(record) {
      const content = await readOwn<PlaceSheet>(indexFiles.sheet(record));
      const decoded = sheets.get(record) ?? decodeSheet(content, record, catalog);
      sheets.set(record, decoded);
      return decoded;
    },
    readLeaf: (record, leaf) => readOwn(indexFiles.leaf(record, leaf)),
    async readHead(entry) {
      const { file, placeInFile } = fileOf[entry] ?? { file: 0, placeInFile: 0 };
      const head = (await readOwn<readonly EntryHead[]>(indexFiles.entries(file)))[placeInFile];
      if (!head) throw new Error(`${entry}`);
      return head;
    },
    async readFollowers(character) {
      const followers = await readOwn<Readonly<Record<string, string>>>(indexFiles.followers(character));
      return followers[character] ?? '';
    },
    readNames: () => read(indexFiles.names),
    readSimplified: () => read(indexFiles.simplified),
  };
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
