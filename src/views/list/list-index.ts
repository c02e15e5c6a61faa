import type { Ledger } from '../../records/model.ts';
import type { FacetPlaces, FacetValue } from '../../search-index/index-format.ts';
import {
  type ListFacet,
  type ListFacetName,
  type ListIndex,
  type ListOrder,
  listFacetNames,
} from '../../search-index/list-format.ts';
import { facetValues } from './facet-values.ts';
import { leaderValues } from './leader-values.ts';
import { listValues } from './list-text.ts';

/** One line of a list: its record, what it has of each facet, and by what it is put in order. */
export interface IndexedLine {
  readonly id: string;
  readonly facets: Readonly<Partial<Record<ListFacetName, readonly string[]>>>;
  /** What stands first has the least; null stands last. */
  readonly order?: Readonly<Partial<Record<ListOrder, string | number | null>>>;
}

/**
 * What a page tells its list's program of its lines, in the order in which they stand there.
 * @param table The published table that has a record of each.
 * @param scope What the search is narrowed by to find them; null where it cannot be.
 */
export function toListIndex(
  ledger: Ledger,
  table: ListIndex['table'],
  lines: readonly IndexedLine[],
  scope: ListIndex['scope'],
): ListIndex {
  const known = { ...facetValues(ledger), ...listValues, leader: leaderValues(ledger) };
  const facets = listFacetNames.flatMap((name) => {
    const facet = toFacet(lines, name, known[name]);
    return facet === null ? [] : [[name, facet] as const];
  });
  const orders = (['deadline', 'share'] as const).flatMap((name) => {
    const order = toOrder(lines, name);
    return order === null ? [] : [[name, order] as const];
  });
  return {
    table,
    ids: lines.map(({ id }) => id),
    facets: Object.fromEntries(facets),
    orders: Object.fromEntries(orders),
    scope,
  };
}

/** Null where every line has the same: nothing could be narrowed by it. */
function toFacet(lines: readonly IndexedLine[], name: ListFacetName, known: readonly FacetValue[]): ListFacet | null {
  const used = new Set(lines.flatMap(({ facets }) => facets[name] ?? []));
  const values = known.filter(({ value }) => used.has(value));
  const places = new Map(values.map(({ value }, place) => [value, place]));
  const own = lines.map(({ facets }) => toPlaces((facets[name] ?? []).flatMap((value) => places.get(value) ?? [])));
  if (new Set(own.map(String)).size < 2) return null;
  return { values: values.map(({ value, label }) => ({ value, label })), lines: own };
}

function toPlaces(places: readonly number[]): FacetPlaces {
  const [first, ...others] = places;
  return first !== undefined && others.length === 0 ? first : places;
}

/** The places of the lines in an order, lines without a key last; null where they stand in it already. */
function toOrder(lines: readonly IndexedLine[], name: ListOrder): readonly number[] | null {
  const keys = lines.map(({ order }) => order?.[name] ?? null);
  const printed = lines.map((_, place) => place);
  const places = printed.toSorted((a, b) => compare(keys[a] ?? null, keys[b] ?? null) || a - b);
  return places.every((place, nth) => place === nth) ? null : places;
}

function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
