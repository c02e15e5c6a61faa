import { facetPlaces } from '../../search-index/facet-places.ts';
import { type FacetName, facetNames, mapFacets, type SearchCatalog } from '../../search-index/index-format.ts';
import { preferParts } from './found-parts.ts';

/** For each facet: place of each chosen value in the catalogue, null where nothing is chosen. */
export type ChosenPlaces = Readonly<Record<FacetName, ReadonlySet<number> | null>>;

/** Counts of each facet's values, by their place in the catalogue. */
export type FacetCounts = Readonly<Record<FacetName, readonly number[]>>;

/** A chosen value that the catalogue does not know is kept as one that no entry has. */
export function toPlaces(catalog: SearchCatalog, chosen: Readonly<Record<FacetName, readonly string[]>>): ChosenPlaces {
  return mapFacets((name) => {
    if (chosen[name].length === 0) return null;
    const values = catalog.facets[name].map(({ value }) => value);
    return new Set(chosen[name].map((value) => values.indexOf(value)));
  });
}

/** The entries that have any chosen value of every facet. */
export function filterEntries(catalog: SearchCatalog, entries: readonly number[], chosen: ChosenPlaces): number[] {
  const narrowing = facetNames.filter((name) => chosen[name] !== null);
  return entries.filter((entry) => narrowing.every((name) => hasAny(catalog, entry, name, chosen[name])));
}

/** How many of the entries each value would show, the choices of the other facets kept, and parts preferred. */
export function countFacets(catalog: SearchCatalog, entries: readonly number[], chosen: ChosenPlaces): FacetCounts {
  return mapFacets((name) => {
    const having: number[][] = catalog.facets[name].map(() => []);
    for (const entry of filterEntries(catalog, entries, { ...chosen, [name]: null })) {
      for (const place of facetPlaces(catalog, entry, name)) having[place]?.push(entry);
    }
    return having.map((list) => preferParts(catalog, list).length);
  });
}

function hasAny(catalog: SearchCatalog, entry: number, name: FacetName, chosen: ReadonlySet<number> | null): boolean {
  return chosen === null || facetPlaces(catalog, entry, name).some((place) => chosen.has(place));
}
