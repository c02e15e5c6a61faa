import type { CatalogEntry } from '../outputs/search-catalog.ts';

/** One term of the query, and for each record that holds it, by fragment name, the first place where it stands. */
export interface TermMatches {
  readonly term: string;
  readonly places: ReadonlyMap<string, number>;
}

/**
 * The entries that hold every term: first those of which a name is the query, then those whose names hold every term,
 * then the rest; in the catalogue's order among equals.
 */
export function rankEntries(entries: readonly CatalogEntry[], terms: readonly TermMatches[]): CatalogEntry[] {
  const found = entries.filter(([id]) => terms.every(({ places }) => places.has(id)));
  const ranks = new Map(found.map((entry) => [entry, rankOf(entry, terms)]));
  return found.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

function rankOf([id, names]: CatalogEntry, terms: readonly TermMatches[]): number {
  const [only] = terms;
  if (only && terms.length === 1 && isWholeName(names, only.places.get(id), only.term.length)) return 0;
  const namesEnd = names.reduce((sum, length) => sum + length, 0);
  return terms.every(({ places }) => (places.get(id) ?? namesEnd) < namesEnd) ? 1 : 2;
}

function isWholeName(names: readonly number[], place: number | undefined, length: number): boolean {
  let start = 0;
  for (const name of names) {
    if (start === place && name === length) return true;
    start += name;
  }
  return false;
}
