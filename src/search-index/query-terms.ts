import { blankClass } from '../characters/blank.ts';
import { fold, foldText } from './fold-text.ts';

/** Something that has to stand on a page for the page to be found. */
export interface QueryTerm {
  readonly folded: string;
  /** Original glyphs, quotation marks of a phrase included: asked by itself, it is the same term. */
  readonly typed: string;
  /** True of what stands in quotation marks, whole: it is meant as it is typed. */
  readonly isPhrase: boolean;
}

/** What a text asks for. */
export interface QueryTerms {
  /** Each once; none where the text is nothing but signs. */
  readonly terms: readonly QueryTerm[];
  /** True where the text asks for more than is looked for; the last of the terms is where that ends. */
  readonly isCut: boolean;
}

/** So many folded units are looked for in all; a pasted page would ask for the whole index. */
export const longestSearch = 100;

/** Marks that open and close the same phrase, in any combination. */
const quotationMarks = ['"“”„‟〝〞〟＂', "'‘’‛＇", '「」｢｣', '『』', '«»'];

const phrase = quotationMarks.map((marks) => `[${marks}][^${marks}]*[${marks}]`).join('|');

/** White space ends a term, but not between quotation marks: a phrase is one term. */
const term = new RegExp(`(?:${phrase}|(?!${blankClass}).)+`, 'gsu');

const wholePhrase = new RegExp(`^(?:${phrase})$`, 'su');

/** Reads what is typed: terms with white space between them, a phrase in quotation marks of any kind. */
export function parseTerms(text: string): QueryTerms {
  const terms = new Map<string, QueryTerm>();
  let room = longestSearch;
  for (const [typed] of text.matchAll(term)) {
    const { text: folded, ends } = foldText(typed);
    if (folded === '' || terms.has(folded)) continue;
    const isPhrase = wholePhrase.test(typed);
    if (folded.length > room) {
      const kept = typed.slice(0, ends[room - 1] ?? 0);
      if (fold(kept) !== '') terms.set(fold(kept), { folded: fold(kept), typed: kept, isPhrase });
      return { terms: [...terms.values()], isCut: true };
    }
    room -= folded.length;
    terms.set(folded, { folded, typed, isPhrase });
  }
  return { terms: [...terms.values()], isCut: false };
}
