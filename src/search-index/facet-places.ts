import type { FacetName, SearchCatalog } from './index-format.ts';

/**
 * What an entry has of a facet: places in the catalogue's list of its values. Units that lead are departments too; the
 * catalogue says each once.
 */
export function facetPlaces(
  catalog: Pick<SearchCatalog, 'columns'>,
  entry: number,
  name: FacetName,
): readonly number[] {
  const places = catalog.columns[name][entry] ?? [];
  const list = typeof places === 'number' ? [places] : places;
  return name === 'department' ? [...facetPlaces(catalog, entry, 'lead'), ...list] : list;
}
