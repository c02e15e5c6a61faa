import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isMissing, toShownPath } from '../../records/content-file.ts';
import type { SiteEntry } from '../../records/registry/site.ts';
import type { ComparedSide } from './compared-side.ts';
import type { ChangedField, PublishedChange } from './published-change.ts';

/** What the registry says of the site itself and of words that readers search by. */
export function compareRegistry(before: ComparedSide, after: ComparedSide): PublishedChange[] {
  const told = { kind: 'site', turn: 'changed', carried: 0 } as const;
  const site = compareValues(siteValues(before), siteValues(after));
  const words = compareValues(synonymValues(before), synonymValues(after));
  return [
    { ...told, address: '/', name: '网站', place: placeOf(after, 'site.yaml'), fields: site },
    { ...told, address: '/search/', name: '搜索的同义词', place: placeOf(after, 'synonyms.yaml'), fields: words },
  ].filter(({ fields }) => fields.length > 0);
}

/** The pages of prose in two content folders, which may have none of their own. */
export async function compareProse(before: string, after: string): Promise<PublishedChange[]> {
  const [was, is] = await Promise.all([readPages(before), readPages(after)]);
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((name): PublishedChange[] => {
    const [old = null, now = null] = [was.get(name), is.get(name)];
    if (old === now) return [];
    const id = basename(name, '.mdx');
    const own = {
      address: id === 'index' ? '/about/' : `/about/${id}/`,
      kind: 'site',
      carried: 0,
      fields: [],
    } as const;
    const place = { file: toShownPath(after, `pages/${name}`), line: firstDifference(old, now) };
    const turn = old === null ? 'new' : now === null ? 'gone' : 'changed';
    return [{ ...own, name: `说明页 ${id}`, turn, place }];
  });
}

async function readPages(root: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(root, 'pages');
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const pages = names.filter((name) => name.endsWith('.mdx'));
  return new Map(
    await Promise.all(pages.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

/** The first line that differs, 1-based; null where one side has no such page. */
function firstDifference(old: string | null, now: string | null): number | null {
  if (old === null || now === null) return null;
  const [was, is] = [old.split('\n'), now.split('\n')];
  return is.findIndex((line, nth) => line !== was[nth]) + 1 || is.length;
}

function siteValues({ registries }: ComparedSide): ReadonlyMap<string, string> {
  const values = Object.entries(registries.site).flatMap(([name, value]) =>
    value ? [[name, typeof value === 'string' ? value : value.map(toWords).join('；')] as const] : [],
  );
  return new Map(values);
}

/** One of a list: an origin, or words that may have an address. */
function toWords(one: string | NonNullable<SiteEntry['footer']>[number]): string {
  if (typeof one === 'string') return one;
  return one.url ? `${one.text}（${one.url}）` : one.text;
}

function synonymValues({ registries }: ComparedSide): ReadonlyMap<string, string> {
  return new Map(registries.synonyms.map(([word, ...others]) => [word, others.join('、')] as const));
}

function compareValues(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): ChangedField[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((title): ChangedField[] => {
    const [before = null, after = null] = [was.get(title), is.get(title)];
    return before === after ? [] : [{ title, before, after }];
  });
}

function placeOf({ registries }: ComparedSide, name: string): PublishedChange['place'] {
  const file = registries.files.find(({ basename }) => basename === name);
  return file === undefined ? null : { file: file.path, line: null };
}
