import { expect, test } from 'vitest';
import type { Ledger } from '../../src/records/model.ts';
import { documentListView } from '../../src/views/document/document-list-view.ts';
import { findingKindPages } from '../../src/views/finding/finding-view.ts';
import { documentListIndex } from '../../src/views/list/document-list-index.ts';
import { findingListIndex } from '../../src/views/list/finding-list-index.ts';
import { toListIndex } from '../../src/views/list/list-index.ts';
import { taskListIndex } from '../../src/views/list/task-list-index.ts';
import { leaderView } from '../../src/views/task/leader-view.ts';
import { taskStateUrl, taskStateViews } from '../../src/views/task/task-state-view.ts';
import { sampleLedger } from '../outputs/sample-ledger.ts';
import { smallLedger } from './views-ledger.ts';

test('a list of tasks tells of each line what its task has, once for each value', () => {
  const { ids, table, facets } = taskListIndex(smallLedger, smallLedger.tasks, [['year', '2030']]);
  expect(table).toBe('tasks');
  expect(ids).toEqual(smallLedger.tasks.map(({ id }) => id));
  for (const [name, facet] of Object.entries(facets)) {
    expect(facet?.lines, name).toHaveLength(ids.length);
    for (const places of facet?.lines ?? []) {
      for (const place of typeof places === 'number' ? [places] : places) expect(facet?.values[place]).toBeDefined();
    }
  }
});

test('a list is narrowed by the names that rows print, unless the publisher leaves them out', () => {
  expect(leaderNames(smallLedger)).toEqual(['张三']);
  expect(leaderNames({ ...smallLedger, leaders: [] })).toEqual([]);
});

test('names in charge are listed by document, each with the rows that print it and nothing else', () => {
  const view = leaderView(smallLedger);
  const [printing] = view?.documents ?? [];
  const [leader] = printing?.leaders ?? [];
  expect(leader?.title.text).toMatch(/^张三（\d+ 行）$/u);
  const printed = smallLedger.rows.filter(({ leaders }) => leaders.some(({ name }) => name === '张三'));
  expect(leader?.rows.map(({ text }) => text)).toEqual(printed.map(({ text }) => text));
  expect(leaderView({ ...smallLedger, leaders: [] })).toBeNull();
});

test('a facet in which all lines are alike is left out, and so is an order that tells none apart', () => {
  const lines = ['a', 'b', 'c'].map((id, nth) => ({
    id,
    facets: { figure: ['none'], deadline: [nth === 0 ? 'none' : 'stated'] },
    order: { share: null, deadline: nth === 0 ? null : `2030-0${9 - nth}-01` },
  }));
  const { facets, orders } = toListIndex(smallLedger, 'tasks', lines, []);
  expect(Object.keys(facets)).toEqual(['deadline']);
  // The earliest first, and what has no day last.
  expect(orders).toEqual({ deadline: [2, 1, 0] });
});

test('a task that no page knows is an error, and no line without filters', () => {
  expect(() => taskListIndex(smallLedger, [{ url: '/tasks/nowhere/' }], [])).toThrow('/tasks/nowhere/');
});

test('documents are told apart by kind, and findings by what they are about', () => {
  const { disclosed, news } = documentListView(sampleLedger);
  const documents = documentListIndex(sampleLedger, [...disclosed, ...news]);
  expect(documents.ids.toSorted()).toEqual(sampleLedger.documents.map(({ id }) => id).toSorted());
  for (const [, page] of findingKindPages(sampleLedger)) {
    const lines = page.groups.flatMap(({ parts }) => parts.flatMap((part) => part.lines));
    expect(findingListIndex(sampleLedger, lines).ids).toHaveLength(lines.length);
  }
});

test('a state of an account has a page where its tasks are in several, and all of its tasks stand there', () => {
  const [task] = smallLedger.tasks;
  if (task === undefined) throw new Error('no task');
  const done = { ...task, id: `${task.id}x`, url: `${task.url}x/`, status: 'completed' as const };
  const ledger: Ledger = { ...smallLedger, tasks: [task, done] };
  const views = taskStateViews(ledger);
  expect(
    views.flatMap(({ sources }) => sources.flatMap(({ tasks }) => tasks.map(({ url }) => url))).toSorted(),
  ).toEqual([task.url, done.url].toSorted());
  const completed = views.find(({ params }) => params.state === 'completed');
  expect(completed?.head.url).toBe(taskStateUrl(completed?.params.year ?? '', 'completed'));
  expect(completed?.count.text).toBe('1 行。');
  expect(taskStateViews({ ...smallLedger, tasks: [task] })).toEqual([]);
});

const named = { name: '张三', inherited: false };

/** The names by which a list can be narrowed of which one task prints one. */
function leaderNames(ledger: Ledger): string[] {
  const printing = smallLedger.tasks[0]?.rows ?? [];
  const rows = smallLedger.rows.map((row) => ({ ...row, leaders: printing.includes(row.id) ? [named] : [] }));
  const { facets } = taskListIndex({ ...ledger, rows }, smallLedger.tasks, []);
  return (facets.leader?.values ?? []).map(({ value }) => value);
}
