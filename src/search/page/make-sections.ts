import { makeElement, makeLink } from '../facets/make-element.ts';
import { makeExcerpt } from '../index/make-excerpt.ts';
import type { ShownPlace } from '../index/read-results.ts';
import { toNodes } from './excerpt-nodes.ts';
import { searchText } from './search-text.ts';

/**
 * A button that, when it is pressed, gives its place to all texts of a document that hold a term: under the heading of
 * their section, in the order of the document, each a link to its place. `onShow` clears away what is shown already.
 */
export function makeSections(
  count: number,
  terms: readonly string[],
  readAll: () => Promise<readonly ShownPlace[]>,
  onShow: () => void,
): HTMLElement {
  const button = makeElement('button', { type: 'button', className: 'result-more' }, searchText.allPlaces(count));
  const sections = makeElement('div', { className: 'result-places' }, button);
  button.addEventListener('click', async () => {
    try {
      const places = await readAll();
      onShow();
      sections.replaceChildren(...[...groupBySection(places)].map((section) => makeSection(section, terms)));
      sections.querySelector('a')?.focus();
    } catch (error) {
      console.error(error);
      button.textContent = searchText.placesFailed;
    }
  });
  return sections;
}

/** Texts that follow one another under the same heading. */
function groupBySection(places: readonly ShownPlace[]): ShownPlace[][] {
  const sections: ShownPlace[][] = [];
  for (const place of places) {
    const last = sections.at(-1);
    if (last?.[0]?.heading === place.heading) last.push(place);
    else sections.push([place]);
  }
  return sections;
}

function makeSection(places: readonly ShownPlace[], terms: readonly string[]): HTMLElement {
  const [first] = places;
  const title = makeElement('h3', {}, `${first?.heading || searchText.place} `);
  title.append(makeElement('small', {}, String(places.length)));
  const items = places.map(({ url, text }) =>
    makeElement('li', {}, makeLink(url, ...toNodes(makeExcerpt([text], terms)))),
  );
  return makeElement('section', {}, title, makeElement('ul', {}, ...items));
}
