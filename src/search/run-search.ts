import type { CatalogEntry } from '../outputs/search-catalog.ts';
import { foldTerms } from '../outputs/search-fold.ts';
import { countFacets, type FacetCounts, filterEntries, toPlaces } from './filter-entries.ts';
import { rankEntries, type TermMatches } from './rank-entries.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchQuery } from './search-query.ts';

export interface SearchOutcome {
  /** Every term stands in each entry. */
  readonly terms: readonly TermMatches[];
  readonly entries: readonly CatalogEntry[];
  readonly counts: FacetCounts;
}

/** The records that hold every term of the query and have any chosen value of every facet; best first. */
export async function runSearch(index: SearchIndex, query: SearchQuery): Promise<SearchOutcome> {
  const { catalog } = index;
  const terms = await Promise.all(foldTerms(query.text).map((term) => index.findTerm(term)));
  const found = rankEntries(catalog.entries, terms);
  const places = toPlaces(catalog, query.chosen);
  return { terms, entries: filterEntries(found, places), counts: countFacets(catalog, found, places) };
}
