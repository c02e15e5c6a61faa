import { makeElement, makeLink } from '../facets/make-element.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { searchText } from './search-text.ts';

/** More would push the results out of sight. */
const shownSuggestions = 8;

/** Two Latin letters, whatever their tone marks and width. */
const latin = /[a-z].*[a-z]/iu;

/**
 * The departments, districts and indicators that typed Latin letters may stand for, as links; none for other text. Rejects
 * where the names cannot be read.
 */
export async function makeSuggestions(index: SearchIndex, typed: string): Promise<HTMLElement[]> {
  if (!latin.test(typed.normalize('NFKD').replace(/\p{M}/gu, ''))) return [];
  const [names, { suggestNames }] = await Promise.all([index.readNames(), import('../index/suggest-names.ts')]);
  const suggestions = suggestNames(names, typed);
  const more = suggestions.length - shownSuggestions;
  if (suggestions.length === 0) return [];
  const items = suggestions.slice(0, shownSuggestions).map(({ kind, label, url }) => {
    const name = makeLink(url, label);
    return makeElement('li', {}, name, ` ${searchText.nameKinds[kind]}`);
  });
  const list = makeElement('ul', {}, ...items);
  if (more > 0) list.append(makeElement('li', {}, searchText.moreSuggestions(more)));
  return [makeElement('p', {}, searchText.suggestions), list];
}
