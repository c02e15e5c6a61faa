import type { SearchCatalog } from '../../search-index/index-format.ts';
import { parseTerms, type QueryTerm } from '../../search-index/query-terms.ts';
import { countFacets, type FacetCounts, filterEntries, toPlaces } from './filter-entries.ts';
import { findTerm, type TermMatches } from './find-term.ts';
import { preferParts } from './found-parts.ts';
import { rewriteRanges } from './range-writing.ts';
import { matchEntries, rankEntries } from './rank-entries.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchQuery } from './search-query.ts';
import { simplify } from './simplify.ts';

/** A term of the query and what it was found as. */
export interface FoundTerm extends TermMatches {
  /** As it was typed, quotation marks included. */
  readonly typed: string;
  /** True where it stands nowhere as it was typed, and was looked for in simplified characters or as another range. */
  readonly isRewritten: boolean;
}

export interface SearchOutcome {
  /** Every term stands in each entry. */
  readonly terms: readonly FoundTerm[];
  /** True where the query is longer than what is looked for: the terms are its beginning. */
  readonly isCut: boolean;
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
  const { catalog } = index;
  const asked = parseTerms(query.text);
  const terms = await Promise.all(asked.terms.map((term) => findWriting(index, term)));
  // Nothing but signs asks for something, which stands nowhere.
  const found = terms.length === 0 && query.text.trim() !== '' ? [] : matchEntries(catalog, terms);
  const chosen = toPlaces(catalog, query.chosen);
  const entries = preferParts(catalog, filterEntries(catalog, found, chosen));
  return {
    terms,
    isCut: asked.isCut,
    entries: rankEntries(catalog, entries, terms, query.order),
    unfiltered: preferParts(catalog, found).length,
    counts: countFacets(catalog, found, chosen),
  };
}

/** How many results some terms have together under the filters of the query. */
export function countResults(catalog: SearchCatalog, terms: readonly TermMatches[], query: SearchQuery): number {
  const chosen = toPlaces(catalog, query.chosen);
  return preferParts(catalog, filterEntries(catalog, matchEntries(catalog, terms), chosen)).length;
}

/** What stands nowhere as it was typed is looked for with its ranges in their other writing, then in simplified characters. */
async function findWriting(index: SearchIndex, { folded, typed }: QueryTerm): Promise<FoundTerm> {
  const found = await findTerm(index, folded);
  const asTyped = { ...found, typed, isRewritten: false };
  if (found.passages.size > 0) return asTyped;
  const isHan = /\p{Script=Han}/u.test(folded);
  const others = [...rewriteRanges(folded), ...(isHan ? [simplify(folded, await index.readSimplified())] : [])];
  for (const other of others) {
    const matches = other === folded ? null : await findTerm(index, other);
    if (matches !== null && matches.passages.size > 0) return { ...matches, typed, isRewritten: true };
  }
  return asTyped;
}
