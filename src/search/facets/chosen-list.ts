import type { ShownFacet } from './facet-panel.ts';
import { facetText } from './facet-text.ts';
import { makeElement } from './make-element.ts';

/** The chosen filters in the order of the facets, each a button that takes it back: by click, Enter, Delete or Backspace. */
export function showChosen<Name extends string>(
  list: HTMLElement,
  facets: readonly ShownFacet<Name>[],
  chosen: Readonly<Record<Name, readonly string[]>>,
  onRemove: (name: Name, value: string) => void,
): void {
  const items = facets.flatMap(({ name, title, values }) =>
    chosen[name].map((value) => {
      const label = values.find((known) => known.value === value)?.label ?? value;
      const text = `${title}：${label}`;
      const button = makeElement('button', { type: 'button', ariaLabel: facetText.removeFilter(text) }, `${text} ×`);
      button.addEventListener('click', () => onRemove(name, value));
      button.addEventListener('keydown', ({ key }) => {
        if (key === 'Delete' || key === 'Backspace') onRemove(name, value);
      });
      return makeElement('li', {}, button);
    }),
  );
  list.replaceChildren(...items);
}
