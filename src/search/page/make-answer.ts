import { longestSearch } from '../../search-index/query-terms.ts';
import { groupEntries } from '../index/group-entries.ts';
import { runSearch, type SearchOutcome } from '../index/run-search.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { isEmpty, type SearchQuery } from '../index/search-query.ts';
import { type GroupActions, makeGroups } from './make-groups.ts';
import { makeSuggestions } from './make-suggestions.ts';
import { makeSynonyms } from './make-synonyms.ts';
import { searchText } from './search-text.ts';

/** So many characters tell where a query was cut. */
const tailLength = 8;

/** What the page shows for a query. */
export interface SearchAnswer {
  readonly outcome: SearchOutcome;
  /** What was found, in a sentence. */
  readonly message: string;
  /** Results by kind, or what is offered in their place. */
  readonly content: readonly HTMLElement[];
  readonly suggestions: readonly HTMLElement[];
}

/** Searches and reads all that is to be shown; rejects where it cannot be read. */
export async function makeAnswer(index: SearchIndex, query: SearchQuery, actions: GroupActions): Promise<SearchAnswer> {
  const searching = runSearch(index, query);
  const suggesting = Promise.all([
    unlessItFails(makeSynonyms(index, query, searching)),
    unlessItFails(makeSuggestions(index, query.text)),
  ]);
  const outcome = await searching;
  const [content, suggestions] = await Promise.all([makeContent(index, query, outcome, actions), suggesting]);
  return { outcome, ...content, suggestions: suggestions.flat() };
}

/** A search without its suggestions is better than none. */
async function unlessItFails(making: Promise<HTMLElement[]>): Promise<HTMLElement[]> {
  try {
    return await making;
  } catch (error) {
    console.error(error);
    return [];
  }
}

async function makeContent(
  index: SearchIndex,
  query: SearchQuery,
  outcome: SearchOutcome,
  actions: GroupActions,
): Promise<Pick<SearchAnswer, 'message' | 'content'>> {
  const { catalog } = index;
  if (isEmpty(query)) return { message: searchText.ready(catalog.dateOf.length), content: [] };
  const notes = describeTerms(outcome);
  if (outcome.entries.length === 0) {
    const { explainNothing, makeAlternatives } = await import('./make-alternatives.ts');
    return { message: notes + explainNothing(outcome), content: await makeAlternatives(index, query, outcome) };
  }
  const groups = groupEntries(catalog, outcome, query);
  const kinds = groups.map(({ label, entries }) => `${label} ${entries.length}`);
  const message = notes + searchText.found(outcome.entries.length, kinds);
  return { message, content: await makeGroups(index, groups, outcome, actions) };
}

/** In what the search differs from what was typed. */
function describeTerms({ terms, isCut }: SearchOutcome): string {
  const cut = isCut ? searchText.cut(longestSearch, terms.at(-1)?.typed.slice(-tailLength) ?? '') : '';
  const rewritten = terms.map(({ typed, term, isRewritten }) => (isRewritten ? searchText.rewritten(typed, term) : ''));
  return cut + rewritten.join('');
}
