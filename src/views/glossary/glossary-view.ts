import { groupTerms } from '../../records/links/term-mentions.ts';
import type { Ledger, TermRecord } from '../../records/model.ts';
import { numberText } from '../frame/count-text.ts';
import { type CountedText, toCount } from '../frame/counted.ts';
import { anchorUrl, documentLink, originalUrl } from '../frame/document-facts.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import { type Link, type PageHead, toSectionHead } from '../frame/page-head.ts';
import { siteSections } from '../frame/site-sections.ts';
import { glossaryText } from './glossary-text.ts';
import { type TermExplanation, toExplanation } from './term-notes.ts';

/** One term, all governments' explanations of it, and where it occurs. */
export interface GlossaryEntry {
  readonly anchor: string;
  readonly term: string;
  readonly aliases: readonly string[];
  /** How many governments explain it, where it is more than one. */
  readonly several: CountedText | null;
  readonly explanations: readonly (TermExplanation & { readonly anchor: string; readonly original: Link })[];
  readonly documents: readonly { readonly document: Link; readonly places: readonly TermOccurrence[] }[];
}

/** A sentence with the term, its place in the document, and the task that it states. */
export interface TermOccurrence {
  readonly quote: string;
  readonly url: string;
  readonly task: string | null;
}

export interface GlossaryView {
  readonly head: PageHead;
  readonly summary: CountedText;
  readonly entries: readonly GlossaryEntry[];
}

/** All that /glossary/ says: the terms in the order of the documents, those of one name together. */
export function glossaryView(ledger: Ledger): GlossaryView {
  const index = indexLedger(ledger);
  const documents = new Set(ledger.terms.map(({ document }) => document));
  return {
    head: toSectionHead(ledger, 'glossary', siteSections.glossary.name),
    summary: glossaryText.lead(toCount(ledger.terms.length, 'terms'), toCount(documents.size, 'terms/documents')),
    entries: groupTerms(ledger.terms).flatMap((group) => toEntry(ledger, index, group)),
  };
}

function toEntry(ledger: Ledger, index: LedgerIndex, group: readonly TermRecord[]): GlossaryEntry[] {
  const [first] = group;
  if (first === undefined) return [];
  const aliases = new Set(group.flatMap((term) => [term.term, ...term.aliases]).filter((name) => name !== first.term));
  return [
    {
      anchor: anchorOf(first),
      term: first.term,
      aliases: [...aliases],
      several: group.length > 1 ? glossaryText.several(toCount(group.length, 'terms', { term: first.term })) : null,
      explanations: group.map((term) => toPlacedExplanation(ledger, index, term)),
      documents: toOccurrences(index, first),
    },
  ];
}

function toPlacedExplanation(ledger: Ledger, index: LedgerIndex, term: TermRecord) {
  const document = index.documents.get(term.document);
  const { startLine, endLine } = term.source;
  const place = term.place === null ? numberText.lineRange(startLine, endLine) : ` ${term.place}`;
  return {
    ...toExplanation(ledger, term),
    anchor: anchorOf(term),
    original: {
      name: glossaryText.inOriginal(place),
      url: document ? originalUrl(document, startLine) : term.url,
    },
  };
}

function anchorOf({ url }: TermRecord): string {
  return url.slice(url.indexOf('#') + 1);
}

function toOccurrences(index: LedgerIndex, term: TermRecord): GlossaryEntry['documents'] {
  const byDocument = Map.groupBy(term.mentions, ({ document }) => document);
  return [...byDocument].flatMap(([id, mentions]) => {
    const document = index.documents.get(id);
    if (document === undefined) return [];
    const places = mentions.map(({ anchor, quote }) => ({
      quote,
      url: anchorUrl(document, anchor),
      task: index.taskByRow.get(`${id}/${anchor}`)?.url ?? null,
    }));
    return { document: documentLink(document), places };
  });
}
