import { codeNumber, wholeNumbers } from '../../search-index/coded-words.ts';
import { searchFields } from '../../search-index/index-format.ts';
import type { WordPlaces } from '../../search-index/word-chunk.ts';
import type { SheetPassage } from './decode-sheet.ts';
import { findPassages, findPlaces } from './find-places.ts';
import type { SearchIndex } from './search-index.ts';

/** A term of the query and everything that holds it. */
export interface TermMatches {
  /** Folded. */
  readonly term: string;
  readonly passages: ReadonlySet<SheetPassage>;
  /** For each entry that holds the term, how much it weighs there at most: see `weights`. */
  readonly entries: ReadonlyMap<number, number>;
}

/** What a match weighs besides its field, which weighs less than any of these. */
export const weights = { wholeNumber: 8, named: 16 } as const;

/** Finds every passage that holds the folded term, and the entries on which these stand. */
export async function findTerm(index: SearchIndex, term: string): Promise<TermMatches> {
  const [places, numbers] = await Promise.all([findPlaces(index, term), findNumbers(index, term)]);
  const passages = new Set(places.map(({ passage }) => passage));
  const numbered = await findHolders(index, numbers, passages);
  // What is nothing but the term is named by it.
  const named = new Set(places.filter(({ passage }) => passage.units === term.length).map(({ passage }) => passage));
  const entries = new Map<number, number>();
  for (const passage of passages) {
    const isWhole = named.has(passage);
    const ofNumbers = numbered.every((set) => set.has(passage)) ? weights.wholeNumber : 0;
    for (const { entry, field } of passage.places) {
      const ofName = isWhole && searchFields[field] === 'name' ? weights.named : 0;
      entries.set(entry, Math.max(field + ofNumbers + ofName, entries.get(entry) ?? 0));
    }
  }
  return { term, passages, entries };
}

/** Where the numbers at the edges of the term stand as whole numbers in the same passage: 263 and not the 26 in 263. */
function findNumbers(index: SearchIndex, term: string): Promise<WordPlaces[]> {
  const edges = wholeNumbers(term).filter((number) => term.startsWith(number) || term.endsWith(number));
  return Promise.all(edges.map((number) => index.findWord(codeNumber(number))));
}

/** For each number the passages that have it, as far as their records hold any of the known passages. */
function findHolders(
  index: SearchIndex,
  numbers: readonly WordPlaces[],
  known: ReadonlySet<SheetPassage>,
): Promise<ReadonlySet<SheetPassage>[]> {
  const records = new Set([...known].map(({ record }) => record));
  return Promise.all(
    numbers.map(async (places) => {
      const near = [...places].filter(([record]) => records.has(record));
      return new Set((await findPassages(index, new Map(near))).map(({ passage }) => passage));
    }),
  );
}
