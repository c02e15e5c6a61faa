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
    otherTerms(index.catalog.synonyms, term).map((others) => ({ place, others })),
  );
  const found = await Promise.all(
    queries.slice(0, mostQueries).map(async ({ place, others }) => {
      const { other, matches } = await findFirst(index, others);
      return { text: terms.map(({ typed }, nth) => (nth === place ? other : typed)).join(' '), place, matches };
    }),
  );
  const standing = found.filter(({ matches }) => matches.entries.size > 0);
  return [...new Map(standing.map((query) => [query.text, query])).values()];
}

/** The first of the words that stands anywhere, or else the last. */
async function findFirst(
  index: SearchIndex,
  [other, ...others]: OtherTerm,
): Promise<{ readonly other: string; readonly matches: TermMatches }> {
  const matches = await findTerm(index, fold(other));
  const [next, ...rest] = others;
  return matches.entries.size > 0 || next === undefined ? { other, matches } : findFirst(index, [next, ...rest]);
}

/** A term in other words; where that stands nowhere, the other word alone: 轨道交通线路, 轨道交通. */
type OtherTerm = readonly [string, ...string[]];

/** The term with each synonym of the longest words in it, and its ranges in other writings; without those that only narrow it. */
function otherTerms(synonyms: readonly SynonymWords[], { folded, isPhrase }: QueryTerm): OtherTerm[] {
  if (isPhrase) return [];
  const within = synonyms.filter(([word]) => folded.includes(fold(word)));
  const longest = within.filter(
    ([word]) => !within.some(([other]) => other !== word && fold(other).includes(fold(word))),
  );
  const others = longest.flatMap(([word, ...others]) =>
    others.map((other): OtherTerm => {
      const whole = folded.replace(fold(word), fold(other));
      return folded === fold(word) ? [other] : [whole, other];
    }),
  );
  const ranges = rewriteRanges(folded).map((range): OtherTerm => [range]);
  return [...others, ...ranges].filter(([other]) => !fold(other).includes(folded));
}
