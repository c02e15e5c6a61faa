import type { PlaceSheet, SearchCatalog } from '../../search-index/index-format.ts';
import { decodePlaces, type EntryPlace, linkedPages } from '../../search-index/place-patterns.ts';

/** A passage as its sheet knows it: how long it is, where its glyphs are, where it stands. */
export interface SheetPassage {
  /** Folded units. */
  readonly units: number;
  readonly record: number;
  readonly leaf: number;
  readonly placeInLeaf: number;
  /** In the order of their entries; worked out when it is first asked for. */
  readonly places: readonly EntryPlace[];
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

export function decodeSheet(sheet: PlaceSheet, record: number, catalog: SearchCatalog): DecodedSheet {
  let start = 0;
  const starts = sheet.units.map((units, passage) => {
    const words = units + (sheet.numbers[passage] ?? 0);
    start += words;
    return start - words;
  });
  return { starts, passages: decodePassages(sheet, record, catalog) };
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

function decodePassages(sheet: PlaceSheet, record: number, catalog: SearchCatalog): SheetPassage[] {
  const glyphs = sheet.leaves.flatMap((count, leaf) =>
    Array.from({ length: count }, (_, placeInLeaf) => ({ leaf: sheet.firstLeaf + leaf, placeInLeaf })),
  );
  let owner = 0;
  return sheet.owners.map((step, passage) => {
    owner += step;
    const entry = owner;
    const pattern = sheet.patterns[sheet.patternOf[passage] ?? 0] ?? ['0'];
    let places: readonly EntryPlace[] | undefined;
    return {
      units: sheet.units[passage] ?? 0,
      record,
      leaf: glyphs[passage]?.leaf ?? 0,
      placeInLeaf: glyphs[passage]?.placeInLeaf ?? 0,
      get places() {
        places ??= decodePlaces(pattern, entry, linkedPages(catalog, entry));
        return places;
      },
    };
  });
}
