import type { Ledger } from '../../records/model.ts';
import { mapFacets } from '../../search-index/index-format.ts';
import { type FacetValues, facetValues } from '../../views/list/facet-values.ts';
import type { SearchEntry } from './search-entry.ts';

/** The values of each facet that some entry has. Those of `lead` are those of `department`. */
export function toUsedFacetValues(ledger: Ledger, entries: readonly SearchEntry[]): FacetValues {
  const known = facetValues(ledger);
  const values = mapFacets((name) => {
    const used = new Set(entries.flatMap((entry) => entry.facets[name] ?? []));
    return known[name].filter(({ value }) => used.has(value));
  });
  return { ...values, lead: values.department };
}
