import { type CatalogEntry, type SearchFragment, unitsOfPiece } from '../outputs/search-catalog.ts';
import { fold } from '../outputs/search-fold.ts';
import type { TermMatches } from './rank-entries.ts';
import type { SearchIndex } from './search-index.ts';

/** What is shown of a record: of a long text, the pieces where the terms stand. */
export interface ShownRecord {
  readonly url: string;
  readonly title: string;
  readonly blocks: readonly string[];
}

export async function readRecord(
  { readFragment }: Pick<SearchIndex, 'readFragment'>,
  entry: CatalogEntry,
  matches: readonly TermMatches[],
): Promise<ShownRecord> {
  const [id] = entry;
  const pieces = piecesOf(entry, matches);
  const [first, ...others] = pieces;
  const opening = await readFragment(id, first);
  const fragments = [opening, ...(await Promise.all(others.map((piece) => readFragment(id, piece))))];
  // The index knows where a phrase stands, but of a single character only that it is there.
  const missing = matches.map(({ term }) => term).filter((term) => term.length === 1);
  for (let piece = 0; piece < opening.pieces && !missing.every((term) => holds(fragments, term)); piece++) {
    if (!pieces.includes(piece)) fragments.push(await readFragment(id, piece));
  }
  const blocks = fragments.flatMap(({ content }) => content.split('\n')).filter((block) => block !== '');
  return { url: opening.url, title: opening.meta.title, blocks };
}

/** The pieces where the terms stand that are not in the title; the first where there is none. */
function piecesOf([id, [titleLength = 0]]: CatalogEntry, matches: readonly TermMatches[]): [number, ...number[]] {
  const places = matches.filter(({ term }) => term.length > 1).map(({ places }) => places.get(id) ?? 0);
  const pieces = places.filter((place) => place >= titleLength).map((place) => Math.floor(place / unitsOfPiece));
  const [first = 0, ...others] = new Set(pieces);
  return [first, ...others.slice(0, 2)];
}

function holds(fragments: readonly SearchFragment[], term: string): boolean {
  return fragments.some(({ meta, content }) => fold(meta.title + content).includes(term));
}
