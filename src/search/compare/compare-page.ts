import { type CompareIndex, type CompareKind, compareKinds } from '../../search-index/compare-format.ts';
import { findElement, makeElement } from '../facets/make-element.ts';
import { type CompareChoice, type CompareSubject, parseCompareChoice, renderCompareChoice } from './compare-choice.ts';
import { compareKindNames, comparePageText, compareText, subjectText } from './compare-text.ts';
import { makeComparison } from './make-comparison.ts';
import { setSideBySide } from './set-side-by-side.ts';

const form = findElement('compare-form', HTMLElement);
const by = findElement('compare-by', HTMLSelectElement);
const about = findElement('compare-about', HTMLSelectElement);
const columns = [...form.querySelectorAll<HTMLSelectElement>('select[name="of"]')];
const status = findElement('compare-status', HTMLElement);
const result = findElement('compare-result', HTMLElement);

let index: CompareIndex | undefined;

async function start(): Promise<void> {
  status.textContent = compareText.reading;
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}compare/records.json`);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    index = (await response.json()) as CompareIndex;
    show();
  } catch (error) {
    console.error(error);
    status.textContent = compareText.notRead;
  }
}

/** Shows what the address chooses. */
function show(): void {
  if (index === undefined) return;
  const choice = parseCompareChoice(location.search);
  fillForm(index, choice);
  const comparison = setSideBySide(index, choice, comparePageText.otherTopic);
  const isUnknown = comparison.columns.length < choice.of.length;
  const isShown = comparison.columns.length > 1;
  const said = !isShown
    ? compareText.tooFew(compareKindNames[choice.by])
    : comparison.rows.length === 0
      ? compareText.nothing
      : compareText.shown(
          comparison.columns.length,
          comparison.rows.length,
          choice.about === 'indicators' ? compareText.ofIndicators : compareText.ofTopics,
        );
  status.textContent = isUnknown ? `${compareText.unknown}${said}` : said;
  result.replaceChildren(
    ...(isShown && comparison.rows.length > 0
      ? [makeComparison(comparison, choice, (topic) => renderCompareChoice({ ...choice, about: `topic:${topic}` }))]
      : []),
  );
}

function fillForm({ things, topics }: CompareIndex, choice: CompareChoice): void {
  by.value = choice.by;
  for (const [place, column] of columns.entries()) {
    fillSelect(
      column,
      [['', comparePageText.none], ...things[choice.by].map(({ id, name }) => [id, name] as const)],
      choice.of[place] ?? '',
    );
  }
  const subjects: readonly (readonly [CompareSubject, string])[] = [
    // A department states no values.
    ...(choice.by === 'department' ? [] : [['indicators', subjectText.indicators] as const]),
    ['topics', subjectText.topics],
    ...topics.map(({ id, name }) => [`topic:${id}`, subjectText.topic(name)] as const),
  ];
  fillSelect(about, subjects, choice.about);
}

function fillSelect(
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, name: string])[],
  value: string,
) {
  select.replaceChildren(...options.map(([value, text]) => makeElement('option', { value, text })));
  select.value = value;
  select.disabled = false;
}

/** What the reader chose is a new place in the history; another kind of thing begins anew. */
function choose(change: Partial<CompareChoice>): void {
  const next = { ...parseCompareChoice(location.search), ...change };
  history.pushState(null, '', `${location.pathname}${renderCompareChoice(next)}`);
  show();
}

by.addEventListener('change', () => {
  const kind = compareKinds.find((one) => one === by.value) satisfies CompareKind | undefined;
  if (kind) choose({ by: kind, of: [], about: kind === 'department' ? 'topics' : 'indicators' });
});
about.addEventListener('change', () => choose({ about: about.value as CompareSubject }));
for (const column of columns) {
  column.addEventListener('change', () =>
    choose({ of: [...new Set(columns.map(({ value }) => value).filter((value) => value !== ''))] }),
  );
}
addEventListener('popstate', show);
void start();
