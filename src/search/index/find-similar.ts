import { codePair } from '../../search-index/coded-words.ts';
import type { WordPlaces } from '../../search-index/word-chunk.ts';
import type { SheetPassage } from './decode-sheet.ts';
import { findPassages } from './find-places.ts';
import type { TermMatches } from './find-term.ts';
import type { SearchIndex } from './search-index.ts';

/** So many records are looked into: those that share most with the term. */
const recordsRead = 8;
/** A passage is similar if it has at least this share of the term's pairs of characters. */
const leastShare = 0.5;

/**
 * What comes near a folded term that stands nowhere: for each pair of its characters the passages that have it, of those
 * passages alone that have many. Nothing is near a term of one or two characters.
 */
export async function findSimilar(index: SearchIndex, term: string): Promise<TermMatches[]> {
  const pairs = [...new Set(Array.from({ length: term.length - 1 }, (_, place) => term.slice(place, place + 2)))];
  if (pairs.length < 2) return [];
  const found = await Promise.all(pairs.map((pair) => index.findWord(codePair(pair.charAt(0), pair.charAt(1)))));
  const records = richestRecords(found);
  const holders = await Promise.all(found.map((places) => findHolders(index, places, records)));
  const counts = new Map<SheetPassage, number>();
  for (const passage of holders.flatMap((set) => [...set])) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  const least = Math.max(most - 1, Math.ceil(pairs.length * leastShare));
  return pairs.map((pair, nth) => {
    const passages = new Set([...(holders[nth] ?? [])].filter((passage) => (counts.get(passage) ?? 0) >= least));
    return { term: pair, passages, entries: countEntries(passages, counts) };
  });
}

/** The records that have the most of the words. */
function richestRecords(found: readonly WordPlaces[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const record of found.flatMap((places) => [...places.keys()])) counts.set(record, (counts.get(record) ?? 0) + 1);
  const richest = [...counts].sort(([, a], [, b]) => b - a).map(([record]) => record);
  return new Set(richest.slice(0, recordsRead));
}

async function findHolders(
  index: SearchIndex,
  places: WordPlaces,
  records: ReadonlySet<number>,
): Promise<ReadonlySet<SheetPassage>> {
  const inRecords = new Map([...places].filter(([record]) => records.has(record)));
  return new Set((await findPassages(index, inRecords)).map(({ passage }) => passage));
}

/** For each entry how many of the term's pairs one of its passages has; what only lists a passage comes after. */
function countEntries(passages: ReadonlySet<SheetPassage>, counts: ReadonlyMap<SheetPassage, number>) {
  const entries = new Map<number, number>();
  for (const passage of passages) {
    for (const { entry, field } of passage.places) {
      const weight = (counts.get(passage) ?? 0) + (field > 0 ? 0.5 : 0);
      entries.set(entry, Math.max(weight, entries.get(entry) ?? 0));
    }
  }
  return entries;
}

/** The entries that come nearest, best first. */
export function nearestEntries(similar: readonly TermMatches[], count: number): number[] {
  const weights = new Map<number, number>();
  for (const [entry, weight] of similar.flatMap(({ entries }) => [...entries])) {
    weights.set(entry, Math.max(weight, weights.get(entry) ?? 0));
  }
  const ranked = [...weights].sort(([a, weightOfA], [b, weightOfB]) => weightOfB - weightOfA || a - b);
  return ranked.slice(0, count).map(([entry]) => entry);
}
