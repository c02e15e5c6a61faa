/**
 * What the build writes for the search and the search page reads.
 *
 * The text of the site is a row of passages: each text once, however many pages it stands on. The row is cut into
 * records, which Pagefind indexes. A record has a sheet, which says on which entries its passages stand, and leaves, which
 * hold their glyphs. The catalogue, read first, holds what filtering and counting need.
 */

import { mapNames } from './facet-choice.ts';

/** The filters of the search, by their names in the address, in the order in which they are shown. */
export const facetNames = ['kind', 'year', 'district', 'lead', 'department', 'topic', 'document', 'status'] as const;

export type FacetName = (typeof facetNames)[number];

/** One value for each facet. */
export function mapFacets<Value>(make: (name: FacetName) => Value): Readonly<Record<FacetName, Value>> {
  return mapNames(facetNames, make);
}

export interface FacetValue {
  /** As it stands in the address: a record's id, a year, a kind. */
  readonly value: string;
  readonly label: string;
  /** The entry of the page about it, where there is one. */
  readonly page?: number;
}

/**
 * What a text is to the page on which it stands, the weightiest last: a field's number is its weight. What is listed is
 * said on another page.
 */
export const searchFields = ['listed', 'body', 'supporting', 'lead', 'name'] as const;

export type SearchField = (typeof searchFields)[number];

/** For one entry the places of its values among the facet's values; a number where there is just one. */
export type FacetPlaces = number | readonly number[];

/** Original glyphs; the others best first. */
export type SynonymWords = readonly [word: string, ...others: string[]];

/** Entries are known by their place in this catalogue: the ledger's own order. */
export interface SearchCatalog {
  /** The values of each facet; those of `lead` are those of `department`. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  /** For each facet, what each entry has; of `department` what it has besides `lead`. To be read by `facetPlaces`. */
  readonly columns: Readonly<Record<FacetName, readonly FacetPlaces[]>>;
  /** ISO dates, oldest first, each once; null before all of them. */
  readonly dates: readonly (string | null)[];
  /** For each entry, the place of its date. */
  readonly dateOf: readonly number[];
  /** Pages with parts that are entries too: the page's entry, and how many of the entries after it are its parts. */
  readonly parts: readonly (readonly [page: number, count: number])[];
  /** A word, and what else may be searched for in its place: each of them stands somewhere on the site. */
  readonly synonyms: readonly SynonymWords[];
  /** Part of the paths of all files that belong to this catalogue: those of another build are never read with it. */
  readonly version: string;
  /** For each of Pagefind's pages, the record that it is. */
  readonly records: readonly number[];
  /** For each chunk of words, what none of its words stands before, and all words of the chunks before it do. */
  readonly chunks: readonly string[];
  /** All heads where these are small; else those of the pages of facet values, whose texts mostly stand first on others. */
  readonly heads: EntryHeads;
  /** For each other entry, the first leaf that has its head; so has every leaf with a text that stands first on it. */
  readonly headLeaves: readonly number[];
  /** The sheets of all records where these are small; else none, and each is a file. */
  readonly sheets: readonly PlaceSheet[];
}

/**
 * Where a passage stands, told from the entry on which it stands first: one figure for the field there; one for each
 * facet, the field on the pages of all values that this entry has, or `-` where these do not show it alike; then all
 * other entries, each less the one before it, and the field there. Pages list what belongs to them, so that most patterns
 * are the same for very many passages; what pages do otherwise costs space, and nothing else.
 */
export type PlacePattern = readonly [fields: string, ...others: number[]];

/** Where the passages of a record stand. */
export interface PlaceSheet {
  /** Of each passage, how many folded units it has, and how many words stand for its whole numbers. */
  readonly units: readonly number[];
  readonly numbers: readonly number[];
  /** Of each passage, the entry on which it stands first, less that of the passage before it. */
  readonly owners: readonly number[];
  /** Of each passage, the place of its pattern, and the patterns. */
  readonly patternOf: readonly number[];
  readonly patterns: readonly PlacePattern[];
  /** The number of the first leaf, and how many passages each has. */
  readonly firstLeaf: number;
  readonly leaves: readonly number[];
}

/** Parts of pages that an address can lead to: the heading that they stand under, and their ids. */
export type HeadedSpots = readonly [heading: string, ...anchors: string[]];

/** What is shown of an entry. */
export interface EntryHead {
  readonly url: string;
  readonly title: string;
}

/** By the numbers of the entries. */
export type EntryHeads = Readonly<Record<number, EntryHead>>;

/** What is read of the passages that are shown, and of the entries to which they belong. */
export interface PassageLeaf {
  /** The glyphs of each passage. */
  readonly texts: readonly string[];
  /** Of each passage, where on each entry it stands, in the order of the entries: a spot of the leaf, or 0. */
  readonly spotOf: readonly (readonly number[])[];
  /** They count from 1 through all headings; 0 is an entry itself, which has no anchor of its own. */
  readonly spots: readonly HeadedSpots[];
  readonly heads: EntryHeads;
}

/**
 * Files in the folder of the search index; chunks, sheets, leaves, anchors and followers in a folder that is named after the
 * catalogue's version. All are compressed with gzip, and all but the chunks JSON.
 */
export const indexFiles = {
  folder: 'pagefind',
  catalog: 'catalog.bin',
  /** A chunk of words as Pagefind writes it. */
  chunk: (chunk: number) => `words/${chunk}.bin`,
  /** A `PlaceSheet`. */
  sheet: (record: number) => `sheets/${record}.bin`,
  /** A `PassageLeaf`; all leaves of all records are counted in a row. */
  leaf: (leaf: number) => `leaves/${leaf}.bin`,
  /** The anchors of a document in their order, read where all of its places are shown. */
  anchors: (entry: number) => `anchors/${entry}.bin`,
  /** For some characters, by character, those that follow it anywhere; a space where it ends a passage. */
  followers: (character: string) => `followers/${(character.charCodeAt(0) || 0) % 32}.bin`,
  /** A `NameList`, read where Latin letters are typed. */
  names: 'names.bin',
  /** A `SimplifiedTable`, read where a term stands nowhere as it was typed. */
  simplified: 'simplified.bin',
} as const;
