import type { PlacePattern, SearchCatalog } from '../../search-index/index-format.ts';
import { encodePlaces, linkedPages } from '../../search-index/place-patterns.ts';
import type { Passage } from './collect-passages.ts';

/** A passage and what tells where it stands. */
export interface PlacedPassage extends Passage {
  readonly pattern: PlacePattern;
}

/** Passages by what it takes to tell where they stand. */
export interface PassageClasses {
  /** Told by patterns that many share; those of an entry stand together. */
  readonly alike: readonly PlacedPassage[];
  /** Told each by itself: labels, and what is repeated on other pages. */
  readonly single: readonly PlacedPassage[];
}

/** A pattern that so few passages share is one of its own. */
const fewAlike = 2;

/** More places than this that nothing foretells are those of a label. */
const mostUnforetold = 12;

/** The passages with their patterns, labels last. */
export function placePassages(
  passages: readonly Passage[],
  catalog: Pick<SearchCatalog, 'facets' | 'columns'>,
): PassageClasses {
  const placed = passages.map((passage) => {
    const pattern = encodePlaces(passage.places, linkedPages(catalog, passage.places[0]?.entry ?? 0));
    return { ...passage, pattern };
  });
  const sharing = new Map<string, number>();
  for (const { pattern } of placed) sharing.set(String(pattern), (sharing.get(String(pattern)) ?? 0) + 1);
  const isAlike = (passage: PlacedPassage) =>
    (sharing.get(String(passage.pattern)) ?? 0) > fewAlike && !isLabel(passage);
  const single = placed.filter((passage) => !isAlike(passage));
  return {
    alike: placed.filter(isAlike),
    single: [...single.filter((passage) => !isLabel(passage)), ...single.filter(isLabel)],
  };
}

/** True of a text that stands on very many entries for no reason that the catalogue knows. */
function isLabel({ pattern }: PlacedPassage): boolean {
  return pattern.length > 1 + 2 * mostUnforetold;
}
