import { fold } from '../../search-index/fold-text.ts';
import { searchFields } from '../../search-index/index-format.ts';
import type { EntryPlace } from '../../search-index/place-patterns.ts';
import type { SearchBlock, SearchEntry } from './search-entry.ts';

/** Where a passage stands: an entry, the field there, and what leads to it. */
export interface PassageOfEntry extends EntryPlace, Pick<SearchBlock, 'anchor' | 'heading'> {}

/** A text once, with every entry on which it stands. */
export interface Passage {
  /** Original glyphs. */
  readonly text: string;
  readonly folded: string;
  /** One for each entry, in their order: where it weighs most there. */
  readonly places: PassageOfEntry[];
}

/** The site's texts, in the order in which they first stand on the site. */
export function collectPassages(entries: readonly SearchEntry[]): Passage[] {
  const passages = new Map<string, Passage>();
  for (const [entry, { blocks }] of entries.entries()) {
    for (const { text, field, anchor, heading } of blocks) {
      const folded = passages.get(text)?.folded ?? fold(text);
      // A dash by itself, an empty pair of brackets: nobody can search for it.
      if (folded === '') continue;
      addPlace(passages, { text, folded }, { entry, field: searchFields.indexOf(field), anchor, heading });
    }
  }
  return [...passages.values()];
}

function addPlace(passages: Map<string, Passage>, text: Pick<Passage, 'text' | 'folded'>, place: PassageOfEntry): void {
  const passage = passages.get(text.text);
  if (!passage) {
    passages.set(text.text, { ...text, places: [place] });
    return;
  }
  const last = passage.places.at(-1);
  if (last?.entry !== place.entry) passage.places.push(place);
  else if (place.field > last.field) passage.places[passage.places.length - 1] = place;
}
