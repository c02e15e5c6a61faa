import {
  type EntryHeads,
  type FacetName,
  type FacetPlaces,
  mapFacets,
  type SearchCatalog,
} from '../../search-index/index-format.ts';
import type { FacetValues } from '../../views/list/facet-values.ts';
import type { SearchEntry } from './search-entry.ts';

/** What filtering, counting and ordering need of all entries; what the files are called is not known yet. */
export function makeCatalog(
  entries: readonly SearchEntry[],
  values: FacetValues,
): Omit<SearchCatalog, 'synonyms' | 'version' | 'records' | 'chunks' | 'headLeaves' | 'sheets'> {
  const entryOf = new Map(entries.map(({ url }, entry) => [url, entry]));
  const facets = mapFacets((name) =>
    values[name].map(({ url, ...value }) => {
      const page = url === null ? undefined : entryOf.get(url);
      return page === undefined ? value : { ...value, page };
    }),
  );
  const placeOf = mapFacets((name) => new Map(facets[name].map(({ value }, place) => [value, place])));
  const columns = mapFacets((name) => entries.map(({ facets }) => toPlaces(ownValues(facets, name), placeOf[name])));
  const dates = [...new Set(entries.map(({ date }) => date))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  const placeOfDate = new Map(dates.map((date, place) => [date, place]));
  const dateOf = entries.map(({ date }) => placeOfDate.get(date) ?? 0);
  return { facets, heads: headsOfValues(entries, values), columns, dates, dateOf, parts: collectParts(entries) };
}

/** The heads of the pages that are about values. */
function headsOfValues(entries: readonly SearchEntry[], values: FacetValues): EntryHeads {
  const pages = new Set(Object.values(values).flatMap((list) => list.flatMap(({ url }) => url ?? [])));
  const heads = entries.flatMap(({ url, title }, entry) => (pages.has(url) ? [[entry, { url, title }] as const] : []));
  return Object.fromEntries(heads);
}

/** What leads is a department too, and is said once. */
function ownValues(facets: SearchEntry['facets'], name: FacetName): readonly string[] {
  const values = facets[name] ?? [];
  return name === 'department' ? values.filter((value) => !facets.lead?.includes(value)) : values;
}

function toPlaces(values: readonly string[], places: ReadonlyMap<string, number>): FacetPlaces {
  const known = values.flatMap((value) => places.get(value) ?? []);
  return known.length === 1 ? (known[0] ?? []) : known;
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
