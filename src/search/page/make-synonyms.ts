import { makeElement } from '../facets/make-element.ts';
import { findSynonyms } from '../index/find-synonyms.ts';
import { countResults, type SearchOutcome } from '../index/run-search.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { renderQuery, type SearchQuery } from '../index/search-query.ts';
import { searchText } from './search-text.ts';

/**
 * What the query may be called otherwise, as links with the number of results under the same filters; nothing that has
 * none. Rejects where the index cannot be read.
 */
export async function makeSynonyms(
  index: SearchIndex,
  query: SearchQuery,
  searching: Promise<SearchOutcome>,
): Promise<HTMLElement[]> {
  const [queries, { terms }] = await Promise.all([findSynonyms(index, query.text), searching]);
  const items = queries.flatMap(({ text, place, matches }) => {
    const asked = terms.map((term, nth) => (nth === place ? matches : term));
    const count = countResults(index.catalog, asked, query);
    if (count === 0 || terms[place]?.term === matches.term) return [];
    const link = makeElement('a', { href: renderQuery({ ...query, text }) }, text);
    return [makeElement('li', {}, link, ` ${searchText.resultCount(count)}`)];
  });
  return items.length === 0 ? [] : [makeElement('p', {}, searchText.synonyms), makeElement('ul', {}, ...items)];
}
