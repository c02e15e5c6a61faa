import { type FacetName, facetNames, mapFacets } from '../outputs/search-catalog.ts';

/** What is searched for: free text, and for each facet the values of which a record must have any. */
export interface SearchQuery {
  readonly text: string;
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
}

/** Longer than anything that a reader types; a pasted page would ask for the whole index. */
export const longestQuery = 100;

/** Facets with more values than a list of boxes can show: one of them at a time. */
export const singleChoice: ReadonlySet<FacetName> = new Set<FacetName>(['lead', 'department', 'document']);

/** Reads the part of an address after `?`: `q=…&kind=…&lead=…`, a facet as often as it has values. */
export function parseQuery(search: string): SearchQuery {
  const parameters = new URLSearchParams(search);
  return {
    text: (parameters.get('q') ?? '').slice(0, longestQuery),
    chosen: mapFacets((name) => {
      const values = [...new Set(parameters.getAll(name))].filter((value) => value !== '');
      return singleChoice.has(name) ? values.slice(0, 1) : values;
    }),
  };
}

/** The part of the address from `?` on, in a fixed order; empty where nothing is asked. */
export function renderQuery({ text, chosen }: SearchQuery): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text.trim());
  for (const name of facetNames) for (const value of chosen[name]) parameters.append(name, value);
  const rendered = parameters.toString();
  return rendered === '' ? '' : `?${rendered}`;
}

export function isEmpty(query: SearchQuery): boolean {
  return renderQuery(query) === '';
}
