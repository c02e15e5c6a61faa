import type { CatalogEntry, FacetName, SearchCatalog } from '../outputs/search-catalog.ts';
import { fold } from '../outputs/search-fold.ts';
import { placesOf } from './filter-entries.ts';
import { makeElement } from './make-element.ts';
import { makeExcerpt } from './make-excerpt.ts';
import type { ExcerptPart } from './mark-terms.ts';
import type { TermMatches } from './rank-entries.ts';
import { readRecord } from './read-record.ts';
import type { SearchIndex } from './search-index.ts';

const factFacets = ['kind', 'district', 'year'] as const satisfies readonly FacetName[];

/** One result as a list item: the title leads to the record; kind, district and year; an excerpt with the terms. */
export async function makeResult(
  index: SearchIndex,
  entry: CatalogEntry,
  matches: readonly TermMatches[],
): Promise<HTMLLIElement> {
  const { url, title, blocks } = await readRecord(index, entry, matches);
  const terms = matches.map(({ term }) => term);
  const foldedTitle = fold(title);
  const wanted = terms.filter((term) => !foldedTitle.includes(term));
  const heading = makeElement(
    'a',
    { href: url, className: 'result-title' },
    ...toNodes(makeExcerpt([title], terms, 80)),
  );
  const facts = makeElement('p', { className: 'result-facts' }, describe(index.catalog, entry, title));
  const excerpt = makeElement('p', { className: 'result-excerpt' }, ...toNodes(makeExcerpt(blocks, wanted)));
  return makeElement('li', { className: 'result' }, heading, facts, ...(blocks.length > 0 ? [excerpt] : []));
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
