import { fold } from '../../search-index/fold-text.ts';
import type { SynonymWords } from '../../search-index/index-format.ts';
import { parseTerms, type QueryTerm } from '../../search-index/query-terms.ts';
import { findTerm, type TermMatches } from './find-term.ts';
import { rewriteRanges } from './range-writing.ts';
import type { SearchIndex } from './search-index.ts';

/** A query with a word in place of one that documents may call otherwise. */
export interface SynonymQuery {
  /** As a reader would type it. */
  readonly text: string;
  /** Which of the terms is another one, and what holds that. */
  readonly place: number;
  readonly matches: TermMatches;
}

/** So many are looked for: each reads pieces of the index. */
const mostQueries = 4;

/**
 * The query with other words for what its terms say, after the registry; nothing for a phrase in quotation marks, which is
 * meant as it is. Rejects where the index cannot be read.
 */
export async function findSynonyms(index: SearchIndex, text: string): Promise<SynonymQuery[]> {
  const { terms } = parseTerms(text);
  const queries = terms.flatMap((term, place) =>
    otherTerms(index.catalog.synonyms, term).map((other) => ({
      text: terms.map(({ typed }, nth) => (nth === place ? other : typed)).join(' '),
      place,
      term: fold(other),
    })),
  );
  return Promise.all(
    queries
      .slice(0, mostQueries)
      .map(async ({ text, place, term }) => ({ text, place, matches: await findTerm(index, term) })),
  );
}

/** The term with each synonym of the longest words in it, and its ranges in their other writing; without those that only narrow it. */
function otherTerms(synonyms: readonly SynonymWords[], { folded, isPhrase }: QueryTerm): string[] {
  if (isPhrase) return [];
  const within = synonyms.filter(([word]) => folded.includes(fold(word)));
  const longest = within.filter(
    ([word]) => !within.some(([other]) => other !== word && fold(other).includes(fold(word))),
  );
  const others = longest.flatMap(([word, ...others]) =>
    others.map((other) => (folded === fold(word) ? other : folded.replace(fold(word), fold(other)))),
  );
  return [...new Set([...others, rewriteRanges(folded)])].filter((other) => !fold(other).includes(folded));
}
