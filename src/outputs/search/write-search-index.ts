import { join } from 'node:path';
import { indexFiles, type SearchCatalog } from '../../search-index/index-format.ts';
import { collectFollowers } from './collect-followers.ts';
import { collectPassages } from './collect-passages.ts';
import { cutLeaves, cutList, cutRecords } from './cut-passages.ts';
import { makeCatalog } from './make-catalog.ts';
import { makeSheet } from './make-sheet.ts';
import { placePassages } from './place-passages.ts';
import type { FacetValues, SearchEntry } from './search-entry.ts';
import { toSimplifiedTable } from './simplified-table.ts';
import { writeCompressed } from './write-compressed.ts';
import { writeWords } from './write-words.ts';

/** How many characters of heads are read together: enough to compress, and little that is not shown. */
const entryFileSize = 3500;

/** Writes everything that the search reads into the folder; rejects with what Pagefind reports. */
export async function writeSearchIndex(
  entries: readonly SearchEntry[],
  facets: FacetValues,
  folder: string,
): Promise<void> {
  const { passages, heads } = collectPassages(entries);
  const catalog = makeCatalog(entries, facets);
  const records = cutRecords(placePassages(passages, catalog));
  const names = await writeWords(records, folder);
  const write = (path: string, value: unknown) => writeCompressed(join(folder, path), value);
  for (const [record, run] of records.entries()) {
    const leaves = cutLeaves(run);
    for (const [leaf, passages] of leaves.entries()) {
      const texts = passages.map(({ text }) => text);
      const spots = passages.map(({ places }) => places.map(({ spot }) => spot));
      await write(indexFiles.leaf(record, leaf), { texts, spots });
    }
    await write(indexFiles.sheet(record), makeSheet(run, leaves));
  }
  const headFiles = cutList(heads, entryFileSize, (head) => JSON.stringify(head).length);
  for (const [file, list] of headFiles.entries()) await write(indexFiles.entries(file), list);
  for (const [path, followers] of collectFollowers(passages)) await write(path, followers);
  await write(indexFiles.simplified, toSimplifiedTable(new Set(passages.flatMap(({ folded }) => Array.from(folded)))));
  await write(indexFiles.catalog, {
    ...catalog,
    records: names,
    entryFiles: headFiles.map(({ length }) => length),
  } satisfies SearchCatalog);
}
