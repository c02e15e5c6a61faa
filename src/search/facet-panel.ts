import { type FacetName, type FacetValue, facetNames, type SearchCatalog } from '../outputs/search-catalog.ts';
import type { FacetCounts } from './filter-entries.ts';
import { makeElement } from './make-element.ts';
import { type SearchQuery, singleChoice } from './search-query.ts';
import { facetTitles, searchText } from './search-text.ts';

export interface FacetPanel {
  /** Shows the choices and how many records each value would give; values that would give none are hidden. */
  update(chosen: SearchQuery['chosen'], counts: FacetCounts): void;
}

interface FacetControl {
  readonly element: HTMLElement;
  update(chosen: readonly string[], counts: readonly number[]): void;
}

/** Fills the element with one control for each facet; `onChoose` gets all chosen values of the facet that changed. */
export function makeFacetPanel(
  element: HTMLElement,
  catalog: SearchCatalog,
  onChoose: (name: FacetName, values: readonly string[]) => void,
): FacetPanel {
  const controls = facetNames.map((name) => {
    const make = singleChoice.has(name) ? makeSelect : makeBoxes;
    return [name, make(name, catalog.facets[name], (values) => onChoose(name, values))] as const;
  });
  element.replaceChildren(...controls.map(([, control]) => control.element));
  return {
    update(chosen, counts) {
      for (const [name, control] of controls) control.update(chosen[name], counts[name]);
    },
  };
}

type OnChoose = (values: readonly string[]) => void;

function makeBoxes(name: FacetName, values: readonly FacetValue[], onChoose: OnChoose): FacetControl {
  const boxes = values.map(({ value, label }) => {
    const input = makeElement('input', { type: 'checkbox', name, value });
    const count = makeElement('span', { className: 'facet-count' });
    return { input, count, row: makeElement('label', { className: 'facet-value' }, input, ` ${label} `, count) };
  });
  const rows = boxes.map(({ row }) => row);
  const element = makeElement('fieldset', {}, makeElement('legend', {}, facetTitles[name]), ...rows);
  element.addEventListener('change', () => {
    onChoose(boxes.filter(({ input }) => input.checked).map(({ input }) => input.value));
  });
  return {
    element,
    update(chosen, counts) {
      for (const [place, { input, count, row }] of boxes.entries()) {
        input.checked = chosen.includes(input.value);
        count.textContent = `（${counts[place] ?? 0}）`;
        row.hidden = !input.checked && counts[place] === 0;
      }
    },
  };
}

function makeSelect(name: FacetName, values: readonly FacetValue[], onChoose: OnChoose): FacetControl {
  const select = makeElement('select', { name });
  const title = makeElement('span', {}, facetTitles[name]);
  select.addEventListener('change', () => onChoose(select.value === '' ? [] : [select.value]));
  return {
    element: makeElement('label', { className: 'facet-select' }, title, select),
    update([chosen = ''], counts) {
      const options = values.flatMap(({ value, label }, place) => {
        const count = counts[place] ?? 0;
        return count === 0 && value !== chosen ? [] : [makeElement('option', { value }, `${label}（${count}）`)];
      });
      select.replaceChildren(makeElement('option', { value: '' }, searchText.any), ...options);
      select.value = chosen;
    },
  };
}
