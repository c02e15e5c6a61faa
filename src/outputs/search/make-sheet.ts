import { wholeNumbers } from '../../search-index/coded-words.ts';
import type { PlacePattern, PlaceSheet } from '../../search-index/index-format.ts';
import type { PassageRun } from './cut-passages.ts';

/** What the search page has to know of the passages of a record to tell where they stand. */
export function makeSheet(leaves: readonly PassageRun[], firstLeaf: number): PlaceSheet {
  const passages = leaves.flat();
  const patterns: PlacePattern[] = [];
  const known = new Map<string, number>();
  const patternOf = passages.map(({ pattern }) => {
    const key = JSON.stringify(pattern);
    const place = known.get(key) ?? patterns.push(pattern) - 1;
    known.set(key, place);
    return place;
  });
  const owners = passages.map(({ places }) => places[0]?.entry ?? 0);
  return {
    units: passages.map(({ folded }) => folded.length),
    numbers: passages.map(({ folded }) => wholeNumbers(folded).length),
    owners: owners.map((owner, place) => owner - (owners[place - 1] ?? 0)),
    patternOf,
    patterns,
    firstLeaf,
    leaves: leaves.map(({ length }) => length),
  };
}
