import { type SearchCatalog, searchFields } from '../../search-index/index-format.ts';
import { type TermMatches, weights } from './find-term.ts';
import type { SearchOrder } from './search-query.ts';

/** The entries that hold every term. */
export function matchEntries(catalog: SearchCatalog, terms: readonly TermMatches[]): number[] {
  const [first, ...others] = terms;
  const entries = first ? [...first.entries.keys()] : catalog.dateOf.map((_, entry) => entry);
  return entries.filter((entry) => others.every((term) => term.entries.has(entry)));
}

/**
 * Puts the entries in order. By relevance: those that a query names; then those that hold its numbers as whole numbers;
 * then by the field in which the term stands that stands least well; then the newest. Equal ones stand in the order of
 * the ledger.
 */
export function rankEntries(
  catalog: SearchCatalog,
  entries: readonly number[],
  terms: readonly TermMatches[],
  order: SearchOrder,
): number[] {
  const byNumber = [...entries].sort((a, b) => a - b);
  if (order === 'number') return byNumber;
  const dateOf = (entry: number) => catalog.dateOf[entry] ?? 0;
  const byDate = byNumber.sort((a, b) => dateOf(b) - dateOf(a));
  if (order === 'date') return byDate;
  const relevance = new Map(byDate.map((entry) => [entry, weigh(terms, entry)]));
  return byDate.sort((a, b) => (relevance.get(b) ?? 0) - (relevance.get(a) ?? 0));
}

/** True where the query is a name of the entry. */
export function isNamedBy(terms: readonly TermMatches[], entry: number): boolean {
  return terms.length > 0 && weigh(terms, entry) >= weights.named;
}

/** True where some term stands on the entry only in what it lists of other pages. */
export function isOnlyListed(terms: readonly TermMatches[], entry: number): boolean {
  return terms.some(({ entries }) => searchFields[(entries.get(entry) ?? 0) % weights.wholeNumber] === 'listed');
}

/** Only a query of one term can be a name. */
function weigh(terms: readonly TermMatches[], entry: number): number {
  const all = terms.map(({ entries }) => entries.get(entry) ?? 0);
  return terms.length === 1 ? (all[0] ?? 0) : Math.min(...all.map((weight) => weight % weights.named), weights.named);
}
