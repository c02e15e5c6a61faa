import { indexFiles, mapFacets } from '../outputs/search-catalog.ts';
import { type FacetPanel, makeFacetPanel } from './facet-panel.ts';
import { findElement } from './make-element.ts';
import { moveFocus } from './move-focus.ts';
import { openResultView } from './result-view.ts';
import { runSearch } from './run-search.ts';
import { openAddress } from './search-address.ts';
import { openIndex, type SearchIndex } from './search-index.ts';
import { isEmpty, type SearchQuery } from './search-query.ts';
import { searchText } from './search-text.ts';

const form = findElement('search-form', HTMLFormElement);
const field = findElement('search-field', HTMLInputElement);
const filters = findElement('search-filters', HTMLDetailsElement);
const facets = findElement('search-facets', HTMLElement);
const clear = findElement('search-clear', HTMLButtonElement);
const view = openResultView(() => void run());
const address = openAddress();

/** Milliseconds of rest after which what is typed is searched for. */
const typingPause = 150;
/** Milliseconds after which a search says that it is still looking; a quicker one would only flicker. */
const noticeableWait = 300;

/** Where filters stand beside the results; on a narrower screen they would push the results out of sight. */
const wide = window.matchMedia('(width >= 60rem)');

let query: SearchQuery = address.read();
let opening: Promise<{ readonly index: SearchIndex; readonly panel: FacetPanel }> | undefined;
let runs = 0;
let typing: ReturnType<typeof setTimeout> | undefined;

/** Finds and shows what `query` asks; a run that a later one has overtaken shows nothing. */
async function run(): Promise<void> {
  const mine = ++runs;
  const asked = query;
  const busy = setTimeout(() => mine === runs && view.sayBusy(searchText.searching), noticeableWait);
  if (opening === undefined) view.sayBusy(searchText.loading);
  try {
    opening ??= open();
    const { index, panel } = await opening;
    const outcome = await runSearch(index, asked);
    if (mine !== runs) return;
    panel.update(asked.chosen, outcome.counts);
    clear.hidden = Object.values(asked.chosen).every((values) => values.length === 0);
    if (isEmpty(asked)) view.say(searchText.ready(index.catalog.entries.length));
    else if (outcome.entries.length === 0) view.say(searchText.nothing(outcome.terms.length));
    else await view.show(index, outcome);
  } catch (error) {
    console.error(error);
    opening = undefined;
    if (mine === runs) view.fail();
  } finally {
    clearTimeout(busy);
  }
}

async function open() {
  const index = await openIndex(`${import.meta.env.BASE_URL}${indexFiles.folder}/`);
  const panel = makeFacetPanel(facets, index.catalog, (name, values) => {
    settle({ ...query, chosen: { ...query.chosen, [name]: values } });
  });
  filters.hidden = false;
  return { index, panel };
}

/** A search that the reader makes on purpose. */
function settle(next: SearchQuery): void {
  clearTimeout(typing);
  query = next;
  address.settle(query);
  void run();
}

/** A search while the reader is typing. */
function follow(text: string): void {
  clearTimeout(typing);
  query = { ...query, text };
  typing = setTimeout(() => {
    address.follow(query);
    void run();
  }, typingPause);
}

function readAddress(): void {
  clearTimeout(typing);
  query = address.read();
  field.value = query.text;
  if (!isEmpty(query) || opening !== undefined) void run();
}

function clearText(): void {
  field.value = '';
  field.focus();
  settle({ ...query, text: '' });
}

function onKey(event: KeyboardEvent): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const { key, target } = event;
  if (key === '/' && !isEditable(target)) field.focus();
  else if (key === 'Escape' && target instanceof Node && (target === field || view.list.contains(target))) clearText();
  else if (!moveFocus(key, field, view.list)) return;
  event.preventDefault();
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  settle({ ...query, text: field.value });
});
form.addEventListener('focusin', () => {
  if (opening === undefined) void run();
});
field.addEventListener('input', (event) => {
  if (!(event instanceof InputEvent && event.isComposing)) follow(field.value);
});
field.addEventListener('compositionend', () => follow(field.value));
clear.addEventListener('click', () => settle({ ...query, chosen: mapFacets(() => []) }));
document.addEventListener('keydown', onKey);
window.addEventListener('popstate', readAddress);
filters.open = wide.matches;
readAddress();
