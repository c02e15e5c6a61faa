import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A name that the site's data give to a page. */
export interface SiteName {
  readonly name: string;
  readonly url: string;
}

/** Names of departments, districts, documents and terms, the other ones too, from the published data. */
export async function readNames(site: string): Promise<SiteName[]> {
  const read = async (table: string): Promise<Record<string, unknown>[]> =>
    JSON.parse(await readFile(join(site, 'data', `${table}.json`), 'utf8'));
  const tables = await Promise.all(['departments', 'districts', 'documents', 'terms'].map(read));
  return tables.flat().flatMap(({ url, name, title, term, aliases }) => {
    const all = [name ?? title ?? term, ...((aliases as string[] | undefined) ?? [])];
    return all.map((each) => ({ name: String(each), url: String(url) }));
  });
}
