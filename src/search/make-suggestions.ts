import { makeElement } from './make-element.ts';
import type { SearchIndex } from './search-index.ts';
import { searchText } from './search-text.ts';

/** Two Latin letters, whatever their tone marks and width. */
const latin = /[a-z].*[a-z]/iu;

/**
 * The departments, districts and indicators that typed Latin letters may stand for, as links; none for other text. Rejects
 * where the names cannot be read.
 */
export async function makeSuggestions({ files }: SearchIndex, typed: string): Promise<HTMLElement[]> {
  if (!latin.test(typed.normalize('NFKD').replace(/\p{M}/gu, ''))) return [];
  const [names, { suggestNames }] = await Promise.all([files.readNames(), import('./suggest-names.ts')]);
  const suggestions = suggestNames(names, typed);
  if (suggestions.length === 0) return [];
  const items = suggestions.map(({ kind, label, url }) => {
    const name = makeElement('a', { href: url }, label);
    return makeElement('li', {}, name, ` ${searchText.nameKinds[kind]}`);
  });
  return [makeElement('p', {}, searchText.suggestions), makeElement('ul', {}, ...items)];
}
