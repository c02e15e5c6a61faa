import type { EntryHead } from '../../search-index/index-format.ts';
import type { PassageRun } from './cut-passages.ts';

/** Which leaves have the heads of which entries. */
export interface PlacedHeads {
  /** For each leaf the entries: those whose own texts it has, and those that have no text of their own, with their names. */
  readonly ofLeaf: readonly ReadonlySet<number>[];
  /** For each entry, the first leaf that has its head. */
  readonly leafOf: readonly number[];
}

export function placeHeads(heads: readonly EntryHead[], leaves: readonly PassageRun[]): PlacedHeads {
  const ofLeaf = leaves.map((passages) => new Set(passages.map(({ places }) => places[0]?.entry ?? 0)));
  const leafOf = new Map<number, number>();
  const ofName = new Map<string, number>();
  for (const [leaf, passages] of leaves.entries()) {
    for (const entry of ofLeaf[leaf] ?? []) if (!leafOf.has(entry)) leafOf.set(entry, leaf);
    for (const { text } of passages) ofName.set(text, leaf);
  }
  for (const [entry, { title }] of heads.entries()) {
    if (leafOf.has(entry)) continue;
    const leaf = ofName.get(title) ?? 0;
    leafOf.set(entry, leaf);
    ofLeaf[leaf]?.add(entry);
  }
  return { ofLeaf, leafOf: heads.map((_, entry) => leafOf.get(entry) ?? 0) };
}
