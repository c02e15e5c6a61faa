import { join } from 'node:path';
import { wholeNumbers } from '../../search-index/coded-words.ts';
import {
  type EntryHead,
  type FacetPlaces,
  indexFiles,
  mapFacets,
  type PlaceSheet,
  type SearchCatalog,
} from '../../search-index/index-format.ts';
import { collectPassages, type Passage } from './collect-passages.ts';
import { cutLeaves, cutList, cutRecords, type PassageRun } from './cut-passages.ts';
import type { FacetValues, SearchEntry } from './search-entry.ts';
import { toSimplifiedTable } from './simplified-table.ts';
import { writeCompressed } from './write-compressed.ts';
import { writeWords } from './write-words.ts';

/** Sizes in folded units or characters: large enough to compress, small enough to read little that is not shown. */
const sizes = { record: 24_000, leaf: 1300, entryFile: 2000 } as const;

/** Writes everything that the search reads into the folder; rejects with what Pagefind reports. */
export async function writeSearchIndex(
  entries: readonly SearchEntry[],
  facets: FacetValues,
  folder: string,
): Promise<void> {
  const { passages, heads } = collectPassages(entries);
  const records = cutRecords(passages, sizes.record);
  const names = await writeWords(records, folder);
  const write = (path: string, value: unknown) => writeCompressed(join(folder, path), value);
  for (const [record, passages] of records.entries()) await writeSheet(record, passages, write);
  const headFiles = cutList(heads, sizes.entryFile, (head) => JSON.stringify(head).length);
  for (const [file, list] of headFiles.entries()) await write(indexFiles.entries(file), list);
  for (const [path, followers] of collectFollowers(passages)) await write(path, followers);
  await write(indexFiles.simplified, toSimplifiedTable(new Set(passages.flatMap(({ folded }) => Array.from(folded)))));
  await write(indexFiles.catalog, {
    ...toColumns(entries, facets),
    facets,
    records: names,
    entryFiles: firstOfEach(headFiles),
  } satisfies SearchCatalog);
}

type Write = (path: string, value: unknown) => Promise<void>;

async function writeSheet(record: number, passages: PassageRun, write: Write): Promise<void> {
  const leaves = cutLeaves(passages, sizes.leaf);
  for (const [leaf, run] of leaves.entries()) {
    await write(
      indexFiles.leaf(record, leaf),
      run.map(({ text }) => text),
    );
  }
  await write(indexFiles.sheet(record), {
    units: passages.map(({ folded }) => folded.length),
    numbers: passages.map(({ folded }) => wholeNumbers(folded).length),
    places: encodePlaces(passages),
    leaves: leaves.map(({ length }) => length),
  } satisfies PlaceSheet);
}

/** Entries less the one before, because passages of one entry stand together. */
function encodePlaces(passages: PassageRun): number[][] {
  let before = 0;
  return passages.map(({ places }) =>
    places.flatMap(({ entry, spot, field }) => {
      const step = entry - before;
      before = entry;
      return [step, spot, field];
    }),
  );
}

/** Which characters follow each character, by the file that holds it. */
function collectFollowers(passages: readonly Passage[]): Map<string, Record<string, string>> {
  const followers = new Map<string, Set<string>>();
  for (const { folded } of passages) {
    for (let place = 0; place < folded.length; place++) {
      const unit = folded.charAt(place);
      const known = followers.get(unit);
      const next = folded.charAt(place + 1) || ' ';
      if (known) known.add(next);
      else followers.set(unit, new Set([next]));
    }
  }
  const files = new Map<string, Record<string, string>>();
  for (const [unit, next] of [...followers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = indexFiles.followers(unit);
    files.set(path, { ...files.get(path), [unit]: [...next].sort().join('') });
  }
  return files;
}

function toColumns(
  entries: readonly SearchEntry[],
  facets: FacetValues,
): Pick<SearchCatalog, 'columns' | 'dates' | 'dateOf' | 'parts'> {
  const dates = [...new Set(entries.map(({ date }) => date))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  const placeOf = mapFacets((name) => new Map(facets[name].map(({ value }, place) => [value, place])));
  const toPlaces = (values: readonly string[], places: ReadonlyMap<string, number>): FacetPlaces => {
    const [only = 0, ...others] = values.flatMap((value) => places.get(value) ?? []);
    return values.length === 0 ? [] : others.length === 0 ? only : [only, ...others];
  };
  const columns = mapFacets((name) => entries.map(({ facets }) => toPlaces(facets[name] ?? [], placeOf[name])));
  return { columns, dates, dateOf: entries.map(({ date }) => dates.indexOf(date)), parts: collectParts(entries) };
}

/** Pages whose parts follow them. */
function collectParts(entries: readonly SearchEntry[]): (readonly [number, number])[] {
  const parts = new Map<number, number>();
  let page = 0;
  for (const [number, { url }] of entries.entries()) {
    if (!url.includes('#')) page = number;
    else parts.set(page, (parts.get(page) ?? 0) + 1);
  }
  return [...parts];
}

function firstOfEach(lists: readonly (readonly EntryHead[])[]): number[] {
  let first = 0;
  return lists.map(({ length }) => {
    first += length;
    return first - length;
  });
}
