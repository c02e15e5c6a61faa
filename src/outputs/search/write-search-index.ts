import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  indexFiles,
  type PassageLeaf,
  type PlaceSheet,
  type SearchCatalog,
  type SynonymWords,
} from '../../search-index/index-format.ts';
import { collectFollowers } from './collect-followers.ts';
import { collectPassages } from './collect-passages.ts';
import { cutLeaves, cutList, cutRecords, type PassageRun } from './cut-passages.ts';
import { keepSynonyms } from './keep-synonyms.ts';
import { makeCatalog } from './make-catalog.ts';
import { makeSheet } from './make-sheet.ts';
import { placePassages } from './place-passages.ts';
import type { FacetValues, SearchEntry } from './search-entry.ts';
import { toSimplifiedTable } from './simplified-table.ts';
import { compress, writeInto } from './write-files.ts';
import { writeWords } from './write-words.ts';

/** How many characters of heads are read together: enough to compress, and little that is not shown. */
const entryFileSize = 3500;

/** So many bytes of sheets are read with the first query, whatever it asks. */
const mostReadAtOnce = 32_000;

/** Writes everything that the search reads into the folder; rejects with what Pagefind reports. */
export async function writeSearchIndex(
  entries: readonly SearchEntry[],
  facets: FacetValues,
  synonyms: readonly SynonymWords[],
  folder: string,
): Promise<void> {
  const { passages, heads } = collectPassages(entries);
  const catalog = makeCatalog(entries, facets);
  const records = cutRecords(placePassages(passages, catalog));
  const headFiles = cutList(heads, entryFileSize, (head) => JSON.stringify(head).length);
  const sheets = cutSheets(records.map((run) => makeSheet(run, cutLeaves(run))));
  const files = new Map<string, Uint8Array>([
    ...sheets.entries().map(([file, list]) => [indexFiles.sheets(file), compress(list)] as const),
    ...records.entries().flatMap(([record, run]) => leafFiles(record, run)),
    ...headFiles.entries().map(([file, list]) => [indexFiles.entries(file), compress(list)] as const),
    ...collectFollowers(passages)
      .entries()
      .map(([path, followers]) => [path, compress(followers)] as const),
  ]);
  const version = hashOf(files.values());
  const words = await writeWords(records, folder);
  for (const [path, content] of files) await writeInto(folder, join(version, path), content);
  const characters = new Set(passages.flatMap(({ folded }) => Array.from(folded)));
  await writeInto(folder, indexFiles.simplified, compress(toSimplifiedTable(characters)));
  const entryFiles = headFiles.map(({ length }) => length);
  const whole: SearchCatalog = {
    ...catalog,
    synonyms: keepSynonyms(synonyms, passages),
    version,
    ...words,
    entryFiles,
    sheetFiles: sheets.map(({ length }) => length),
  };
  await writeInto(folder, indexFiles.catalog, compress(whole));
}

/** All sheets in one file where that is read at once, so that no query has to wait for its own; else one in each. */
function cutSheets(sheets: readonly PlaceSheet[]): (readonly PlaceSheet[])[] {
  return compress(sheets).length <= mostReadAtOnce ? [sheets] : sheets.map((sheet) => [sheet]);
}

/** The leaves of a record. */
function leafFiles(record: number, run: PassageRun): (readonly [path: string, content: Uint8Array])[] {
  return cutLeaves(run).map((passages, leaf) => {
    const texts = passages.map(({ text }) => text);
    const spots = passages.map(({ places }) => places.map(({ spot }) => spot));
    return [indexFiles.leaf(record, leaf), compress({ texts, spots } satisfies PassageLeaf)] as const;
  });
}

function hashOf(contents: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
}
