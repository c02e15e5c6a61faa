import { makeElement } from '../facets/make-element.ts';
import type { ResultGroup } from '../index/group-entries.ts';
import { readAllPlaces, readResults } from '../index/read-results.ts';
import type { SearchOutcome } from '../index/run-search.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { makeResult } from './make-result.ts';
import { searchText } from './search-text.ts';

/** What readers can ask of the results of a kind. */
export interface GroupActions {
  /** Shows all results of the kind. */
  chooseKind(kind: string): void;
  /** Shows more results of the only kind. */
  showMore(): void;
}

/** How many places of a document are shown where only documents are. */
const placesOfDocument = 3;

/** The groups as sections; rejects where what they show cannot be read. */
export async function makeGroups(
  index: SearchIndex,
  groups: readonly ResultGroup[],
  { terms }: SearchOutcome,
  actions: GroupActions,
): Promise<HTMLElement[]> {
  const shown = groups.flatMap(({ entries, shown }) => entries.slice(0, shown));
  const results = new Map(
    (await readResults(index, shown, terms, groups.length === 1 ? placesOfDocument : 1)).map((result) => [
      result.entry,
      result,
    ]),
  );
  const words = terms.map(({ term }) => term);
  return groups.map((group) => {
    const items = group.entries.slice(0, group.shown).flatMap((entry) => results.get(entry) ?? []);
    const list = items.map((result) =>
      makeResult(index.catalog, result, words, () => readAllPlaces(index, result.entry, terms)),
    );
    const heading = makeElement('h2', {}, `${group.label} `, makeElement('small', {}, String(group.entries.length)));
    return makeElement(
      'section',
      { className: 'result-group' },
      heading,
      makeElement('ol', {}, ...list),
      ...makeMore(group, groups, actions),
    );
  });
}

function makeMore(group: ResultGroup, groups: readonly ResultGroup[], actions: GroupActions): HTMLElement[] {
  const { kind, label, entries, shown } = group;
  if (shown >= entries.length) return [];
  const isOnly = groups.length === 1;
  const text = isOnly ? searchText.more(entries.length - shown) : searchText.allOf(label, entries.length);
  const button = makeElement('button', { type: 'button', className: 'result-more' }, text);
  button.addEventListener('click', () => (isOnly ? actions.showMore() : actions.chooseKind(kind)));
  return [button];
}
