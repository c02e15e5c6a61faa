import { facetPlaces } from '../../search-index/facet-places.ts';
import { fold } from '../../search-index/fold-text.ts';
import type { FacetName, SearchCatalog } from '../../search-index/index-format.ts';
import { makeElement, makeLink } from '../facets/make-element.ts';
import { makeExcerpt } from '../index/make-excerpt.ts';
import type { ShownPlace, ShownResult } from '../index/read-results.ts';
import { toNodes } from './excerpt-nodes.ts';
import { makeSections } from './make-sections.ts';
import { searchText } from './search-text.ts';

const factFacets = ['district', 'year', 'lead', 'status'] as const satisfies readonly FacetName[];

/**
 * One result as a list item: the title, facts, and excerpts with the terms, each leading to its place. Of a document
 * `readAll` reads every text that holds a term, and a button shows them by section.
 */
export function makeResult(
  catalog: SearchCatalog,
  { entry, url, title, places, placeCount }: ShownResult,
  terms: readonly string[],
  readAll?: () => Promise<readonly ShownPlace[]>,
): HTMLLIElement {
  const heading = makeLink(url, ...toNodes(makeExcerpt([title], terms, 80)));
  heading.className = 'result-title';
  const facts = factFacets.flatMap((name) => labelsOf(catalog, entry, name));
  const item = makeElement('li', { className: 'result' }, heading);
  if (facts.length > 0) item.append(makeElement('p', { className: 'result-facts' }, facts.join(' · ')));
  const foldedTitle = fold(title);
  const texts = places
    .filter(({ text }) => text !== title)
    .map((place) => makePlace(place, terms, foldedTitle, placeCount !== null || places.length > 1));
  item.append(...texts);
  if (readAll && placeCount !== null && placeCount > texts.length) {
    item.append(makeSections(placeCount, terms, readAll, () => texts.map((text) => text.remove())));
  }
  return item;
}

/** Where a result may have several places, each is a link of its own. */
function makePlace(
  { url, heading, text }: ShownPlace,
  terms: readonly string[],
  title: string,
  isLink: boolean,
): HTMLElement {
  const nodes = toNodes(makeExcerpt([text], terms));
  const label = heading !== '' && fold(heading) !== title ? heading : searchText.place;
  const link = isLink ? [makeLink(url, label), ' '] : [];
  return makeElement('p', { className: 'result-excerpt' }, ...link, ...nodes);
}

/** What the entry has of a facet, as it is shown. */
export function labelsOf(catalog: SearchCatalog, entry: number, name: FacetName): string[] {
  return facetPlaces(catalog, entry, name).flatMap((place) => catalog.facets[name][place]?.label ?? []);
}
