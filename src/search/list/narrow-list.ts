import { mapNames } from '../../search-index/facet-choice.ts';
import { type ListFacetName, type ListIndex, listFacetNames } from '../../search-index/list-format.ts';
import type { ListChoice } from './list-choice.ts';

/** The places of the lines that have any chosen value of every facet, in the chosen order. */
export function narrowList(index: ListIndex, { chosen, order }: ListChoice): readonly number[] {
  const places = index.orders[order] ?? index.ids.map((_, place) => place);
  const tests = listFacetNames.flatMap((name) =>
    chosen[name].length === 0 ? [] : [toTest(index, name, chosen[name])],
  );
  return places.filter((place) => tests.every((test) => test(place)));
}

/** How many lines each value would show, the choices of the other facets kept. */
export function countValues(index: ListIndex, { chosen }: ListChoice): Readonly<Record<ListFacetName, number[]>> {
  return mapNames(listFacetNames, (name) => {
    const counts = (index.facets[name]?.values ?? []).map(() => 0);
    const others = narrowList(index, { chosen: { ...chosen, [name]: [] }, order: 'printed' });
    for (const line of others)
      for (const place of valuesOf(index, name, line)) counts[place] = (counts[place] ?? 0) + 1;
    return counts;
  });
}

/** A value that the list does not know is one that no line has. */
function toTest(index: ListIndex, name: ListFacetName, values: readonly string[]): (line: number) => boolean {
  const known = index.facets[name]?.values ?? [];
  const wanted = new Set(values.map((value) => known.findIndex((one) => one.value === value)));
  return (line) => valuesOf(index, name, line).some((place) => wanted.has(place));
}

function valuesOf(index: ListIndex, name: ListFacetName, line: number): readonly number[] {
  const places = index.facets[name]?.lines[line] ?? [];
  return typeof places === 'number' ? [places] : places;
}
