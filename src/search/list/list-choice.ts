import { type ListFacetName, type ListOrder, listFacetNames, listOrders } from '../../search-index/list-format.ts';

/** What of a list is shown, and in which order: the whole state of its tools. */
export interface ListChoice {
  /** For each facet the values of which a line must have any. */
  readonly chosen: Readonly<Record<ListFacetName, readonly string[]>>;
  readonly order: ListOrder;
}

/** One value for each facet. */
export function mapListFacets<Value>(make: (name: ListFacetName) => Value): Readonly<Record<ListFacetName, Value>> {
  const pairs = listFacetNames.map((name) => [name, make(name)] as const);
  return Object.fromEntries(pairs) as Record<ListFacetName, Value>;
}

/** Reads the part of an address after `?`: `status=…&lead=…&sort=…`, a facet as often as it has values, as the search does. */
export function parseChoice(search: string): ListChoice {
  const parameters = new URLSearchParams(search);
  return {
    chosen: mapListFacets((name) => [...new Set(parameters.getAll(name))].filter((value) => value !== '')),
    order: listOrders.find((name) => name === parameters.get('sort')) ?? 'printed',
  };
}

/** The part of the address from `?` on, in a fixed order; empty where the whole list is shown as printed. */
export function renderChoice({ chosen, order }: ListChoice): string {
  const parameters = new URLSearchParams();
  for (const name of listFacetNames) for (const value of chosen[name]) parameters.append(name, value);
  if (order !== 'printed') parameters.set('sort', order);
  const rendered = parameters.toString();
  return rendered === '' ? '' : `?${rendered}`;
}

/** True where every line is shown. */
export function isWhole({ chosen }: ListChoice): boolean {
  return listFacetNames.every((name) => chosen[name].length === 0);
}
