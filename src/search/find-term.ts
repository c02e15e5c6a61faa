import { codeNumber, wholeNumbers } from '../search-index/coded-words.ts';
import { searchFields } from '../search-index/index-format.ts';
import type { SheetPassage } from './decode-sheet.ts';
import { findPassages, findPlaces } from './find-places.ts';
import type { SearchIndex } from './search-index.ts';

/** A term of the query and everything that holds it. */
export interface TermMatches {
  /** Folded. */
  readonly term: string;
  /** What was typed, where that is another writing of the term. */
  readonly typed?: string;
  readonly passages: ReadonlySet<SheetPassage>;
  /** For each entry that holds the term, how much it weighs there at most: see `weights`. */
  readonly entries: ReadonlyMap<number, number>;
}

/** What a match weighs besides its field, which weighs less than any of these. */
export const weights = { wholeNumber: 8, named: 16 } as const;

/** Finds every passage that holds the folded term, and the entries on which these stand. */
export async function findTerm(index: SearchIndex, term: string): Promise<TermMatches> {
  const passages = new Set((await findPlaces(index, term)).map(({ passage }) => passage));
  const numbered = await findNumbered(index, term, passages);
  const entries = new Map<number, number>();
  for (const passage of passages) {
    const isWhole = passage.units === term.length;
    const ofNumbers = numbered.every((set) => set.has(passage)) ? weights.wholeNumber : 0;
    for (const { entry, field } of placesOf(passage)) {
      const ofName = isWhole && searchFields[field] === 'name' ? weights.named : 0;
      entries.set(entry, Math.max(field + ofNumbers + ofName, entries.get(entry) ?? 0));
    }
  }
  return { term, passages, entries };
}

/** Where a passage stands. */
export function placesOf({ places }: SheetPassage): { entry: number; spot: number; field: number }[] {
  return Array.from({ length: places.length / 3 }, (_, place) => ({
    entry: places[place * 3] ?? 0,
    spot: places[place * 3 + 1] ?? 0,
    field: places[place * 3 + 2] ?? 0,
  }));
}

/** For each number at an edge of the term, the passages that have it as a whole number: 263 and not the 26 in 263. */
function findNumbered(
  index: SearchIndex,
  term: string,
  passages: ReadonlySet<SheetPassage>,
): Promise<ReadonlySet<SheetPassage>[]> {
  const { records } = index.files.catalog;
  const known = new Set([...passages].map(({ record }) => records[record]));
  const edges = wholeNumbers(term).filter((number) => term.startsWith(number) || term.endsWith(number));
  return Promise.all(
    edges.map(async (number) => {
      const words = [...(await index.words.findWord(codeNumber(number)))].filter(([name]) => known.has(name));
      return new Set((await findPassages(index, new Map(words))).map(({ passage }) => passage));
    }),
  );
}
