import type { PassageClasses, PlacedPassage } from './place-passages.ts';

/** Passages in a row that are indexed, placed or read together. */
export type PassageRun = readonly PlacedPassage[];

/** About how many bytes a sheet takes for a passage, and for a place that its pattern names. */
const sheetBytes = { passage: 2, place: 0.9 } as const;

/** A sheet takes about so many bytes; those of passages that are told alike more, where they would be more sheets than this. */
const leastSheet = 3000;
const mostSheets = 12;

/** A leaf has about so many folded units; a place is kept there with about as much as a third of one. */
const leafUnits = 750;
const unitsOfPlace = 0.35;

/** Runs for one record each, no passage divided. */
export function cutRecords({ alike, single }: PassageClasses): PassageRun[] {
  const sheetSize = Math.max(leastSheet, (sheetBytes.passage * alike.length) / mostSheets);
  const named = ({ pattern }: PlacedPassage) => (pattern.length - 1) / 2;
  return [
    ...cutList(alike, sheetSize, () => sheetBytes.passage),
    ...cutList(single, leastSheet, (passage) => sheetBytes.passage + sheetBytes.place * named(passage)),
  ];
}

/** Runs for one leaf each, no passage divided. */
export function cutLeaves(passages: readonly PlacedPassage[]): PassageRun[] {
  return cutList(passages, leafUnits, ({ folded, places }) => folded.length + unitsOfPlace * places.length);
}

/** Runs of about so much size together, no item divided. */
function cutList<Item>(items: readonly Item[], size: number, sizeOf: (item: Item) => number): Item[][] {
  const runs: Item[][] = [];
  let room = 0;
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
