import { foldTerms } from '../../search-index/fold-text.ts';
import type { SearchCatalog } from '../../search-index/index-format.ts';
import { countFacets, type FacetCounts, filterEntries, toPlaces } from './filter-entries.ts';
import { findTerm, type TermMatches } from './find-term.ts';
import { preferParts } from './found-parts.ts';
import { matchEntries, rankEntries } from './rank-entries.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchQuery } from './search-query.ts';
import { simplify } from './simplify.ts';

export interface SearchOutcome {
  /** Every term stands in each entry. */
  readonly terms: readonly TermMatches[];
  /** Numbers of entries, best first. */
  readonly entries: readonly number[];
  /** How many there are without any filter. */
  readonly unfiltered: number;
  readonly counts: FacetCounts;
}

/**
 * The entries that hold every term of the query and have any chosen value of every facet, in the order asked for; of a page
 * and its parts the parts, where any of these does.
 */
export async function runSearch(index: SearchIndex, query: SearchQuery): Promise<SearchOutcome> {
  const { catalog } = index.files;
  const terms = await Promise.all(foldTerms(query.text).map((term) => findWriting(index, term)));
  const found = matchEntries(catalog, terms);
  const chosen = toPlaces(catalog, query.chosen);
  const entries = preferParts(catalog, filterEntries(catalog, found, chosen));
  return {
    terms,
    entries: rankEntries(catalog, entries, terms, query.order),
    unfiltered: preferParts(catalog, found).length,
    counts: countFacets(catalog, found, chosen),
  };
}

/** How many results the terms have under the filters of the query. */
export function countResults(catalog: SearchCatalog, terms: readonly TermMatches[], query: SearchQuery): number {
  const chosen = toPlaces(catalog, query.chosen);
  return preferParts(catalog, filterEntries(catalog, matchEntries(catalog, terms), chosen)).length;
}

/** What stands nowhere as it was typed is looked for in simplified characters. */
async function findWriting(index: SearchIndex, typed: string): Promise<TermMatches> {
  const matches = await findTerm(index, typed);
  if (matches.passages.size > 0 || !/\p{Script=Han}/u.test(typed)) return matches;
  const simplified = simplify(typed, await index.files.readSimplified());
  if (simplified === typed) return matches;
  const others = await findTerm(index, simplified);
  return others.passages.size > 0 ? { ...others, typed } : matches;
}
