import type { Comparable, ComparedTask, ComparedValue, CompareKind } from '../../search-index/compare-format.ts';
import { makeElement, makeLink } from '../facets/make-element.ts';
import type { CompareChoice } from './compare-choice.ts';
import { compareText } from './compare-text.ts';
import { type ComparedCell, type ComparedRow, countByState, type SideBySide } from './set-side-by-side.ts';

/** A table of the comparison; on a narrow screen a card for each row. `toTopic` is the address that lists the tasks of a topic. */
export function makeComparison(
  { columns, rows }: SideBySide,
  { by, about }: Pick<CompareChoice, 'by' | 'about'>,
  toTopic: (topic: string) => string,
): HTMLTableElement {
  const cell = (row: ComparedRow, place: number) => {
    const [column, own] = [columns[place], row.cells[place]];
    if (column === undefined || own === undefined) return [];
    const td = makeElement('td', {}, ...fillCell(own, column, { by, about, href: toTopic(row.topic ?? '') }));
    td.dataset['label'] = column.name;
    td.classList.toggle('absent', own.values.length + own.tasks.length === 0);
    return [td];
  };
  const head = about === 'indicators' ? compareText.ofIndicators : compareText.ofTopics;
  return makeElement(
    'table',
    { className: 'compared cards' },
    makeElement(
      'caption',
      {},
      compareText.caption(
        columns.map(({ name }) => name),
        head,
      ),
    ),
    makeElement(
      'thead',
      {},
      makeElement(
        'tr',
        {},
        makeHeading('col', head, null),
        ...columns.map(({ name, url }) => makeHeading('col', name, url)),
      ),
    ),
    makeElement(
      'tbody',
      {},
      ...rows.map((row) =>
        makeElement(
          'tr',
          {},
          makeHeading('row', row.name, row.url),
          ...columns.flatMap((_, place) => cell(row, place)),
        ),
      ),
    ),
  );
}

function makeHeading(scope: string, name: string, href: string | null): HTMLElement {
  return makeElement('th', { scope }, href === null ? name : makeLink(href, name));
}

function fillCell(
  { values, tasks }: ComparedCell,
  column: Comparable,
  { by, about, href }: { readonly by: CompareKind; readonly about: CompareChoice['about']; readonly href: string },
): readonly Node[] {
  if (values.length > 0) return [makeElement('ul', {}, ...values.map((value) => makeValue(value, by)))];
  if (tasks.length === 0) {
    const nothing = about === 'indicators' ? compareText.notStated : compareText.noTask;
    return [document.createTextNode(column.isHeld ? nothing : compareText.notHeld)];
  }
  return about === 'topics'
    ? makeCounts(tasks, href)
    : [makeElement('ul', {}, ...tasks.map((task) => makeElement('li', {}, ...makeTask(task))))];
}

/** A value with what the column does not tell of it, and the words that state it. */
function makeValue(
  { url, districtName, year, what, text, notes, quote }: ComparedValue,
  by: CompareKind,
): HTMLLIElement {
  const place = by === 'district' ? `${year}年` : by === 'year' ? districtName : `${districtName}${year}年`;
  return makeElement(
    'li',
    {},
    makeElement('span', { className: 'what' }, `${place}${what}`),
    ' ',
    makeLink(url, text),
    ...notes.map((note) => makeElement('small', {}, `（${note}）`)),
    makeElement('q', {}, quote),
  );
}

function makeTask({ url, place, name, text, state, stateName }: ComparedTask): readonly (Node | string)[] {
  const words = [place, name].filter((part) => part !== null).join(' ');
  return [
    makeLink(url, ...(words === '' ? [] : [makeElement('b', {}, words), ' ']), text),
    ' ',
    makeElement('span', { className: `status ${state}` }, stateName),
  ];
}

function makeCounts(tasks: readonly ComparedTask[], href: string): readonly Node[] {
  return [
    makeLink(href, compareText.tasks(tasks.length)),
    makeElement(
      'ul',
      { className: 'inline-list' },
      ...countByState(tasks).map(([name, count]) => makeElement('li', {}, compareText.state(name, count))),
    ),
  ];
}
