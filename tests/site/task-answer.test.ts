import { expect, test } from 'vitest';
import type { Ledger, TaskRecord } from '../../src/records/model.ts';
import { indexLedger } from '../../src/views/frame/ledger-index.ts';
import { findUnpaired } from '../../src/views/task/task-answer.ts';
import { commonAsOf, taskHeading, taskLink } from '../../src/views/task/task-label.ts';
import { taskView } from '../../src/views/task/task-view.ts';
import { reportedTask, smallLedger, unknownSite } from './views-ledger.ts';

const [plain, , other] = smallLedger.tasks;
if (plain === undefined || other === undefined) throw new Error('three tasks');

/** The small ledger with other tasks, each with rows that print its text. */
function withTasks(...tasks: TaskRecord[]): Ledger {
  const rows = smallLedger.rows.map((row) => {
    const own = tasks.find((task) => task.rows[0] === row.id);
    return own === undefined ? row : { ...row, text: own.text };
  });
  return { ...smallLedger, rows, tasks };
}

function headingOf(ledger: Ledger, task: TaskRecord) {
  return taskHeading(indexLedger(ledger), task);
}

test('a name of several tasks stands above the promise, which is the heading', () => {
  const tasks = [
    { ...plain, name: '办好教育', text: '新建学校2所' },
    { ...other, name: '办好教育', text: '培训教师300人' },
  ];
  expect(tasks.map((task) => headingOf(withTasks(...tasks), task))).toEqual([
    { text: '新建学校2所', isPromise: true, shared: '办好教育' },
    { text: '培训教师300人', isPromise: true, shared: '办好教育' },
  ]);
  const { head } = taskView(withTasks(...tasks), tasks[0] ?? plain, unknownSite);
  expect(head.heading).toBe('新建学校2所');
  expect(head.eyebrow).toMatch(/ · 办好教育$/u);
});

test.each<[name: string | null, text: string, heading: string, isPromise: boolean]>([
  ['生产总值', '增长8%', '生产总值：增长8%', true],
  ['生产总值', '生产总值增长8%', '生产总值增长8%', true],
  [null, '增长8%', '增长8%', true],
  ['做强农业', '发展'.repeat(40), '做强农业', false],
])('a name of its own (%s) stands before a short promise and for a long one', (name, text, heading, isPromise) => {
  const task = { ...plain, name, text };
  expect(headingOf(withTasks(task), task)).toEqual({ text: heading, isPromise, shared: null });
});

test('a link to a task has its number and its heading', () => {
  const task = { ...reportedTask, name: null, text: '建设泵站6座' };
  const [number] = reportedTask.id.split('/').slice(-1);
  expect(taskLink(indexLedger(withTasks(task)), task)).toEqual({ name: `${number} 建设泵站6座`, url: task.url });
});

test('the amounts of a promise are quoted, and of a report those that it leaves open', () => {
  const text = '新增联合体64家，改造泵站6座';
  const task = { ...reportedTask, name: null, text };
  const { answer } = taskView(withTasks(task), task, unknownSite);
  expect(answer.promise).toMatchObject({ amounts: ['新增联合体64家', '改造泵站6座'], unsaid: null });
  expect(answer.reported.unanswered).toEqual(['改造泵站6座']);
});

test('without a report no amount is called open', () => {
  const task = { ...plain, text: '改造泵站6座', figures: [] };
  const { rows } = withTasks(task);
  const own = rows.filter(({ id }) => task.rows.includes(id)).map((row) => ({ ...row, progress: null }));
  expect(findUnpaired(task, own)).toEqual([]);
  expect(
    findUnpaired(
      task,
      own.map((row) => ({ ...row, progress: ['—'] })),
    ),
  ).toEqual([]);
  expect(
    findUnpaired(
      task,
      own.map((row) => ({ ...row, progress: ['已开工'] })),
    ),
  ).toEqual(['改造泵站6座']);
});

test('a list says up to which day is told, where its tasks agree', () => {
  const of = (asOf: string | null): TaskRecord => ({ ...reportedTask, asOf });
  expect(commonAsOf([of('2030-06-30'), of(null), of('2030-06-30')])).toBe('截至2030年6月');
  expect(commonAsOf([of('2030-06-30'), of('2030-03-31')])).toBeNull();
  expect(commonAsOf([of(null)])).toBeNull();
});
