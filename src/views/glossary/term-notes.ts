import { groupTerms, toTermNoteId, toWantedTerms } from '../../records/links/term-mentions.ts';
import { findTermPlaces, type WantedTerm } from '../../records/links/term-places.ts';
import type { Ledger, TermRecord } from '../../records/model.ts';
import { anchorUrl } from '../frame/document-facts.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { glossaryText } from './glossary-text.ts';

/** What one government says that a term means. */
export interface TermExplanation {
  readonly government: string;
  readonly document: Link;
  readonly paragraphs: readonly string[];
}

/** A term that occurs on a page, with every government's explanation of it. */
export interface TermNote {
  /** The `id` of the note on the page. */
  readonly id: string;
  readonly title: string;
  /** The entry on the glossary page. */
  readonly url: string;
  readonly explanations: readonly TermExplanation[];
}

/** A piece of a text; `note` is the id of the note that explains it. */
export interface TermPiece {
  readonly text: string;
  readonly note: string | null;
}

/** The terms of one page: their notes, and the way to cut its texts where a term stands. */
export interface TermNotes {
  readonly notes: readonly TermNote[];
  split(text: string): readonly TermPiece[];
}

/** The terms in the texts of a page about a district, whose own explanation comes first. */
export function termNotes(ledger: Ledger, district: string, texts: readonly (string | null)[]): TermNotes {
  const { wanted } = indexTerms(ledger);
  const found = new Set(texts.flatMap((text) => (text ? findTermPlaces(text, wanted).map(({ term }) => term) : [])));
  return {
    notes: toNotes(ledger, district, found),
    split: (text) => splitText(text, wanted),
  };
}

/** The terms that occur in a document, whose finished text is already marked. */
export function documentNotes(ledger: Ledger, document: { readonly id: string; readonly district: string }) {
  return toNotes(ledger, document.district, indexTerms(ledger).byDocument.get(document.id) ?? new Set());
}

/** The ledger's terms as its pages look for them. */
interface TermIndex {
  readonly wanted: readonly WantedTerm[];
  /** By the id of its first: the terms of one name, and the place of that group among all. */
  readonly groups: ReadonlyMap<string, { readonly members: readonly TermRecord[]; readonly place: number }>;
  /** By document: the first of each group that occurs in it. */
  readonly byDocument: ReadonlyMap<string, ReadonlySet<string>>;
}

const indexes = new WeakMap<Ledger, TermIndex>();

function indexTerms(ledger: Ledger): TermIndex {
  const known = indexes.get(ledger) ?? makeIndex(ledger);
  indexes.set(ledger, known);
  return known;
}

function makeIndex({ terms }: Ledger): TermIndex {
  const groups = groupTerms(terms).map((members, place) => [members[0]?.id ?? '', { members, place }] as const);
  const byDocument = new Map<string, Set<string>>();
  for (const [id, { members }] of groups) {
    for (const { document } of members[0]?.mentions ?? []) {
      const found = byDocument.get(document);
      if (found) found.add(id);
      else byDocument.set(document, new Set([id]));
    }
  }
  return { wanted: toWantedTerms(terms), groups: new Map(groups), byDocument };
}

/** @param found The first term of each group. */
function toNotes(ledger: Ledger, district: string, found: ReadonlySet<string>): TermNote[] {
  const { groups } = indexTerms(ledger);
  const wanted = [...found].flatMap((id) => groups.get(id) ?? []).sort((a, b) => a.place - b.place);
  return wanted.flatMap(({ members }) => {
    const [first] = members;
    if (first === undefined) return [];
    const own = members.filter((term) => term.district === district);
    const sorted = [...own, ...members.filter((term) => term.district !== district)];
    return {
      id: toTermNoteId(first.id),
      title: sorted[0]?.term ?? first.term,
      url: sorted[0]?.url ?? first.url,
      explanations: sorted.map((term) => toExplanation(ledger, term)),
    };
  });
}

/** Whose explanation it is, and where it is printed. */
export function toExplanation(ledger: Ledger, term: TermRecord): TermExplanation {
  const { documents, districts } = indexLedger(ledger);
  const document = documents.get(term.document);
  return {
    government: glossaryText.explainedBy(districts.get(term.district)?.name ?? term.district, term.year),
    document: document
      ? { name: document.title, url: anchorUrl(document, term.anchor) }
      : { name: term.document, url: term.url },
    paragraphs: term.explanation,
  };
}

function splitText(text: string, terms: readonly WantedTerm[]): TermPiece[] {
  const pieces: TermPiece[] = [];
  let last = 0;
  for (const { start, end, term } of findTermPlaces(text, terms)) {
    if (start > last) pieces.push({ text: text.slice(last, start), note: null });
    pieces.push({ text: text.slice(start, end), note: toTermNoteId(term) });
    last = end;
  }
  if (last < text.length) pieces.push({ text: text.slice(last), note: null });
  return pieces;
}
