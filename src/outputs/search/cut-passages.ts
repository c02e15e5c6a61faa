import { isLabel, type PlacedPassage } from './place-passages.ts';

/** Passages in a row that are indexed, placed or read together. */
export type PassageRun = readonly PlacedPassage[];

/** About how many bytes a sheet takes for a passage, and for a place of a label. */
const sheetBytes = { passage: 2.2, place: 0.6 } as const;

/** A sheet takes as much as this at least, and no search reads more sheets than this, but for those of labels. */
const sheet = { least: 3000, most: 12 } as const;

/** A leaf has about so many folded units; a place is kept there with about as much as a third of one. */
const leafUnits = 1300;
const unitsOfPlace = 0.35;

/** Runs for one record each, no passage divided. */
export function cutRecords(passages: readonly PlacedPassage[]): PassageRun[] {
  const bytesOf = (passage: PlacedPassage) =>
    sheetBytes.passage + (isLabel(passage) ? sheetBytes.place * passage.places.length : 0);
  const whole = passages.reduce((sum, passage) => sum + (isLabel(passage) ? 0 : bytesOf(passage)), 0);
  return cutList(passages, Math.max(sheet.least, whole / sheet.most), bytesOf);
}

/** Runs for one leaf each, no passage divided. */
export function cutLeaves(passages: readonly PlacedPassage[]): PassageRun[] {
  return cutList(passages, leafUnits, ({ folded, places }) => folded.length + unitsOfPlace * places.length);
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
