import { facetPlaces } from './facet-places.ts';
import { facetNames, type PlacePattern, type SearchCatalog } from './index-format.ts';

/** An entry on which a passage stands, and as what: the place of a field in `searchFields`. */
export interface EntryPlace {
  readonly entry: number;
  readonly field: number;
}

/** For each facet, the pages of the values that an entry has. */
export type LinkedPages = readonly (readonly number[])[];

/** What is needed of the catalogue to know the pages of an entry's values. */
type Facets = Pick<SearchCatalog, 'facets' | 'columns'>;

/** The pages that the facets of an entry lead to, itself left out. */
export function linkedPages(catalog: Facets, entry: number): LinkedPages {
  return facetNames.map((name) =>
    facetPlaces(catalog, entry, name)
      .flatMap((place) => catalog.facets[name][place]?.page ?? [])
      .filter((page) => page !== entry),
  );
}

/** The pattern of places in the order of their entries, the first of which has the linked pages. */
export function encodePlaces([own, ...elsewhere]: readonly EntryPlace[], linked: LinkedPages): PlacePattern {
  const fieldOn = new Map(elsewhere.map(({ entry, field }) => [entry, field]));
  const known = new Set<number>();
  const fields = linked.map((pages) => {
    const [field, ...different] = new Set(pages.map((page) => fieldOn.get(page)));
    if (field === undefined || different.length > 0) return '-';
    for (const page of pages) known.add(page);
    return field;
  });
  let before = 0;
  const others = elsewhere.flatMap(({ entry, field }) => {
    if (known.has(entry)) return [];
    const step = entry - before;
    before = entry;
    return [step, field];
  });
  return [[own?.field ?? 0, ...fields].join(''), ...others];
}

/** The places of a pattern, in the order of their entries, for a passage that stands first on `entry`. */
export function decodePlaces([fields, ...others]: PlacePattern, entry: number, linked: LinkedPages): EntryPlace[] {
  const fieldOn = new Map([[entry, Number(fields.charAt(0))]]);
  for (const [facet, pages] of linked.entries()) {
    const field = fields.charAt(facet + 1);
    if (field !== '-') for (const page of pages) fieldOn.set(page, Number(field));
  }
  let other = 0;
  for (let at = 0; at < others.length; at += 2) {
    other += others[at] ?? 0;
    fieldOn.set(other, others[at + 1] ?? 0);
  }
  return [...fieldOn].map(([entry, field]) => ({ entry, field })).sort((a, b) => a.entry - b.entry);
}
