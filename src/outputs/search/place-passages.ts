import type { SearchCatalog } from '../../search-index/index-format.ts';
import { encodePlaces, linkedPages, type PlacePattern } from '../../search-index/place-patterns.ts';
import type { Passage } from './collect-passages.ts';

/** A passage and what tells where it stands. */
export interface PlacedPassage extends Passage {
  readonly pattern: PlacePattern;
}

/** More places than this that nothing foretells are those of a label. */
const mostUnforetold = 12;

/**
 * The passages in the order in which they are indexed: those whose places are told alike stand together, so that this is
 * quickly said of all of them; labels come last, so that what is read of the others does not hold their places.
 */
export function placePassages(
  passages: readonly Passage[],
  catalog: Pick<SearchCatalog, 'facets' | 'columns'>,
): PlacedPassage[] {
  const placed = passages.map((passage) => {
    const pattern = encodePlaces(passage.places, linkedPages(catalog, passage.places[0]?.entry ?? 0));
    return { ...passage, pattern };
  });
  const rare = Map.groupBy(
    placed.filter((passage) => !isLabel(passage)),
    ({ pattern: [fields] }) => fields,
  );
  return [...[...rare.values()].flat(), ...placed.filter(isLabel)];
}

/** True of a text that stands on very many entries for no reason that the catalogue knows. */
export function isLabel({ pattern }: PlacedPassage): boolean {
  return pattern.length > 1 + 2 * mostUnforetold;
}
