import { readCell } from '../../mdast/table-grid.ts';
import { isInGlossary, type TermEntry } from '../glossary.ts';
import type { TermRecord } from '../model.ts';
import type { OutlineBlock } from '../source/outline.ts';
import { toTermForms } from '../values/term-forms.ts';
import { findTermPlaces, type WantedTerm } from './term-places.ts';

/** Terms that several governments explain under one name are looked for as one; its id is that of the first. */
export function toWantedTerms(entries: readonly Pick<TermRecord, 'id' | 'term' | 'aliases'>[]): WantedTerm[] {
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
  const groups: { names: Set<string>; members: Entry[] }[] = [];
  for (const entry of entries) {
    const names = toTermForms(entry.term, entry.aliases).map(({ text }) => text);
    const known = groups.find((group) => names.some((name) => group.names.has(name)));
    if (known === undefined) groups.push({ names: new Set(names), members: [entry] });
    else {
      known.members.push(entry);
      for (const name of names) known.names.add(name);
    }
  }
  return groups.map(({ members }) => members);
}

/** The documents' glossaries with all places where their terms occur outside of glossaries. */
export function toTerms(
  entries: readonly TermEntry[],
  documents: readonly { readonly id: string; readonly outline: readonly OutlineBlock[] }[],
): TermRecord[] {
  const wanted = toWantedTerms(entries);
  const mentions = documents.flatMap(({ id, outline }) =>
    outline.filter((block) => !isInGlossary(block)).flatMap((block) => findMentions(id, block, wanted)),
  );
  const groups = groupTerms(entries);
  return entries.map((entry) => {
    const group = groups.find((members) => members.includes(entry)) ?? [entry];
    return {
      ...entry,
      sameAs: group.filter((other) => other !== entry).map(({ id }) => id),
      mentions: mentions.flatMap(({ term, ...mention }) => (term === group[0]?.id ? [mention] : [])),
    };
  });
}

type Mention = TermRecord['mentions'][number] & { readonly term: string };

function findMentions(document: string, block: OutlineBlock, terms: readonly WantedTerm[]): Mention[] {
  return toTexts(block).flatMap(({ anchor, text }) => {
    const found = findTermPlaces(text, terms).map(({ start, end, term }) => ({
      term,
      document,
      anchor,
      quote: toSentence(text, start, end),
    }));
    return found.filter(
      (mention, nth) => found.findIndex(({ term, quote }) => term === mention.term && quote === mention.quote) === nth,
    );
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

/** The sentence around a place, verbatim. */
function toSentence(text: string, start: number, end: number): string {
  const from = Math.max(...['。', '；', ';', '！', '\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const ends = ['。', '；', ';', '！', '\n'].map((mark) => text.indexOf(mark, end)).filter((at) => at !== -1);
  return text.slice(from, Math.min(...ends, text.length - 1) + 1).trim();
}
