import { appendChosen, isNothingChosen, mapNames } from '../../search-index/facet-choice.ts';
import { facetNames } from '../../search-index/index-format.ts';
import {
  type ListFacetName,
  type ListIndex,
  listFacetNames,
  listOrders,
  listParameter,
} from '../../search-index/list-format.ts';
import { showChosen } from '../facets/chosen-list.ts';
import { type FacetPanel, makeFacetPanel, type ShownFacet } from '../facets/facet-panel.ts';
import { findElement } from '../facets/make-element.ts';
import { site } from '../site/live-site.ts';
import { type ListChoice, parseChoice, renderChoice } from './list-choice.ts';
import { openLines } from './list-lines.ts';
import { listFacetTitles, listText } from './list-text.ts';
import { countValues, narrowList } from './narrow-list.ts';

/** What a line is, by the table that its record stands in. */
const lineOf: Readonly<Record<ListIndex['table'], string>> = {
  tasks: '.task-lines > li',
  documents: '.document-lines > li',
  figures: '.figures > tbody > tr',
  findings: '.finding',
};

const tools = findElement('list-tools', HTMLDetailsElement);
const status = findElement('list-status', HTMLElement);
const chosenList = findElement('list-chosen', HTMLElement);
const order = findElement('list-order', HTMLSelectElement);
const clear = findElement('list-clear', HTMLButtonElement);
const toSearch = findElement('list-search', HTMLAnchorElement);
const index = JSON.parse(findElement('list-index', HTMLScriptElement).textContent) as ListIndex;
const lines = openLines(findElement('main', HTMLElement), lineOf[index.table], index.ids.length);

const facets = listFacetNames.flatMap((name): ShownFacet<ListFacetName>[] => {
  const values = index.facets[name]?.values;
  return values === undefined ? [] : [{ name, title: listFacetTitles[name], values }];
});
let choice = parseChoice(location.search);
let shown: readonly number[] = [];
/** Made when the tools are first opened: most readers only read. */
let panel: FacetPanel<ListFacetName> | undefined;

function run(): void {
  shown = narrowList(index, choice);
  const isNarrowed = !isNothingChosen(choice.chosen);
  lines.show(shown, { isNarrowed, isInOrder: index.orders[choice.order] !== undefined });
  status.textContent = !isNarrowed
    ? ''
    : shown.length === 0
      ? listText.none
      : listText.shown(shown.length, index.ids.length);
  showChosen(chosenList, facets, choice.chosen, (name, value) => {
    choose({ [name]: choice.chosen[name].filter((other) => other !== value) });
    tools.querySelector('summary')?.focus();
  });
  clear.hidden = !isNarrowed;
  order.value = choice.order;
  toSearch.href = searchAddress();
  if (tools.open) updatePanel();
}

function updatePanel(): void {
  panel ??= makeFacetPanel(findElement('list-facets', HTMLElement), facets, (name, values) =>
    choose({ [name]: values }),
  );
  panel.update(choice.chosen, countValues(index, choice));
}

function choose(chosen: Partial<ListChoice['chosen']>): void {
  settle({ ...choice, chosen: { ...choice.chosen, ...chosen } });
}

/** What the reader chose is a new place in the history. */
function settle(next: ListChoice): void {
  choice = next;
  history.pushState(null, '', `${location.pathname}${renderChoice(choice)}`);
  run();
}

/** The search narrowed alike, as far as it has the same filters; it leads back to the list as it is. */
function searchAddress(): string {
  const scope = (index.scope ?? []).filter(([name]) => choice.chosen[name].length === 0);
  const parameters = new URLSearchParams(scope.map(([name, value]) => [name, value]));
  appendChosen(facetNames, choice.chosen, parameters);
  parameters.append(listParameter, `${site.path}${location.search}`);
  return `${toSearch.pathname}?${parameters}`;
}

async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = done;
  } catch {
    status.textContent = listText.notCopied;
  }
}

function cite(): string {
  const chosen = facets.flatMap(({ name, title, values }) =>
    choice.chosen[name].map((value) => `${title}：${values.find((one) => one.value === value)?.label ?? value}`),
  );
  const day = new Date().toLocaleDateString('sv');
  return listText.citation(
    tools.dataset['site'] ?? '',
    document.title.split(' - ')[0] ?? '',
    chosen,
    day,
    ownAddress(),
  );
}

/** Of the list as it is shown. */
function ownAddress(): string {
  return `${site.origin}${site.path}${location.search}${location.hash}`;
}

async function download(format: string): Promise<void> {
  status.textContent = listText.preparing;
  try {
    const { downloadLines } = await import('./download-lines.ts');
    const ids = shown.flatMap((place) => index.ids[place] ?? []);
    await downloadLines(`${import.meta.env.BASE_URL}data/`, index.table, ids, format);
    status.textContent = listText.prepared(ids.length, format.toUpperCase());
  } catch (error) {
    console.error(error);
    status.textContent = listText.notPrepared;
  }
}

tools.addEventListener('toggle', () => tools.open && updatePanel());
order.addEventListener('change', () => {
  settle({ ...choice, order: listOrders.find((name) => name === order.value) ?? 'printed' });
});
clear.addEventListener('click', () => {
  tools.querySelector('summary')?.focus();
  choose(mapNames(listFacetNames, () => []));
});
for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-format]')) {
  button.addEventListener('click', () => void download(button.dataset['format'] ?? 'csv'));
}
// Where nobody knows the site's address there is no link to copy.
document.getElementById('list-link')?.addEventListener('click', () => void copy(ownAddress(), listText.linkCopied));
findElement('list-citation', HTMLButtonElement).addEventListener(
  'click',
  () => void copy(cite(), listText.citationCopied),
);
findElement('list-print', HTMLButtonElement).addEventListener('click', () => print());
window.addEventListener('popstate', () => {
  choice = parseChoice(location.search);
  run();
});
toSearch.href = searchAddress();
if (location.search !== '') run();
