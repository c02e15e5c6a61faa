import type { CatalogEntry, FacetName, SearchCatalog } from '../outputs/search-catalog.ts';
import { fold } from '../outputs/search-fold.ts';
import { placesOf } from './filter-entries.ts';
import { makeElement } from './make-element.ts';
import { makeExcerpt } from './make-excerpt.ts';
import type { ExcerptPart } from './mark-terms.ts';
import type { SearchIndex } from './search-index.ts';

const factFacets = ['kind', 'district', 'year'] as const satisfies readonly FacetName[];

/** One result as a list item: the title leads to the record; kind, district and year; an excerpt with the terms. */
export async function makeResult(
  index: SearchIndex,
  entry: CatalogEntry,
  terms: readonly string[],
): Promise<HTMLLIElement> {
  const { url, meta, content } = await index.readFragment(entry[0]);
  const blocks = content.split('\n').filter((block) => block !== '');
  const foldedTitle = fold(meta.title);
  const wanted = terms.filter((term) => !foldedTitle.includes(term));
  const title = makeElement(
    'a',
    { href: url, className: 'result-title' },
    ...toNodes(makeExcerpt([meta.title], terms, 80)),
  );
  const facts = makeElement('p', { className: 'result-facts' }, describe(index.catalog, entry, meta.title));
  const excerpt = makeElement('p', { className: 'result-excerpt' }, ...toNodes(makeExcerpt(blocks, wanted)));
  return makeElement('li', { className: 'result' }, title, facts, ...(blocks.length > 0 ? [excerpt] : []));
}

/** A section also names its document. */
function describe(catalog: SearchCatalog, entry: CatalogEntry, title: string): string {
  const facts = factFacets.flatMap((name) => labelsOf(catalog, entry, name));
  const isSection = placesOf(entry, 'kind').some((place) => catalog.facets.kind[place]?.value === 'document');
  const documents = isSection ? labelsOf(catalog, entry, 'document').filter((label) => label !== title) : [];
  return [...facts, ...documents].join(' · ');
}

function labelsOf(catalog: SearchCatalog, entry: CatalogEntry, name: FacetName): string[] {
  return placesOf(entry, name).flatMap((place) => catalog.facets[name][place]?.label ?? []);
}

function toNodes(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? makeElement('mark', {}, text) : text));
}
