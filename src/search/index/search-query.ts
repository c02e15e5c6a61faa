import { type FacetName, facetNames, mapFacets } from '../../search-index/index-format.ts';

export const searchOrders = ['relevance', 'date', 'number'] as const;

/** By how well they match, newest first, or as the ledger numbers them. */
export type SearchOrder = (typeof searchOrders)[number];

/** What is searched for and how it is shown: the whole state of the search page. */
export interface SearchQuery {
  readonly text: string;
  /** For each facet the values of which an entry must have any. */
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  readonly order: SearchOrder;
  /** How many results of a list are shown. */
  readonly shown: number;
}

/** How many results are shown at first, and how many more at a time. */
export const pageLength = 10;

/** Reads the part of an address after `?`: `q=…&kind=…&lead=…&sort=…`, a facet as often as it has values. */
export function parseQuery(search: string): SearchQuery {
  const parameters = new URLSearchParams(search);
  const order = searchOrders.find((name) => name === parameters.get('sort')) ?? 'relevance';
  return {
    text: parameters.get('q') ?? '',
    chosen: mapFacets((name) => [...new Set(parameters.getAll(name))].filter((value) => value !== '')),
    order,
    shown: Math.max(pageLength, Number.parseInt(parameters.get('shown') ?? '', 10) || 0),
  };
}

/** The part of the address from `?` on, in a fixed order; empty where nothing is asked. */
export function renderQuery({ text, chosen, order, shown }: SearchQuery): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text.trim());
  for (const name of facetNames) for (const value of chosen[name]) parameters.append(name, value);
  if (order !== 'relevance') parameters.set('sort', order);
  if (shown > pageLength) parameters.set('shown', String(shown));
  const rendered = parameters.toString();
  return rendered === '' ? '' : `?${rendered}`;
}

/** True where nothing is asked: neither words nor filters. */
export function isEmpty({ text, chosen }: SearchQuery): boolean {
  return text.trim() === '' && facetNames.every((name) => chosen[name].length === 0);
}
