import { codeNumber, wholeNumbers } from '../../search-index/coded-words.ts';
import { facetPlaces } from '../../search-index/facet-places.ts';
import { type SearchCatalog, searchFields } from '../../search-index/index-format.ts';
import type { PassagePlace, SheetPassage } from './decode-sheet.ts';
import { findPassages, findPlaces } from './find-places.ts';
import type { SearchIndex } from './search-index.ts';
import type { WordPlaces } from './word-places.ts';

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
  const [places, numbers] = await Promise.all([findPlaces(index, term), findNumbers(index, term)]);
  const passages = new Set(places.map(({ passage }) => passage));
  const numbered = await findHolders(index, numbers, passages);
  const named = new Set(await findNames(index, places, term));
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

/** Of the places of a term the passages that are nothing else; a name in quotation marks is named without them. */
async function findNames(
  { files }: SearchIndex,
  places: readonly PassagePlace[],
  term: string,
): Promise<SheetPassage[]> {
  const whole = places.filter(({ passage }) => passage.units === term.length);
  const enclosed = places.filter(
    ({ passage, offset }) => offset === 1 && passage.units === term.length + 2 && isTerm(files.catalog, passage),
  );
  const quoted = await Promise.all(
    enclosed.map(async ({ passage }) => {
      const { texts } = await files.readLeaf(passage.record, passage.leaf);
      return /^["“‘「《].*["”’」》]$/u.test(texts[passage.placeInLeaf] ?? '') ? [passage] : [];
    }),
  );
  return [...whole.map(({ passage }) => passage), ...quoted.flat()];
}

/** True of what stands on an entry of the glossary: there alone are names printed in quotation marks. */
function isTerm(catalog: SearchCatalog, { places }: SheetPassage): boolean {
  const kinds = places.flatMap(({ entry }) => facetPlaces(catalog, entry, 'kind'));
  return kinds.some((kind) => catalog.facets.kind[kind]?.value === 'term');
}

/** Where the numbers at the edges of the term stand as whole numbers in the same passage: 263 and not the 26 in 263. */
function findNumbers({ words }: SearchIndex, term: string): Promise<WordPlaces[]> {
  const edges = wholeNumbers(term).filter((number) => term.startsWith(number) || term.endsWith(number));
  return Promise.all(edges.map((number) => words.findWord(codeNumber(number))));
}

/** For each number the passages that have it, as far as their records hold any of the known passages. */
function findHolders(
  index: SearchIndex,
  numbers: readonly WordPlaces[],
  known: ReadonlySet<SheetPassage>,
): Promise<ReadonlySet<SheetPassage>[]> {
  const { records } = index.files.catalog;
  const names = new Set([...known].map(({ record }) => records[record]));
  return Promise.all(
    numbers.map(async (places) => {
      const near = [...places].filter(([name]) => names.has(name));
      return new Set((await findPassages(index, new Map(near))).map(({ passage }) => passage));
    }),
  );
}
