import { appendChosen, type ChosenValues, readChosen, toAddressPart } from '../../search-index/facet-choice.ts';
import { type ListFacetName, type ListOrder, listFacetNames, listOrders } from '../../search-index/list-format.ts';

/** What of a list is shown, and in which order: the whole state of its tools. */
export interface ListChoice {
  readonly chosen: ChosenValues<ListFacetName>;
  readonly order: ListOrder;
}

/** Reads the part of an address after `?`, as the search does: `status=…&lead=…&sort=…`. */
export function parseChoice(search: string): ListChoice {
  const parameters = new URLSearchParams(search);
  return {
    chosen: readChosen(listFacetNames, parameters),
    order: listOrders.find((name) => name === parameters.get('sort')) ?? 'printed',
  };
}

/** The part of the address from `?` on, in a fixed order; empty where the whole list is shown as printed. */
export function renderChoice({ chosen, order }: ListChoice): string {
  const parameters = new URLSearchParams();
  appendChosen(listFacetNames, chosen, parameters);
  if (order !== 'printed') parameters.set('sort', order);
  return toAddressPart(parameters);
}
