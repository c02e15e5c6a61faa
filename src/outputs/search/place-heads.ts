import type { EntryHead } from '../../search-index/index-format.ts';
import type { PassageRun } from './cut-passages.ts';

/** For each entry the leaf that has its head: the one of the first text that is its own, else the one of its name. */
export function placeHeads(heads: readonly EntryHead[], leaves: readonly PassageRun[]): number[] {
  const ofName = new Map<string, number>();
  const ofOwner = new Map<number, number>();
  for (const [leaf, passages] of leaves.entries()) {
    for (const { text, places } of passages) {
      ofName.set(text, leaf);
      const owner = places[0]?.entry ?? 0;
      if (!ofOwner.has(owner)) ofOwner.set(owner, leaf);
    }
  }
  return heads.map(({ title }, entry) => ofOwner.get(entry) ?? ofName.get(title) ?? 0);
}
