import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  type EntryHeads,
  indexFiles,
  type PlaceSheet,
  type SearchCatalog,
  type SynonymWords,
} from '../../search-index/index-format.ts';
import type { FacetValues } from '../../views/list/facet-values.ts';
import { collectFollowers } from './collect-followers.ts';
import { collectPassages } from './collect-passages.ts';
import { cutLeaves, cutRecords, type PassageRun } from './cut-passages.ts';
import { keepSynonyms } from './keep-synonyms.ts';
import { makeCatalog } from './make-catalog.ts';
import { makeLeaf } from './make-leaf.ts';
import { makeSheet } from './make-sheet.ts';
import { makeWords } from './make-words.ts';
import { type PlacedHeads, placeHeads } from './place-heads.ts';
import { placePassages } from './place-passages.ts';
import type { SearchEntry } from './search-entry.ts';
import { toSimplifiedTable } from './simplified-table.ts';
import { compress, writeInto } from './write-files.ts';

/** So many bytes of sheets and of heads are read with the catalogue: no query has to wait for its own. */
const mostInCatalog = { sheets: 32_000, heads: 48_000 } as const;

/** Writes everything that the search reads into the folder; rejects with what Pagefind reports. */
export async function writeSearchIndex(
  entries: readonly SearchEntry[],
  facets: FacetValues,
  synonyms: readonly SynonymWords[],
  folder: string,
): Promise<void> {
  const passages = collectPassages(entries);
  const catalog = makeCatalog(entries, facets);
  const records = cutRecords(placePassages(passages, catalog));
  const leavesOf = records.map(cutLeaves);
  const leaves = leavesOf.flat();
  const heads = placeHeads(entries, leaves);
  const sheets = makeSheets(leavesOf);
  const areSmall = compress(sheets).length <= mostInCatalog.sheets;
  const known = headsInCatalog(entries, catalog.heads);
  const { contents, ...words } = await makeWords(records);
  const files = new Map<string, Uint8Array>([
    ...contents.entries().map(([chunk, content]) => [indexFiles.chunk(chunk), content] as const),
    ...(areSmall ? [] : sheets.map((sheet, record) => [indexFiles.sheet(record), compress(sheet)] as const)),
    ...leafFiles(leaves, entries, heads, known),
    ...anchorFiles(entries),
    ...collectFollowers(passages)
      .entries()
      .map(([path, followers]) => [path, compress(followers)] as const),
  ]);
  const version = hashOf(files.values());
  for (const [path, content] of files) await writeInto(folder, join(version, path), content);
  const characters = new Set(passages.flatMap(({ folded }) => Array.from(folded)));
  await writeInto(folder, indexFiles.simplified, compress(toSimplifiedTable(characters)));
  const whole: SearchCatalog = {
    ...catalog,
    heads: known,
    synonyms: keepSynonyms(synonyms, passages),
    version,
    ...words,
    headLeaves: heads.leafOf,
    sheets: areSmall ? sheets : [],
  };
  await writeInto(folder, indexFiles.catalog, compress(whole));
}

/** The heads of all entries where these are small together, else those that are given. */
function headsInCatalog(entries: readonly SearchEntry[], ofValues: EntryHeads): EntryHeads {
  const all = Object.fromEntries(entries.map(({ url, title }, entry) => [entry, { url, title }]));
  return compress(all).length <= mostInCatalog.heads ? all : ofValues;
}

/** A sheet for each record, whose leaves are given. */
function makeSheets(leavesOf: readonly (readonly PassageRun[])[]): PlaceSheet[] {
  let firstLeaf = 0;
  return leavesOf.map((leaves) => {
    const sheet = makeSheet(leaves, firstLeaf);
    firstLeaf += leaves.length;
    return sheet;
  });
}

type IndexFile = readonly [path: string, content: Uint8Array];

function leafFiles(
  leaves: readonly PassageRun[],
  entries: readonly SearchEntry[],
  { ofLeaf }: PlacedHeads,
  known: EntryHeads,
): IndexFile[] {
  return leaves.map((passages, leaf) => {
    const heads = [...(ofLeaf[leaf] ?? [])].flatMap((entry) => {
      const head = entries[entry];
      return head && known[entry] === undefined ? [[entry, { url: head.url, title: head.title }] as const] : [];
    });
    return [indexFiles.leaf(leaf), compress(makeLeaf(passages, heads))];
  });
}

/** The anchors of each document, in their order. */
function anchorFiles(entries: readonly SearchEntry[]): IndexFile[] {
  return entries.flatMap(({ facets, blocks }, entry) => {
    if (!facets.kind?.some((kind) => kind === 'document' || kind === 'news')) return [];
    const anchors = new Set(blocks.flatMap(({ anchor }) => anchor ?? []));
    return [[indexFiles.anchors(entry), compress([...anchors])] as const];
  });
}

function hashOf(contents: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
}
