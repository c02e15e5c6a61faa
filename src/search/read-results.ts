import { fold } from '../search-index/fold-text.ts';
import { type EntryHead, searchFields } from '../search-index/index-format.ts';
import type { SheetPassage } from './decode-sheet.ts';
import { facetPlaces } from './filter-entries.ts';
import { placesOf, type TermMatches } from './find-term.ts';
import type { SearchIndex } from './search-index.ts';

/** A text of an entry that holds what was searched for, and where it leads. */
export interface ShownPlace {
  readonly url: string;
  /** The heading under which it stands; '' where there is none. */
  readonly heading: string;
  readonly text: string;
}

/** What is shown of one entry. */
export interface ShownResult {
  readonly entry: number;
  /** Leads to the place that is shown first. */
  readonly url: string;
  readonly title: string;
  readonly places: readonly ShownPlace[];
  /** Of a document, at how many places it holds any of the terms; null of others, which are short. */
  readonly placeCount: number | null;
}

/** A passage of an entry with the terms that it holds. */
interface Match {
  readonly passage: SheetPassage;
  readonly spot: number;
  readonly field: number;
  readonly terms: readonly string[];
}

/**
 * Reads what is shown of the entries, in their order: of each at least one text, of documents as many as `ofDocument`, and
 * one for each term.
 */
export async function readResults(
  index: SearchIndex,
  entries: readonly number[],
  terms: readonly TermMatches[],
  ofDocument = 1,
): Promise<ShownResult[]> {
  const matches = collectMatches(terms, new Set(entries));
  return Promise.all(entries.map((entry) => readResult(index, entry, matches.get(entry) ?? [], terms, ofDocument)));
}

async function readResult(
  index: SearchIndex,
  entry: number,
  matches: readonly Match[],
  terms: readonly TermMatches[],
  ofDocument: number,
): Promise<ShownResult> {
  const { url, title, spots } = await index.files.readHead(entry);
  const page = url.replace(/#.*$/u, '');
  const foldedTitle = fold(title);
  const missing = terms.map(({ term }) => term).filter((term) => !foldedTitle.includes(term));
  const chosen = chooseMatches(matches, missing, isDocument(index, entry) ? ofDocument : 1);
  const places = await Promise.all(
    chosen.map(async ({ passage, spot }) => {
      const { anchor, heading } = findSpot(spots, spot);
      const text = (await index.files.readLeaf(passage.record, passage.leaf))[passage.placeInLeaf] ?? '';
      return { url: anchor === '' ? url : `${page}#${encodeURI(anchor)}`, heading, text };
    }),
  );
  const placeCount = isDocument(index, entry) ? new Set(matches.map(({ spot }) => spot)).size : null;
  return { entry, url: missing.length > 0 ? (places[0]?.url ?? url) : url, title, places, placeCount };
}

/** For each of the entries the passages that hold any term, those that hold more of them or weigh more first. */
function collectMatches(terms: readonly TermMatches[], entries: ReadonlySet<number>): Map<number, Match[]> {
  const held = new Map<SheetPassage, string[]>();
  for (const { term, passages } of terms) {
    for (const passage of passages) held.set(passage, [...(held.get(passage) ?? []), term]);
  }
  const matches = new Map<number, Match[]>();
  for (const [passage, terms] of held) {
    for (const { entry, spot, field } of placesOf(passage)) {
      if (!entries.has(entry)) continue;
      const known = matches.get(entry) ?? [];
      known.push({ passage, spot, field, terms });
      matches.set(entry, known);
    }
  }
  for (const list of matches.values()) list.sort((a, b) => b.terms.length - a.terms.length || b.field - a.field);
  return matches;
}

/** At least `count` places where there are so many, no spot twice, and one for each term that the title does not show. */
function chooseMatches(matches: readonly Match[], missing: readonly string[], count: number): Match[] {
  const chosen: Match[] = [];
  let wanted = missing;
  for (const match of matches) {
    const isNew = match.terms.some((term) => wanted.includes(term));
    const isNeeded = chosen.length < count && !isTitle(match) && !chosen.some(({ spot }) => spot === match.spot);
    if (!isNew && !isNeeded) continue;
    chosen.push(match);
    wanted = wanted.filter((term) => !match.terms.includes(term));
  }
  return chosen;
}

/** Spots count from 1 through all headings; 0 is the entry itself. */
function findSpot(spots: EntryHead['spots'], spot: number): { readonly anchor: string; readonly heading: string } {
  let before = 1;
  for (const [heading, ...anchors] of spots) {
    const anchor = anchors[spot - before];
    if (anchor !== undefined) return { anchor, heading };
    before += anchors.length;
  }
  return { anchor: '', heading: '' };
}

function isTitle({ spot, field }: Match): boolean {
  return spot === 0 && searchFields[field] === 'name';
}

function isDocument({ files: { catalog } }: SearchIndex, entry: number): boolean {
  return facetPlaces(catalog, entry, 'kind').some((place) => catalog.facets.kind[place]?.value === 'document');
}
