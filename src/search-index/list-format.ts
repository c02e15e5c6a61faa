import { type FacetName, type FacetPlaces, type FacetValue, facetNames } from './index-format.ts';

/** What a list can be narrowed by, in the order in which it is shown: the search's filters, and what only lists tell. */
export const listFacetNames = [
  ...facetNames,
  'type',
  'finding',
  'role',
  'leader',
  'figure',
  'difference',
  'deadline',
] as const;

export type ListFacetName = (typeof listFacetNames)[number];

/** In the address of a search that a list asked for: the address of the list as it was. */
export const listParameter = 'list';

/** The published tables of whose records there are lists. */
export const listTables = ['tasks', 'documents', 'figures', 'findings'] as const;

/** As it stands on the page; by the day by which it is due; by the share of its target that is reported. */
export const listOrders = ['printed', 'deadline', 'share'] as const;

export type ListOrder = (typeof listOrders)[number];

/** What the page tells its list's program of its lines; everything that has a place per line is in their order. */
export interface ListIndex {
  /** The published table that has a record of each line. */
  readonly table: (typeof listTables)[number];
  /** The ids of these records. */
  readonly ids: readonly string[];
  /** By name, those by which this list can be narrowed: its values, and for each line the places of those it has. */
  readonly facets: Readonly<Partial<Record<ListFacetName, ListFacet>>>;
  /** For each order but the printed one that tells lines apart: the places of the lines in that order. */
  readonly orders: Readonly<Partial<Record<ListOrder, readonly number[]>>>;
  /** What the search is narrowed by to find these lines: what all of them share; null where no filter of it tells them from others. */
  readonly scope: readonly (readonly [name: FacetName, value: string])[] | null;
}

export interface ListFacet {
  readonly values: readonly FacetValue[];
  readonly lines: readonly FacetPlaces[];
}
