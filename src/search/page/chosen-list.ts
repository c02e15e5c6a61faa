import { type FacetName, facetNames, type SearchCatalog } from '../../search-index/index-format.ts';
import type { SearchQuery } from '../index/search-query.ts';
import { makeElement } from './make-element.ts';
import { facetTitles, searchText } from './search-text.ts';

/** The chosen filters in the order of the facets, each a button that takes it back: by click, Enter, Delete or Backspace. */
export function showChosen(
  list: HTMLElement,
  { facets }: SearchCatalog,
  chosen: SearchQuery['chosen'],
  onRemove: (name: FacetName, value: string) => void,
): void {
  const items = facetNames.flatMap((name) =>
    chosen[name].map((value) => {
      const label = facets[name].find((known) => known.value === value)?.label ?? value;
      const text = `${facetTitles[name]}：${label}`;
      const button = makeElement('button', { type: 'button', ariaLabel: searchText.removeFilter(text) }, `${text} ×`);
      button.addEventListener('click', () => onRemove(name, value));
      button.addEventListener('keydown', ({ key }) => {
        if (key === 'Delete' || key === 'Backspace') onRemove(name, value);
      });
      return makeElement('li', {}, button);
    }),
  );
  list.replaceChildren(...items);
}
