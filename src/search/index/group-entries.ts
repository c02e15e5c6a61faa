import { facetPlaces } from '../../search-index/facet-places.ts';
import type { SearchCatalog } from '../../search-index/index-format.ts';
import type { TermMatches } from './find-term.ts';
import { isNamedBy, isOnlyListed } from './rank-entries.ts';
import type { SearchQuery } from './search-query.ts';

/** Results of one kind. */
export interface ResultGroup {
  /** As it stands in the address, and as it is shown. */
  readonly kind: string;
  readonly label: string;
  readonly entries: readonly number[];
  /** How many of them are shown. */
  readonly shown: number;
}

/** Of several groups, how many results each of the first shows, and how many each of the others. */
const shownFirst = [5, 2, 2];
const shownOthers = 1;

/** Pages that are made of others, what they are called says little; and news, which no government says. */
const minor: ReadonlySet<string> = new Set(['news', 'topic', 'page']);

/**
 * The results by kind: by relevance the kind of the best result first, else in the order of the kinds. News comes after
 * them, and last what only lists what others say; such a kind shows none of its own beside them.
 */
export function groupEntries(
  catalog: SearchCatalog,
  { entries, terms }: { readonly entries: readonly number[]; readonly terms: readonly TermMatches[] },
  query: SearchQuery,
): ResultGroup[] {
  const byKind = Map.groupBy(entries, (entry) => facetPlaces(catalog, entry, 'kind')[0] ?? -1);
  const groups = [...byKind];
  if (query.order !== 'relevance') groups.sort(([a], [b]) => a - b);
  const isListed = (entry: number) => isOnlyListed(terms, entry);
  const standing = ([place, entries]: (typeof groups)[number]) => {
    if (entries.every(isListed)) return 2;
    return minor.has(catalog.facets.kind[place]?.value ?? '') && !entries.some((entry) => isNamedBy(terms, entry))
      ? 1
      : 0;
  };
  groups.sort((a, b) => standing(a) - standing(b));
  return groups.map(([place, entries], nth) => {
    const { value = '', label = '' } = catalog.facets.kind[place] ?? {};
    const isList = nth > 0 && entries.every(isListed);
    const several = isList ? 0 : (shownFirst[nth] ?? shownOthers);
    // Beside others a kind shows what says something itself, and no page that merely lists it.
    const own = isList ? entries : entries.filter((entry) => !isListed(entry));
    const wanted = groups.length === 1 ? query.shown : Math.min(several, own.length);
    return { kind: value, label, entries, shown: Math.min(wanted, entries.length) };
  });
}
