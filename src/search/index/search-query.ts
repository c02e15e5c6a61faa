import {
  appendChosen,
  type ChosenValues,
  isNothingChosen,
  readChosen,
  toAddressPart,
} from '../../search-index/facet-choice.ts';
import { type FacetName, facetNames } from '../../search-index/index-format.ts';

export const searchOrders = ['relevance', 'date', 'number'] as const;

/** By how well they match, newest first, or as the ledger numbers them. */
export type SearchOrder = (typeof searchOrders)[number];

/** What is searched for and how it is shown: the whole state of the search page. */
export interface SearchQuery {
  readonly text: string;
  readonly chosen: ChosenValues<FacetName>;
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
    chosen: readChosen(facetNames, parameters),
    order,
    shown: Math.max(pageLength, Number.parseInt(parameters.get('shown') ?? '', 10) || 0),
  };
}

/** The part of the address from `?` on, in a fixed order; empty where nothing is asked. */
export function renderQuery({ text, chosen, order, shown }: SearchQuery): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text.trim());
  appendChosen(facetNames, chosen, parameters);
  if (order !== 'relevance') parameters.set('sort', order);
  if (shown > pageLength) parameters.set('shown', String(shown));
  return toAddressPart(parameters);
}

/** True where nothing is asked: neither words nor filters. */
export function isEmpty({ text, chosen }: SearchQuery): boolean {
  return text.trim() === '' && isNothingChosen(chosen);
}
