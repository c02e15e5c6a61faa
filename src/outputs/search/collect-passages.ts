import { fold } from '../../search-index/fold-text.ts';
import { type EntryHead, searchFields } from '../../search-index/index-format.ts';
import type { EntryPlace } from '../../search-index/place-patterns.ts';
import type { SearchBlock, SearchEntry } from './search-entry.ts';

/** Where a passage stands: an entry, the field there, and a spot of that entry. */
export interface PassageOfEntry extends EntryPlace {
  readonly spot: number;
}

/** A text once, with every entry on which it stands. */
export interface Passage {
  /** Original glyphs. */
  readonly text: string;
  readonly folded: string;
  /** One for each entry, in their order: where it weighs most there. */
  readonly places: PassageOfEntry[];
}

/** The site's texts, in the order in which they first stand on the site, and what is shown of each entry. */
export function collectPassages(entries: readonly SearchEntry[]): { passages: Passage[]; heads: EntryHead[] } {
  const passages = new Map<string, Passage>();
  const heads = entries.map(({ url, title, blocks }, entry) => {
    const spots = new Spots();
    for (const block of blocks) {
      const folded = passages.get(block.text)?.folded ?? fold(block.text);
      // A dash by itself, an empty pair of brackets: nobody can search for it.
      if (folded === '') continue;
      addPlace(
        passages,
        { text: block.text, folded },
        { entry, spot: spots.find(block), field: searchFields.indexOf(block.field) },
      );
    }
    return { url, title, spots: spots.list };
  });
  return { passages: [...passages.values()], heads };
}

/** The spots of one entry, in the order in which they first lead to a block. */
class Spots {
  readonly list: [heading: string, ...anchors: string[]][] = [];
  readonly #numbers = new Map<string, number>();

  /** The spot that leads to the block. */
  find({ anchor, heading }: SearchBlock): number {
    if (anchor === null) return 0;
    const known = this.#numbers.get(anchor);
    if (known !== undefined) return known;
    const spot = this.#numbers.size + 1;
    this.#numbers.set(anchor, spot);
    const last = this.list.at(-1);
    if (last?.[0] === (heading ?? '')) last.push(anchor);
    else this.list.push([heading ?? '', anchor]);
    return spot;
  }
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
