import {
  type Comparable,
  type ComparedRecords,
  type CompareIndex,
  type CompareKind,
  compareFiles,
  compareKinds,
} from '../../search-index/compare-format.ts';
import { findElement, makeElement } from '../facets/make-element.ts';
import { site } from '../site/live-site.ts';
import {
  type CompareChoice,
  type CompareSubject,
  parseCompareChoice,
  renderCompareChoice,
  subjectsOf,
} from './compare-choice.ts';
import { compareKindNames, comparePageText, compareText, subjectText } from './compare-text.ts';
import { makeComparison } from './make-comparison.ts';
import { chosenThings, joinRecords, type SideBySide, setSideBySide } from './set-side-by-side.ts';

const form = findElement('compare-form', HTMLElement);
const by = findElement('compare-by', HTMLSelectElement);
const about = findElement('compare-about', HTMLSelectElement);
const columns = [...form.querySelectorAll<HTMLSelectElement>('select[name="of"]')];
const status = findElement('compare-status', HTMLElement);
const result = findElement('compare-result', HTMLElement);

let opening: Promise<CompareIndex> | undefined;
/** What was read of documents, by their ids. */
const read = new Map<string, Promise<ComparedRecords>>();
let runs = 0;

/** Shows what the address chooses; what a later choice has overtaken shows nothing. */
async function show(): Promise<void> {
  const mine = ++runs;
  const choice = parseCompareChoice(location.search);
  status.textContent = compareText.reading;
  try {
    opening ??= fetchJson<CompareIndex>(compareFiles.index);
    const index = await opening;
    if (mine !== runs) return;
    fillForm(index, choice);
    const records = await readRecords(index, chosenThings(index, choice));
    if (mine === runs) showComparison(choice, setSideBySide(index, records, choice, comparePageText.otherTopic));
  } catch (error) {
    console.error(error);
    opening = undefined;
    read.clear();
    if (mine === runs) status.textContent = compareText.notRead;
  }
}

/** What the documents say that say something of any of these. */
async function readRecords({ things }: CompareIndex, columns: readonly Comparable[]): Promise<ComparedRecords> {
  const places = [...new Set(columns.flatMap(({ stating }) => stating))];
  const parts = places.flatMap((place) => {
    const id = things.document[place]?.id;
    if (id === undefined) return [];
    const known = read.get(id) ?? fetchJson<ComparedRecords>(compareFiles.records(id));
    read.set(id, known);
    return [known];
  });
  return joinRecords(await Promise.all(parts));
}

async function fetchJson<Value>(path: string): Promise<Value> {
  const response = await site.read(`${import.meta.env.BASE_URL}${path}`);
  return (await response.json()) as Value;
}

function showComparison(choice: CompareChoice, comparison: SideBySide): void {
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
    ...subjectsOf(choice.by).map((subject) => [subject, subjectText[subject]] as const),
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
  void show();
}

by.addEventListener('change', () => {
  const kind = compareKinds.find((one) => one === by.value) satisfies CompareKind | undefined;
  if (kind) choose({ by: kind, of: [], about: subjectsOf(kind)[0] });
});
about.addEventListener('change', () => choose({ about: about.value as CompareSubject }));
for (const column of columns) {
  column.addEventListener('change', () =>
    choose({ of: [...new Set(columns.map(({ value }) => value).filter((value) => value !== ''))] }),
  );
}
addEventListener('popstate', () => void show());
void show();
