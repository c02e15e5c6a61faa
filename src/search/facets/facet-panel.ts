import type { FacetValue } from '../../search-index/index-format.ts';
import { facetText } from './facet-text.ts';
import { makeElement } from './make-element.ts';

/** A filter as it is shown. */
export interface ShownFacet<Name extends string> {
  readonly name: Name;
  readonly title: string;
  readonly values: readonly FacetValue[];
}

export interface FacetPanel<Name extends string> {
  /** Shows the choices and how many results each value would give; values that would give none are hidden. */
  update(chosen: Readonly<Record<Name, readonly string[]>>, counts: Readonly<Record<Name, readonly number[]>>): void;
}

interface FacetControl {
  readonly element: HTMLElement;
  update(chosen: readonly string[], counts: readonly number[]): void;
}

/** So many values of a facet are shown before the reader asks for all. */
const shownValues = 8;

/** Fills the element with one control for each facet; `onChoose` gets all chosen values of the facet that changed. */
export function makeFacetPanel<Name extends string>(
  element: HTMLElement,
  facets: readonly ShownFacet<Name>[],
  onChoose: (name: Name, values: readonly string[]) => void,
): FacetPanel<Name> {
  const controls = facets.map((facet) => {
    const control = makeBoxes(facet, (values) => onChoose(facet.name, values));
    return [facet.name, control] as const;
  });
  element.replaceChildren();
  return {
    update(chosen, counts) {
      for (const [name, control] of controls) control.update(chosen[name], counts[name]);
      // Only now, or they would move when they are counted for the first time.
      if (element.childElementCount === 0) element.append(...controls.map(([, control]) => control.element));
    },
  };
}

/** Boxes in the facet's own order; of a long list those with the most results first, and all of them on demand. */
function makeBoxes(
  { name, title, values }: ShownFacet<string>,
  onChoose: (values: readonly string[]) => void,
): FacetControl {
  const boxes = values.map((value, place) => ({ ...makeBox(name, value), place }));
  const list = makeElement('div', {});
  const more = makeElement('button', { type: 'button', className: 'facet-more' });
  const element = makeElement('fieldset', {}, makeElement('legend', {}, title), list, more);
  let isWhole = false;
  let show = () => {};
  more.addEventListener('click', () => {
    isWhole = !isWhole;
    show();
  });
  element.addEventListener('change', () => {
    onChoose(boxes.filter(({ input }) => input.checked).map(({ input }) => input.value));
  });
  return {
    element,
    update(chosen, counts) {
      for (const { input, count, place } of boxes) {
        input.checked = chosen.includes(input.value);
        count.textContent = `（${counts[place] ?? 0}）`;
      }
      const offered = boxes.filter(({ input, place }) => input.checked || (counts[place] ?? 0) > 0);
      const byCount = [...offered].sort((a, b) => (counts[b.place] ?? 0) - (counts[a.place] ?? 0));
      show = () => {
        const isLong = offered.length > shownValues;
        const first = byCount.filter(({ input }, nth) => input.checked || nth < shownValues);
        const rows = (isLong && !isWhole ? first : isLong ? byCount : offered).map(({ row }) => row);
        keepFocus(list, () => list.replaceChildren(...rows));
        more.textContent = isWhole ? facetText.fewerValues : facetText.allValues(offered.length);
        more.hidden = !isLong;
        element.hidden = offered.length === 0;
      };
      show();
    },
  };
}

function makeBox(name: string, { value, label }: FacetValue) {
  const input = makeElement('input', { type: 'checkbox', name, value });
  const count = makeElement('span', { className: 'facet-count' });
  return { input, count, row: makeElement('label', { className: 'facet-value' }, input, ` ${label} `, count) };
}

/** A box of the list that is put in another place loses the focus; it gets it back. */
function keepFocus(list: HTMLElement, change: () => void): void {
  const { activeElement } = document;
  const hadFocus = activeElement instanceof HTMLElement && list.contains(activeElement);
  change();
  if (hadFocus && activeElement.isConnected) activeElement.focus({ preventScroll: true });
}
