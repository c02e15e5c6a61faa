import { readCell } from '../../mdast/table-grid.ts';
import { isInGlossary, type TermEntry } from '../glossary.ts';
import type { TermRecord } from '../model.ts';
import { remembering } from '../remembering.ts';
import type { OutlineBlock } from '../source/outline.ts';
import { toTermForms } from '../values/term-forms.ts';
import { findTermPlaces, type WantedTerm } from './term-places.ts';

type NamedTerm = Pick<TermRecord, 'id' | 'term' | 'aliases'>;

/** The last terms that were asked for: the texts are searched for them once, as long as no glossary changes. */
let last: { readonly names: string; readonly wanted: readonly WantedTerm[] } = { names: '', wanted: [] };

/** Terms that several governments explain under one name are looked for as one; its id is that of the first. */
export function toWantedTerms(entries: readonly NamedTerm[]): readonly WantedTerm[] {
  const names = JSON.stringify(entries.map(({ id, term, aliases }) => [id, term, aliases]));
  if (names !== last.names) last = { names, wanted: wantTerms(entries) };
  return last.wanted;
}

function wantTerms(entries: readonly NamedTerm[]): WantedTerm[] {
  return groupTerms(entries).map((group) => ({
    id: group[0]?.id ?? '',
    forms: group.flatMap(({ term, aliases }) => toTermForms(term, aliases)),
  }));
}

/** The `id` of the note on a page that explains the term of this id. */
export function toTermNoteId(id: string): string {
  return `term-${id.replace('/', '-')}`;
}

/** Entries that share a name, in the order of the first of each. */
export function groupTerms<Entry extends Pick<TermRecord, 'term' | 'aliases'>>(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  /** Name → the first group that has it. */
  const owners = new Map<string, number>();
  for (const entry of entries) {
    const names = toTermForms(entry.term, entry.aliases).map(({ text }) => text);
    const owner = names.reduce((first, name) => Math.min(first, owners.get(name) ?? groups.length), groups.length);
    for (const name of names) owners.set(name, Math.min(owner, owners.get(name) ?? owner));
    const group = groups[owner];
    if (group) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** The documents' glossaries with all places where their terms occur outside of glossaries. */
export function toTerms(
  entries: readonly TermEntry[],
  documents: readonly { readonly id: string; readonly outline: readonly OutlineBlock[] }[],
): TermRecord[] {
  const wanted = toWantedTerms(entries);
  const mentions = documents.flatMap(({ id, outline }) =>
    mentionsIn(outline, wanted).map(({ term, ...mention }) => ({ term, document: id, ...mention })),
  );
  const mentionsOf = Map.groupBy(mentions, ({ term }) => term);
  const groupOf = new Map(groupTerms(entries).flatMap((group) => group.map((entry) => [entry, group] as const)));
  return entries.map((entry) => {
    const group = groupOf.get(entry) ?? [entry];
    return {
      ...entry,
      sameAs: group.filter((other) => other !== entry).map(({ id }) => id),
      mentions: (mentionsOf.get(group[0]?.id ?? '') ?? []).map(({ term, ...mention }) => mention),
    };
  });
}

/** A place of a document that mentions the term of that id. */
type Mention = Omit<TermRecord['mentions'][number], 'document'> & { readonly term: string };

const mentionsIn = remembering((outline: readonly OutlineBlock[], terms: readonly WantedTerm[]) =>
  outline.filter((block) => !isInGlossary(block)).flatMap((block) => findMentions(block, terms)),
);

/** Each sentence with a term in it, once for each term. */
function findMentions(block: OutlineBlock, terms: readonly WantedTerm[]): Mention[] {
  return toTexts(block).flatMap(({ anchor, text }) => {
    const found = new Map<string, Set<string>>();
    const sentenceAt = sentenceFinder(text);
    return findTermPlaces(text, terms).flatMap(({ start, end, term }): Mention[] => {
      const quote = sentenceAt(start, end);
      const quotes = found.get(term) ?? new Set();
      found.set(term, quotes);
      if (quotes.has(quote)) return [];
      quotes.add(quote);
      return [{ term, anchor, quote }];
    });
  });
}

/** The texts of a block with their anchors: of a table, every cell with the anchor of its row. */
function toTexts(block: OutlineBlock): { readonly anchor: string; readonly text: string }[] {
  if (block.type !== 'table') return [{ anchor: block.anchor, text: block.text }];
  return block.grid.rows.flatMap(({ id, cells }, row) =>
    cells.flatMap(({ merge }, column) =>
      merge === 'none'
        ? [{ anchor: id ?? block.anchor, text: readCell(block.grid, row, column).lines.join('\n') }]
        : [],
    ),
  );
}

/** The sentence around a place of the text, verbatim; for places in their order. */
function sentenceFinder(text: string): (start: number, end: number) => string {
  const ends = Array.from(text.matchAll(/[。；;！\n]/gu), ({ index }) => index);
  let next = 0;
  let known = { from: -1, last: -1, quote: '' };
  return (start, end) => {
    while ((ends[next] ?? Infinity) < start) next += 1;
    const from = next === 0 ? 0 : (ends[next - 1] ?? 0) + 1;
    const last = ends.slice(next, next + 1 + end - start).find((at) => at >= end) ?? text.length - 1;
    if (from !== known.from || last !== known.last) known = { from, last, quote: text.slice(from, last + 1).trim() };
    return known.quote;
  };
}
