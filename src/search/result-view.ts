import { findElement } from './make-element.ts';
import { makeResult } from './make-result.ts';
import type { SearchOutcome } from './run-search.ts';
import type { SearchIndex } from './search-index.ts';
import { searchText } from './search-text.ts';

/** The list of results, the line that says what the search is doing, and the buttons under them. */
export interface ResultView {
  readonly list: HTMLElement;
  /** Says one thing and shows no result. */
  say(message: string): void;
  /** Says that work is under way; what is shown stays. */
  sayBusy(message: string): void;
  /** Shows the first results; rejects where they cannot be read. A later call overtakes an earlier one. */
  show(index: SearchIndex, outcome: SearchOutcome): Promise<void>;
  /** Says that the index cannot be read, and offers to try again. */
  fail(): void;
}

const pageLength = 10;

export function openResultView(onRetry: () => void): ResultView {
  const status = findElement('search-status', HTMLElement);
  const retry = findElement('search-retry', HTMLButtonElement);
  const list = findElement('search-results', HTMLElement);
  const more = findElement('search-more', HTMLButtonElement);
  let addMore = async () => {};
  let latest: SearchOutcome | undefined;

  const view: ResultView = {
    list,
    say(message) {
      latest = undefined;
      list.replaceChildren();
      more.hidden = true;
      retry.hidden = true;
      status.textContent = message;
    },
    sayBusy(message) {
      retry.hidden = true;
      status.textContent = message;
    },
    async show(index, outcome) {
      latest = outcome;
      const { entries, terms } = outcome;
      const read = (from: number) =>
        Promise.all(entries.slice(from, from + pageLength).map((entry) => makeResult(index, entry, terms)));
      const announce = () => {
        status.textContent = searchText.found(entries.length, list.children.length);
        more.hidden = list.children.length >= entries.length;
      };
      const first = await read(0);
      if (latest !== outcome) return;
      list.replaceChildren(...first);
      announce();
      addMore = async () => {
        const next = await read(list.children.length);
        if (latest !== outcome) return;
        list.append(...next);
        next[0]?.querySelector('a')?.focus();
        announce();
      };
    },
    fail() {
      view.say(searchText.failed);
      retry.hidden = false;
    },
  };
  retry.addEventListener('click', onRetry);
  more.addEventListener('click', () => void addMore().catch(view.fail));
  return view;
}
