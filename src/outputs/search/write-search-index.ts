import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  type EntryHeads,
  indexFiles,
  type PlaceSheet,
  type SearchCatalog,
  type SynonymWords,
} from '../../search-index/index-format.ts';
import { collectFollowers } from './collect-followers.ts';
import { collectPassages } from './collect-passages.ts';
import { cutLeaves, cutRecords, type PassageRun } from './cut-passages.ts';
import { keepSynonyms } from './keep-synonyms.ts';
import { makeCatalog } from './make-catalog.ts';
import { makeLeaf } from './make-leaf.ts';
import { makeSheet } from './make-sheet.ts';
import { placeHeads } from './place-heads.ts';
import { placePassages } from './place-passages.ts';
import type { FacetValues, SearchEntry } from './search-entry.ts';
import { toSimplifiedTable } from './simplified-table.ts';
import { compress, writeInto } from './write-files.ts';
import { writeWords } from './write-words.ts';

/** So many bytes of sheets are read with the first query, whatever it asks. */
const mostReadAtOnce = 32_000;

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
  const headLeaves = placeHeads(entries, leaves);
  const sheets = cutSheets(makeSheets(leavesOf));
  const files = new Map<string, Uint8Array>([
    ...sheets.entries().map(([file, list]) => [indexFiles.sheets(file), compress(list)] as const),
    ...leafFiles(leaves, entries, headLeaves, catalog.heads),
    ...anchorFiles(entries),
    ...collectFollowers(passages)
      .entries()
      .map(([path, followers]) => [path, compress(followers)] as const),
  ]);
  const version = hashOf(files.values());
  const words = await writeWords(records, folder);
  for (const [path, content] of files) await writeInto(folder, join(version, path), content);
  const characters = new Set(passages.flatMap(({ folded }) => Array.from(folded)));
  await writeInto(folder, indexFiles.simplified, compress(toSimplifiedTable(characters)));
  const whole: SearchCatalog = {
    ...catalog,
    synonyms: keepSynonyms(synonyms, passages),
    version,
    ...words,
    headLeaves,
    sheetFiles: sheets.map(({ length }) => length),
  };
  await writeInto(folder, indexFiles.catalog, compress(whole));
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

/** All sheets in one file where that is read at once, so that no query has to wait for its own; else one in each. */
function cutSheets(sheets: readonly PlaceSheet[]): (readonly PlaceSheet[])[] {
  return compress(sheets).length <= mostReadAtOnce ? [sheets] : sheets.map((sheet) => [sheet]);
}

type IndexFile = readonly [path: string, content: Uint8Array];

function leafFiles(
  leaves: readonly PassageRun[],
  entries: readonly SearchEntry[],
  headLeaves: readonly number[],
  known: EntryHeads,
): IndexFile[] {
  const heads = entries.map(({ url, title }, entry) => [entry, { url, title }] as const);
  const unknown = heads.filter(([entry]) => known[entry] === undefined);
  const headsOf = Map.groupBy(unknown, ([entry]) => headLeaves[entry]);
  return leaves.map((passages, leaf) => [indexFiles.leaf(leaf), compress(makeLeaf(passages, headsOf.get(leaf) ?? []))]);
}

/** The anchors of each document, in their order. */
function anchorFiles(entries: readonly SearchEntry[]): IndexFile[] {
  return entries.flatMap(({ facets, blocks }, entry) => {
    if (!facets.kind?.includes('document')) return [];
    const anchors = new Set(blocks.flatMap(({ anchor }) => anchor ?? []));
    return [[indexFiles.anchors(entry), compress([...anchors])] as const];
  });
}

function hashOf(contents: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
}
