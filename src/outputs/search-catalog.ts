/** The filters of the search, by their names in the address, in the order in which they are shown. */
export const facetNames = ['kind', 'year', 'district', 'lead', 'department', 'document'] as const;

export type FacetName = (typeof facetNames)[number];

/** One value for each facet. */
export function mapFacets<Value>(make: (name: FacetName) => Value): Readonly<Record<FacetName, Value>> {
  const pairs = facetNames.map((name) => [name, make(name)] as const);
  return Object.fromEntries(pairs) as Record<FacetName, Value>;
}

export interface FacetValue {
  /** As it stands in the address: a record's id, a year, a kind. */
  readonly value: string;
  readonly label: string;
}

/**
 * One record that can be found: the name of its fragment file; the lengths of its names in folded units (they are its
 * first blocks); then for each facet, in the order of `facetNames`, places in the list of that facet's values.
 */
export type CatalogEntry = readonly [id: string, names: readonly number[], ...facets: (readonly number[])[]];

/**
 * What the search page needs of every record before it reads any: enough to filter, count and rank. The entries stand
 * in the order in which equal results are shown.
 */
export interface SearchCatalog {
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  readonly entries: readonly CatalogEntry[];
}

/** What is read of a record when it is shown. */
export interface SearchFragment {
  readonly url: string;
  readonly meta: { readonly title: string };
  /** Blocks after the title, original glyphs, one on each line. */
  readonly content: string;
  /** How many pieces the record has. */
  readonly pieces: number;
}

/** How many folded units of a record one fragment covers. */
export const unitsOfPiece = 500;

/** Names inside the folder of the search index. */
export const indexFiles = {
  folder: 'pagefind',
  catalog: 'catalog.bin',
  /** What stands before the JSON of a fragment. */
  signature: 'pagefind_dcd',
} as const;

/** Path of one piece of a record's text inside the folder of the search index; the first piece has the number 0. */
export function fragmentPath(id: string, piece: number): string {
  return `fragment/${id}${piece === 0 ? '' : `-${piece}`}.pf_fragment`;
}
