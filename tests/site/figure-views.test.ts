import { expect, test } from 'vitest';
import type { Ledger, TaskFigure, TaskRecord } from '../../src/records/model.ts';
import { figureDepartmentPages, figureIndex, figureShareIndex } from '../../src/views/figure/figure-view.ts';
import { indexLedger } from '../../src/views/frame/ledger-index.ts';
import { toFigureLines } from '../../src/views/task/figure-line.ts';
import { toTaskLine } from '../../src/views/task/task-label.ts';
import { taskView } from '../../src/views/task/task-view.ts';
import { reportedTask, smallLedger, unknownSite } from './views-ledger.ts';

const [pair] = reportedTask.figures as [TaskFigure];
const withShares = (...shares: (number | null)[]): TaskRecord => ({
  ...reportedTask,
  leads: ['yang/keji'],
  figures: shares.map((share) => ({ ...pair, share })),
});
const ledgerOf = (task: TaskRecord): Ledger => ({
  ...smallLedger,
  tasks: smallLedger.tasks.map((own) => (own.id === task.id ? task : own)),
});

test('a task shows each pair with its day, how its share was computed and both places', () => {
  const dated = { ...reportedTask, asOf: '2030-06-30' };
  expect(taskView(smallLedger, dated, unknownSite).figures).toEqual([
    {
      anchor: 'figure-1',
      target: { amount: '64家', quote: '新增联合体64家', url: '/documents/yang-2030-breakdown/#1-2' },
      reported: { amount: '32家', quote: '新增联合体32家', url: '/documents/yang-2030-progress/#1-2' },
      asOf: '截至2030年6月',
      share: '50%',
      computed: '50%，本站按 32÷64 算出',
      shareOf: 'figures/share:task=yang-2030/1-2,nth=0',
      rule: '两处的做法和名称相同。',
    },
  ]);
});

test.each([
  ['2030-02-28', '截至2030年2月'],
  ['2030-12-31', '截至2030年12月'],
  ['2030-06-15', '截至2030年6月15日'],
  [null, '报告'],
])('%s is told as %s', (asOf, words) => {
  expect(toFigureLines(indexLedger(smallLedger), { ...reportedTask, asOf })[0]?.asOf).toBe(words);
});

test('a share names the units that differ', () => {
  const figures = [{ ...pair, target: { ...pair.target, unit: '万元' }, reported: { ...pair.reported, unit: '元' } }];
  const [line] = toFigureLines(indexLedger(smallLedger), { ...reportedTask, figures });
  expect(line?.computed).toBe('50%，本站按 32元÷64万元 算出');
});

test('a list shows the figure beside its target', () => {
  expect(toTaskLine(indexLedger(smallLedger), reportedTask).told?.text).toBe('32家（目标 64家）');
});

test('pairs are listed by task, and by share with the lowest first and those without one last', () => {
  const ledger = ledgerOf(withShares(80, null, 12.5));
  const shares = (lines: ReturnType<typeof figureIndex>['lines']) => lines.map(({ share }) => share);
  expect(shares(figureIndex(ledger).lines)).toEqual(['80%', null, '12.5%']);
  expect(shares(figureShareIndex(ledger).lines)).toEqual(['12.5%', '80%', null]);
  expect(figureShareIndex(ledger).orders.map(({ url }) => url)).toEqual(['/figures/', null]);
});

test('a department that leads a task with pairs has a page of them, and no other has one', () => {
  const pages = figureDepartmentPages(ledgerOf(withShares(80)));
  expect([...pages.keys()]).toEqual(['yang/keji']);
  expect(pages.get('yang/keji')?.lines.map(({ task }) => task.url)).toEqual([reportedTask.url]);
  expect(figureIndex(smallLedger).departments).toEqual([]);
});

test.each([
  ['加强联合体建设', false, '文件写明“联合体”完成 52%（任务没有写明数量）'],
  ['新增联合体64家', false, '文件写明“联合体”完成 52%（不能认定就是任务写明的数量）'],
  ['新增联合体64家', true, '文件写明“联合体”完成 52%'],
])('a share of a part says so: %s, %s', (text, ofTheTask, words) => {
  const completion = reportedTask.completion.map((stated) => ({ ...stated, subject: '联合体', ofTheTask }));
  const view = taskView(smallLedger, { ...reportedTask, text, completion }, unknownSite);
  expect(view.completion.map(({ name }) => name)).toEqual([words]);
});
