import type { PlaceSheet } from '../search-index/index-format.ts';

/** A passage as its sheet knows it: how long it is, where its glyphs are, where it stands. */
export interface SheetPassage {
  /** Folded units. */
  readonly units: number;
  readonly record: number;
  readonly leaf: number;
  readonly placeInLeaf: number;
  /** Three numbers for each place: entry, spot, field. */
  readonly places: readonly number[];
}

/** A passage, and how many words after its beginning something stands. */
export interface PassagePlace {
  readonly passage: SheetPassage;
  readonly offset: number;
}

/** The passages of a record, and at which word of the record each begins. */
export interface DecodedSheet {
  readonly starts: readonly number[];
  readonly passages: readonly SheetPassage[];
}

export function decodeSheet(sheet: PlaceSheet, record: number): DecodedSheet {
  let start = 0;
  const starts = sheet.units.map((units, passage) => {
    const words = units + (sheet.numbers[passage] ?? 0);
    start += words;
    return start - words;
  });
  return { starts, passages: decodePassages(sheet, record) };
}

/** The passage in which a word of the record stands. */
export function passageAt({ starts, passages }: DecodedSheet, word: number): PassagePlace | null {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  const passage = passages[low - 1];
  return passage ? { passage, offset: word - (starts[low - 1] ?? 0) } : null;
}

function decodePassages({ units, places, leaves }: PlaceSheet, record: number): SheetPassage[] {
  const glyphs = leaves.flatMap((count, leaf) =>
    Array.from({ length: count }, (_, placeInLeaf) => ({ leaf, placeInLeaf })),
  );
  let entry = 0;
  return places.map((steps, passage) => ({
    units: units[passage] ?? 0,
    record,
    leaf: glyphs[passage]?.leaf ?? 0,
    placeInLeaf: glyphs[passage]?.placeInLeaf ?? 0,
    places: steps.map((step, place) => {
      if (place % 3 > 0) return step;
      entry += step;
      return entry;
    }),
  }));
}
