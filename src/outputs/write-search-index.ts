import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Account } from '../records/model.ts';
import { type CatalogEntry, facetNames, fragmentPath, indexFiles, type SearchCatalog } from './search-catalog.ts';
import { codeRecord } from './search-code.ts';
import { type SearchEntry, toSearchEntries } from './search-entries.ts';
import { toFacetValues } from './search-facets.ts';
import { fold } from './search-fold.ts';
import { toFragments } from './search-fragments.ts';

/**
 * Small chunks: a query reads little more than the words that it names. Each chunk costs 12 bytes of what every first
 * query reads; at this number a query of four characters and one of eight cost the least together. Results are the same
 * without it.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '1500';

/** Interfaces that Pagefind brings and this site does not use. */
const unused = /^pagefind-(?!entry\.json).*\.(?:js|css)$/u;

/**
 * Writes `pagefind/` into a built site: Pagefind's index of coded words, its fragments with the original text, and the
 * catalogue. Resolves to the number of records; rejects with what Pagefind reports.
 */
export async function writeSearchIndex(account: Account, site: string): Promise<number> {
  const folder = join(site, indexFiles.folder);
  const entries = toSearchEntries(account);
  await writeWords(entries, folder);
  const ids = await writeFragments(entries, folder);
  const catalog = Buffer.from(JSON.stringify(toCatalog(account, entries, ids)));
  await writeFile(join(folder, indexFiles.catalog), gzipSync(catalog, { level: 9 }));
  return entries.length;
}

/** Each entry goes in under its number instead of its address; the number comes back in the fragment. */
async function writeWords(entries: readonly SearchEntry[], folder: string): Promise<void> {
  const { close, createIndex } = await import('pagefind');
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('\n'));
    for (const [number, entry] of entries.entries()) {
      const content = codeRecord([...entry.names, ...entry.blocks].map(fold)).join(' ');
      const added = await index.addCustomRecord({ url: String(number), content, language: 'xx' });
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    }
    // Pagefind's own writeFiles may answer before the last file has its content.
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
    for (const { path, content } of made.files) if (!unused.test(path)) await writeInto(folder, path, content);
  } finally {
    await close();
  }
}

async function writeInto(folder: string, path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/**
 * Puts each entry's address, title and original text into its fragment, where Pagefind has left the coded words, and
 * the rest of a long text beside it. Resolves to the fragments' names by the entries' numbers.
 */
async function writeFragments(entries: readonly SearchEntry[], folder: string): Promise<ReadonlyMap<number, string>> {
  const ids = new Map<number, string>();
  for (const file of await readdir(join(folder, 'fragment'))) {
    const id = file.slice(0, file.indexOf('.'));
    const written = gunzipSync(await readFile(join(folder, fragmentPath(id, 0)))).toString('utf8');
    const number = Number(JSON.parse(written.slice(indexFiles.signature.length)).url);
    const entry = entries[number];
    if (!entry) throw new Error(`索引中的记录 ${file} 不属于任何条目`);
    ids.set(number, id);
    for (const [piece, fragment] of toFragments(entry).entries()) {
      const content = gzipSync(indexFiles.signature + JSON.stringify(fragment), { level: 9 });
      await writeFile(join(folder, fragmentPath(id, piece)), content);
    }
  }
  return ids;
}

function toCatalog(account: Account, entries: readonly SearchEntry[], ids: ReadonlyMap<number, string>): SearchCatalog {
  const facets = toFacetValues(account, entries);
  const places = facetNames.map((name) => new Map(facets[name].map(({ value }, place) => [value, place])));
  return {
    facets,
    entries: entries.map((entry, number): CatalogEntry => {
      const id = ids.get(number);
      if (id === undefined) throw new Error(`条目 ${entry.url} 没有进入索引`);
      const chosen = facetNames.map((name, facet) =>
        (entry.facets[name] ?? []).flatMap((value) => places[facet]?.get(value) ?? []),
      );
      return [id, entry.names.map((name) => fold(name).length), ...chosen];
    }),
  };
}
