import type { Passage } from './collect-passages.ts';

/** Passages in a row that are indexed, placed or read together. */
export type PassageRun = readonly Passage[];

/** How many folded units weigh as much as one place, once both are compressed. */
const unitsOfPlace = 8;

/** Runs for one record each, as large as so many folded units, their places counted in; no passage divided. */
export function cutRecords(passages: readonly Passage[], units: number): PassageRun[] {
  return cutList(passages, units, ({ folded, places }) => folded.length + unitsOfPlace * places.length);
}

/** Runs of about so many folded units, no passage divided. */
export function cutLeaves(passages: readonly Passage[], units: number): PassageRun[] {
  return cutList(passages, units, ({ folded }) => folded.length);
}

/** Runs of about so much size together, no item divided; at least one, which may be empty. */
export function cutList<Item>(items: readonly Item[], size: number, sizeOf: (item: Item) => number): Item[][] {
  const runs: Item[][] = [[]];
  let room = size;
  for (const item of items) {
    if (room <= 0) {
      runs.push([]);
      room = size;
    }
    runs.at(-1)?.push(item);
    room -= sizeOf(item);
  }
  return runs;
}
