import { makeElement } from '../facets/make-element.ts';
import { findSimilar, nearestEntries } from '../index/find-similar.ts';
import { readResults } from '../index/read-results.ts';
import { countResults, type FoundTerm, type SearchOutcome } from '../index/run-search.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { renderQuery, type SearchQuery } from '../index/search-query.ts';
import { makeResult } from './make-result.ts';
import { searchText } from './search-text.ts';

/** How many similar results are offered. */
const similarShown = 5;

/** Why a search has no result, in one sentence. */
export function explainNothing({ terms, unfiltered }: SearchOutcome): string {
  if (unfiltered > 0) return searchText.filteredOut(unfiltered);
  if (terms.length === 0) return searchText.onlySigns;
  if (terms.length > 1 && terms.every(({ entries }) => entries.size > 0)) return searchText.notTogether;
  return searchText.nothing;
}

/**
 * What is offered where a search has no result, apart from results and named as what it is: each of several terms by
 * itself, and what has some characters in common with a term that stands nowhere.
 */
export async function makeAlternatives(
  index: SearchIndex,
  query: SearchQuery,
  { terms, unfiltered }: SearchOutcome,
): Promise<HTMLElement[]> {
  if (unfiltered > 0) return [];
  const missing = terms.find(({ entries }) => entries.size === 0);
  const single = terms.length > 1 ? [makeTermList(index, query, terms)] : [];
  return missing ? [...single, ...(await makeSimilar(index, missing))] : single;
}

function makeTermList({ catalog }: SearchIndex, query: SearchQuery, terms: SearchOutcome['terms']): HTMLElement {
  const items = terms.map((matches) => {
    const { typed } = matches;
    const count = countResults(catalog, [matches], query);
    const link = makeElement('a', { href: renderQuery({ ...query, text: typed }) });
    link.textContent = searchText.termCount(typed, count);
    return makeElement('li', {}, count > 0 ? link : searchText.termCount(typed, 0));
  });
  const heading = makeElement('h2', {}, searchText.eachTerm);
  return makeElement('section', { className: 'result-group' }, heading, makeElement('ul', {}, ...items));
}

async function makeSimilar(index: SearchIndex, { term, typed }: FoundTerm): Promise<HTMLElement[]> {
  const pairs = await findSimilar(index, term);
  const results = await readResults(index, nearestEntries(pairs, similarShown), pairs);
  if (results.length === 0) return [];
  const words = pairs.map((pair) => pair.term);
  const items = results.map((result) => makeResult(index.catalog, result, words));
  return [
    makeElement(
      'section',
      { className: 'result-group similar' },
      makeElement('h2', {}, searchText.similar),
      makeElement('p', { className: 'note' }, searchText.similarNote(typed)),
      makeElement('ol', {}, ...items),
    ),
  ];
}
