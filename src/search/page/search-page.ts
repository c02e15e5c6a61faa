import {
  type FacetName,
  facetNames,
  indexFiles,
  mapFacets,
  type SearchCatalog,
} from '../../search-index/index-format.ts';
import { showChosen } from '../facets/chosen-list.ts';
import { type FacetPanel, makeFacetPanel, type ShownFacet } from '../facets/facet-panel.ts';
import { facetTitles } from '../facets/facet-text.ts';
import { findElement } from '../facets/make-element.ts';
import type { SearchOutcome } from '../index/run-search.ts';
import { openIndex, type SearchIndex } from '../index/search-index.ts';
import { isEmpty, pageLength, type SearchQuery, searchOrders } from '../index/search-query.ts';
import { site } from '../site/live-site.ts';
import { makeAnswer, type SearchAnswer } from './make-answer.ts';
import { moveFocus } from './move-focus.ts';
import { openResultView } from './result-view.ts';
import { openAddress, readListAddress } from './search-address.ts';
import { searchText } from './search-text.ts';

const form = findElement('search-form', HTMLFormElement);
const field = findElement('search-field', HTMLInputElement);
const filters = findElement('search-filters', HTMLDetailsElement);
const facets = findElement('search-facets', HTMLElement);
const chosenList = findElement('search-chosen', HTMLElement);
const suggestions = findElement('search-suggestions', HTMLElement);
const clear = findElement('search-clear', HTMLButtonElement);
const order = findElement('search-order', HTMLSelectElement);
const tools = findElement('search-tools', HTMLElement);
/** What is suggested and what is found. */
const results = findElement('search-answers', HTMLElement);
const view = openResultView(
  () => {
    field.focus();
    void run();
  },
  () => field.focus(),
);
const address = openAddress();

/** Milliseconds of rest after which a single character is searched for: it reads much, and is seldom all that is meant. */
const typingPause = 300;
/** Milliseconds after which a search says that it is still looking, and that it takes long; a quicker one would flicker. */
const noticeableWait = 300;
const longWait = 4000;

/** Where filters stand beside the results; on a narrower screen they would push the results out of sight. */
const wide = window.matchMedia('(width >= 60rem)');

let query: SearchQuery = address.read();
let opening: Promise<{ readonly index: SearchIndex; readonly panel: FacetPanel<FacetName> }> | undefined;
let runs = 0;
/** What is shown, to be downloaded. */
let shown: { readonly index: SearchIndex; readonly outcome: SearchOutcome } | undefined;
let typing: ReturnType<typeof setTimeout> | undefined;

/**
 * Finds and shows what `query` asks; a run that a later one has overtaken shows nothing. The result in the place
 * `focusOn` gets the focus, because the button that asked for it goes.
 */
async function run(focusOn?: number): Promise<void> {
  const mine = ++runs;
  const asked = query;
  const say = (message: string) => mine === runs && view.sayBusy(message);
  const waits = [
    setTimeout(() => say(searchText.searching), noticeableWait),
    setTimeout(() => say(searchText.slow), longWait),
  ];
  if (opening === undefined) say(searchText.loading);
  opening ??= open();
  const opened = opening;
  try {
    const { index, panel } = await opened;
    const answer = await makeAnswer(index, asked, { chooseKind, showMore });
    if (mine !== runs) return;
    shown = { index, outcome: answer.outcome };
    panel.update(asked.chosen, answer.outcome.counts);
    showControls(index, asked, answer);
    view.show(answer.content, answer.message, asked.text.trim());
    if (focusOn !== undefined) results.querySelectorAll<HTMLElement>('.result-title')[focusOn]?.focus();
  } catch (error) {
    console.error(error);
    if (opening === opened) opening = undefined;
    if (mine !== runs) return;
    shown = undefined;
    tools.hidden = true;
    view.fail();
  } finally {
    for (const wait of waits) clearTimeout(wait);
  }
}

async function open() {
  const index = await openIndex(`${import.meta.env.BASE_URL}${indexFiles.folder}/`);
  const panel = makeFacetPanel(facets, shownFacets(index.catalog), (name, values) =>
    choose({ ...query.chosen, [name]: values }),
  );
  return { index, panel };
}

