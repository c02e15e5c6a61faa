import type { EntryHead, HeadedSpots, PassageLeaf } from '../../search-index/index-format.ts';
import type { PassageOfEntry } from './collect-passages.ts';
import type { PassageRun } from './cut-passages.ts';

/** What is read of the passages where they are shown, with the heads of the entries that are read with them. */
export function makeLeaf(
  passages: PassageRun,
  heads: readonly (readonly [entry: number, head: EntryHead])[],
): PassageLeaf {
  const spots = new Spots();
  return {
    texts: passages.map(({ text }) => text),
    spotOf: passages.map(({ places }) => places.map((place) => spots.find(place))),
    spots: spots.list,
    heads: Object.fromEntries(heads),
  };
}

/** The spots of a leaf, in the order in which they first lead to a passage; the same one on several pages counts once. */
class Spots {
  readonly list: HeadedSpots[] = [];
  readonly #numbers = new Map<string, number>();

  /** The spot of the place; 0 where no anchor leads to it. */
  find({ anchor, heading }: PassageOfEntry): number {
    if (anchor === null) return 0;
    const title = heading ?? '';
    const key = JSON.stringify([title, anchor]);
    const known = this.#numbers.get(key) ?? 0;
    if (known > 0) return known;
    this.#numbers.set(key, this.#numbers.size + 1);
    const last = this.list.at(-1);
    if (last?.[0] === title) this.list[this.list.length - 1] = [...last, anchor];
    else this.list.push([title, anchor]);
    return this.#numbers.size;
  }
}
