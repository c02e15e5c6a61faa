import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { underBase } from '../../base-path/base-path.ts';
import { inBatches } from '../../files/in-batches.ts';
import type { Ledger } from '../../records/model.ts';
import { describeEntries } from './describe-entries.ts';
import { readPage } from './read-page.ts';
import type { SearchBlock, SearchEntry } from './search-entry.ts';

/**
 * Everything that a built site shows, page by page in the order of the ledger: what a page says is read from the page
 * itself, so that the search finds what a reader sees. Rejects where a part of a page has no address.
 *
 * @param ledger As it is published: its addresses, and those of the entries, begin with the base.
 */
export async function readBuiltSite(ledger: Ledger, site: string, base: string): Promise<SearchEntry[]> {
  const describe = describeEntries(ledger);
  const files = await Array.fromAsync(glob('**/index.html', { cwd: site }));
  const paths = files.map((file) => underBase(base, toPath(file)));
  const pages = await inBatches([...files.entries()], async ([place, file]) =>
    readEntries(await readFile(join(site, file), 'utf8'), paths[place] ?? '', describe),
  );
  const byPath = new Map(paths.map((path, place) => [path, pages[place] ?? []]));
  return inAccountOrder(ledger, paths).flatMap((path) => byPath.get(path) ?? []);
}

function readEntries(html: string, path: string, describe: ReturnType<typeof describeEntries>): SearchEntry[] {
  return readPage(html).map(({ anchor, title, blocks }, place) => {
    if (place > 0 && anchor === null) throw new Error(`${path}: 单独成为一条结果的部分没有 id（${title}）`);
    const url = anchor === null ? path : `${path}#${anchor}`;
    const facts = describe(url);
    const isList = facts.facets.kind?.some((kind) => listKinds.has(kind)) === true;
    return { url, title, blocks: isList ? blocks.map(asListed) : blocks, ...facts };
  });
}

/** Pages that say little themselves: apart from their names they list what other pages say. */
const listKinds: ReadonlySet<string> = new Set(['department', 'district', 'topic', 'page']);

function asListed(block: SearchBlock): SearchBlock {
  return block.field === 'name' ? block : { ...block, field: 'listed' };
}

/**
 * Tasks first, because most of the site's text is theirs and what is read together should stand together; then
 * documents, then what is made of them.
 */
function inAccountOrder({ tasks, documents, indicators }: Ledger, paths: readonly string[]): string[] {
  const known = [...tasks, ...documents, ...indicators].map(({ url }) => url);
  return [...new Set([...known, ...[...paths].sort()])];
}

function toPath(file: string): string {
  return `/${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`;
}
