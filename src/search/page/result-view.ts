import { findElement } from '../facets/make-element.ts';
import { searchText } from './search-text.ts';

/** What was found, and the line that says what the search is doing. */
export interface ResultView {
  /** Says that work is under way; what is shown stays. */
  sayBusy(message: string): void;
  /** Shows what was found for a query, as it was typed. */
  show(content: readonly Node[], message: string, query: string): void;
  /** Says that the index cannot be read, and offers to try again. */
  fail(): void;
}

/** `onRetry` is called where the reader asks to try again, `onFocusLost` before a result that has the focus goes. */
export function openResultView(onRetry: () => void, onFocusLost: () => void): ResultView {
  const status = findElement('search-status', HTMLElement);
  const retry = findElement('search-retry', HTMLButtonElement);
  const results = findElement('search-results', HTMLElement);
  const show = (nodes: readonly Node[], message: string, query: string | null) => {
    // A result that goes takes the focus with it, and the arrows would lead nowhere.
    if (results.contains(document.activeElement)) onFocusLost();
    results.replaceChildren(...nodes);
    retry.hidden = true;
    status.textContent = message;
    if (query === null) results.removeAttribute('data-query');
    else results.dataset['query'] = query;
  };
  retry.addEventListener('click', onRetry);
  return {
    show,
    sayBusy(message) {
      retry.hidden = true;
      status.textContent = message;
    },
    fail() {
      show([], searchText.failed, null);
      retry.hidden = false;
    },
  };
}