function shownFacets({ facets }: SearchCatalog): ShownFacet<FacetName>[] {
  return facetNames.map((name) => ({ name, title: facetTitles[name], values: facets[name] }));
}

function showControls({ catalog }: SearchIndex, asked: SearchQuery, answer: SearchAnswer): void {
  suggestions.replaceChildren(...answer.suggestions);
  showChosen(chosenList, shownFacets(catalog), asked.chosen, (name, value) => {
    choose({ ...query.chosen, [name]: query.chosen[name].filter((other) => other !== value) });
    field.focus();
  });
  clear.hidden = Object.values(asked.chosen).every((values) => values.length === 0);
  order.value = asked.order;
  tools.hidden = isEmpty(asked) || answer.outcome.entries.length === 0;
}

function chooseKind(kind: string): void {
  choose({ ...query.chosen, kind: [kind] }, 0);
}

function showMore(): void {
  settle({ ...query, shown: query.shown + pageLength }, query.shown);
}

function choose(chosen: SearchQuery['chosen'], focusOn?: number): void {
  settle({ ...query, chosen, shown: pageLength }, focusOn);
}

/** A search that the reader makes on purpose. */
function settle(next: SearchQuery, focusOn?: number): void {
  clearTimeout(typing);
  query = next;
  address.settle(query);
  void run(focusOn);
}

/** A search while the reader is typing. */
function follow(text: string): void {
  clearTimeout(typing);
  query = { ...query, text, shown: pageLength };
  const start = () => {
    address.follow(query);
    void run();
  };
  if (text.split(/\s+/u).some((term) => term.length === 1)) typing = setTimeout(start, typingPause);
  else start();
}

function readAddress(): void {
  clearTimeout(typing);
  query = address.read();
  field.value = query.text;
  if (!isEmpty(query) || runs > 0) void run();
}

function clearText(): void {
  field.value = '';
  field.focus();
  settle({ ...query, text: '', shown: pageLength });
}

async function download(): Promise<void> {
  if (shown === undefined) return;
  const { index, outcome } = shown;
  const count = outcome.entries.length;
  const asked = runs;
  const say = (message: string) => asked === runs && view.sayBusy(message);
  try {
    const { downloadResults } = await import('./download-results.ts');
    await downloadResults(index, outcome, (done) => say(searchText.preparing(done, count)));
    say(searchText.prepared(count));
  } catch (error) {
    console.error(error);
    say(searchText.notPrepared);
  }
}

/** Takes back the filter that stands last. */
function removeLastFilter(): void {
  chosenList.querySelector<HTMLButtonElement>('li:last-child button')?.click();
}

function onKey(event: KeyboardEvent): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const { key, target } = event;
  if (key === '/' && !isEditable(target)) field.focus();
  else if (key === 'Escape' && target instanceof Node && (target === field || results.contains(target))) clearText();
  else if (key === 'Backspace' && target === field && field.value === '' && !event.repeat) removeLastFilter();
  else if (!moveFocus(key, field, results)) return;
  event.preventDefault();
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');
}

/** To the list that led here. */
function showWayBack(): void {
  const back = findElement('search-back', HTMLAnchorElement);
  const list = readListAddress();
  back.hidden = list === null;
  if (list !== null) back.href = site.toHref(list);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  settle({ ...query, text: field.value, shown: pageLength });
});
form.addEventListener('focusin', () => {
  if (opening === undefined) void run();
});
field.addEventListener('input', (event) => {
  if (!(event instanceof InputEvent && event.isComposing)) follow(field.value);
});
field.addEventListener('compositionend', () => follow(field.value));
order.addEventListener('change', () => {
  settle({ ...query, order: searchOrders.find((name) => name === order.value) ?? 'relevance' });
});
clear.addEventListener('click', () => {
  field.focus();
  choose(mapFacets(() => []));
});
findElement('search-download', HTMLButtonElement).addEventListener('click', () => void download());
document.addEventListener('keydown', onKey);
window.addEventListener('popstate', readAddress);
filters.open = wide.matches;
showWayBack();
readAddress();
