import { facetPlaces } from '../../search-index/facet-places.ts';
import { fold } from '../../search-index/fold-text.ts';
import { type EntryHead, type HeadedSpots, searchFields } from '../../search-index/index-format.ts';
import type { SheetPassage } from './decode-sheet.ts';
import type { TermMatches } from './find-term.ts';
import type { SearchIndex } from './search-index.ts';

/** A text of an entry that holds what was searched for, and where it leads. */
export interface ShownPlace {
  readonly url: string;
  /** The heading under which it stands; '' where there is none. */
  readonly heading: string;
  readonly text: string;
  /** The id that its address leads to; '' where it leads to the entry. */
  readonly anchor: string;
}

/** What is shown of one entry. */
export interface ShownResult {
  readonly entry: number;
  /** Leads to the place that is shown first. */
  readonly url: string;
  readonly title: string;
  readonly places: readonly ShownPlace[];
  /** Of a document, how many texts of it hold any of the terms; null of others, which are short. */
  readonly placeCount: number | null;
}

/** A passage of an entry with the terms that it holds. */
interface Match {
  readonly passage: SheetPassage;
  readonly field: number;
  readonly terms: readonly string[];
}

/**
 * Reads what is shown of the entries, in their order: a text for each term that the title does not show; of documents one
 * in any case, and more from as many sections as `ofDocument`.
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

/** Every text of the document that holds any of the terms, in the order in which they stand there. */
export async function readAllPlaces(
  index: SearchIndex,
  entry: number,
  terms: readonly TermMatches[],
): Promise<ShownPlace[]> {
  const matches = collectMatches(terms, new Set([entry])).get(entry) ?? [];
  const [head, anchors] = await Promise.all([index.readHead(entry), index.readAnchors(entry)]);
  const placed = await Promise.all(matches.map((match) => readPlace(index, entry, head, match)));
  const order = new Map(anchors.map((anchor, place) => [anchor, place]));
  return placed.sort((a, b) => (order.get(a.anchor) ?? -1) - (order.get(b.anchor) ?? -1));
}

async function readResult(
  index: SearchIndex,
  entry: number,
  matches: readonly Match[],
  terms: readonly TermMatches[],
  ofDocument: number,
): Promise<ShownResult> {
  const isDocument = facetPlaces(index.catalog, entry, 'kind').some((place) => isDocumentKind(index, place));
  const likely = matches.find((match) => !isName(match))?.passage;
  // Under way while the head is read; read again, it is known.
  if (likely && !index.catalog.heads[entry]) void index.readLeaf(likely.leaf);
  const head = await index.readHead(entry, likely?.places[0]?.entry === entry ? likely.leaf : undefined);
  const { url, title } = head;
  const foldedTitle = fold(title);
  const missing = terms.map(({ term }) => term).filter((term) => !foldedTitle.includes(term));
  const tried = isDocument ? ofDocument * (ofDocument > 1 ? triedForSection : 1) : 0;
  const { needed, others } = chooseMatches(matches, missing, tried);
  const readPlaces = (list: readonly Match[]) => Promise.all(list.map((match) => readPlace(index, entry, head, match)));
  const [first, further] = await Promise.all([readPlaces(needed), readPlaces(others)]);
  const places = fillWithSections(first, further, isDocument ? ofDocument : 1);
  return {
    entry,
    url: missing.length > 0 ? (places[0]?.url ?? url) : url,
    title,
    places,
    placeCount: isDocument ? matches.length : null,
  };
}

/** So many texts of a document are read for each section that is wanted: several may stand in one. */
const triedForSection = 2;

/** For each of the entries the passages that hold any term, those that hold more of them or weigh more first. */
function collectMatches(terms: readonly TermMatches[], entries: ReadonlySet<number>): Map<number, Match[]> {
  const held = new Map<SheetPassage, string[]>();
  for (const { term, passages } of terms) {
    for (const passage of passages) held.set(passage, [...(held.get(passage) ?? []), term]);
  }
  const matches = new Map<number, Match[]>();
  for (const [passage, terms] of held) {
    for (const { entry, field } of passage.places) {
      if (!entries.has(entry)) continue;
      const known = matches.get(entry) ?? [];
      known.push({ passage, field, terms });
      matches.set(entry, known);
    }
  }
  for (const list of matches.values()) list.sort((a, b) => b.terms.length - a.terms.length || b.field - a.field);
  return matches;
}

/** One text for each term that the title does not show, and other texts besides names up to `count` in all. */
function chooseMatches(
  matches: readonly Match[],
  missing: readonly string[],
  count: number,
): { needed: Match[]; others: Match[] } {
  let wanted = missing;
  const needed = matches.filter(({ terms }) => {
    const isNew = terms.some((term) => wanted.includes(term));
    wanted = wanted.filter((term) => !terms.includes(term));
    return isNew;
  });
  const others = matches.filter((match) => !needed.includes(match) && !isName(match));
  return { needed, others: others.slice(0, Math.max(0, count - needed.length)) };
}

function isName({ field }: Match): boolean {
  return searchFields[field] === 'name';
}

async function readPlace(index: SearchIndex, entry: number, head: EntryHead, { passage }: Match): Promise<ShownPlace> {
  const { leaf, placeInLeaf, places } = passage;
  const { texts, spotOf, spots } = await index.readLeaf(leaf);
  const spot = spotOf[placeInLeaf]?.[places.findIndex((place) => place.entry === entry)] ?? 0;
  const { anchor, heading } = findSpot(spots, spot);
  const url = anchor === '' ? head.url : `${head.url.replace(/#.*$/u, '')}#${encodeURI(anchor)}`;
  return { url, heading, text: texts[placeInLeaf] ?? '', anchor };
}

/** Spots count from 1 through all headings; 0 is the entry itself. */
function findSpot(spots: readonly HeadedSpots[], spot: number): { readonly anchor: string; readonly heading: string } {
  let before = 1;
  for (const [heading, ...anchors] of spots) {
    const anchor = anchors[spot - before];
    if (anchor !== undefined) return { anchor, heading };
    before += anchors.length;
  }
  return { anchor: '', heading: '' };
}

/** The needed texts, and of the others up to `count` in all, each of a section that is not shown yet. */
function fillWithSections(needed: readonly ShownPlace[], others: readonly ShownPlace[], count: number): ShownPlace[] {
  const shown = [...needed];
  for (const place of others) {
    if (shown.length < count && shown.every(({ heading }) => heading !== place.heading)) shown.push(place);
  }
  return shown;
}

/** Pages that are a document from beginning to end. */
const documentKinds: ReadonlySet<string> = new Set(['document', 'news']);

function isDocumentKind({ catalog }: SearchIndex, place: number): boolean {
  return documentKinds.has(catalog.facets.kind[place]?.value ?? '');
}
