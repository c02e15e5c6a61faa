import { expect, test } from 'vitest';
import type { Ledger, TaskRecord } from '../../src/records/model.ts';
import { shortenToClause } from '../../src/views/frame/shorten.ts';
import { findUnpaired } from '../../src/views/task/task-answer.ts';
import { commonAsOf, taskHeading, taskLink, taskTitle } from '../../src/views/task/task-label.ts';
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

test('a promise heads its page, and the name under which it is printed stands above', () => {
  const task = { ...plain, name: '办好教育', text: '新建学校2所' };
  expect(taskHeading(task)).toEqual({ text: '新建学校2所', above: '办好教育' });
  const { head, path } = taskView(withTasks(task), task, unknownSite);
  expect(head.heading).toBe('新建学校2所');
  expect(head.eyebrow).toMatch(/ · 办好教育$/u);
  expect(head.title).toMatch(/^办好教育：新建学校2所（/u);
  expect(path.at(-1)).toBe('办好教育');
});

test.each<[kind: TaskRecord['kind'], name: string | null, text: string, heading: string, above: string | null]>([
  ['indicator', '生产总值', '增长8%', '生产总值：增长8%', null],
  ['indicator', '生产总值', '生产总值增长8%', '生产总值增长8%', null],
  ['livelihood-project', '公园东延工程', '完成全部建设内容。', '公园东延工程：完成全部建设内容。', null],
  ['task', null, '增长8%', '增长8%', null],
  ['commitment', '做强农业', `${'发展'.repeat(20)}，${'扩大'.repeat(20)}`, `${'发展'.repeat(20)}…`, '做强农业'],
])('a %s named %s is headed by %s', (kind, name, text, heading, above) => {
  expect(taskHeading({ ...plain, kind, name, text })).toEqual({ text: heading, above });
});

test.each([
  ['新建学校2所，培训教师300人', 10, '新建学校2所…'],
  ['新建学校2所，培训教师300人', 40, '新建学校2所，培训教师300人'],
  ['补助1,500人，建成2所', 9, '补助1,500人…'],
  ['实施“快办，快批，快建”行动，建成2所', 12, '实施“快办，快批，快建…'],
  ['建成“快办”中心，新增2所', 12, '建成“快办”中心…'],
  ['新建改建扩建学校', 5, '新建改建…'],
])('%s in %i characters ends with a clause: %s', (text, limit, expected) => {
  expect(shortenToClause(text, limit)).toBe(expected);
});

test('a link to a task has its number and its promise, or else its name', () => {
  const task = { ...reportedTask, name: '强化排涝', text: '建设泵站6座' };
  const [number] = reportedTask.id.split('/').slice(-1);
  expect(taskLink(task)).toEqual({ name: `${number} 建设泵站6座`, url: task.url });
  expect(taskLink({ ...task, id: 'yang-2030/qianghua-pailao' }).name).toBe('强化排涝：建设泵站6座');
  expect(taskTitle(task, 8)).toBe('强化排涝：建设…');
});

test('the amounts of a promise are quoted, and of a report those that it leaves open', () => {
  const text = '新增联合体64家，改造泵站6座';
  const task = { ...reportedTask, name: null, text };
  const { answer } = taskView(withTasks(task), task, unknownSite);
  expect(answer.promise).toMatchObject({ amounts: ['新增联合体64家', '改造泵站6座'], unsaid: null });
  expect(answer.reported.unanswered).toEqual(['改造泵站6座']);
});

test('of very many units the answer names the first, and says that there are more', () => {
  const unit = { role: 'responsible', department: null, inherited: false } as const;
  const units = Array.from({ length: 12 }, (_, nth) => ({ ...unit, name: `第${nth + 1}工作局` }));
  const rows = smallLedger.rows.map((row) => (reportedTask.rows.includes(row.id) ? { ...row, units } : row));
  const { answer, units: all } = taskView({ ...smallLedger, rows }, reportedTask, unknownSite);
  expect(answer.units?.names).toBe('第1工作局、第2工作局、第3工作局、第4工作局、第5工作局等');
  expect(all[0]?.units).toHaveLength(12);
});

test.each([
  ['完善工作机制', '没有写数，也没有写完成时限。'],
  ['争取早日获批', '没有写数。'],
  ['构建“10分钟健身圈”', '没有写完成时限。'],
  ['实施十项重点工程', '没有写完成时限。'],
  ['本着“一区一题”，每年解决一个问题', null],
])('of %s the answer says what is nowhere in it: %s', (text, unsaid) => {
  const task = { ...reportedTask, name: null, text };
  const { answer } = taskView(withTasks(task), task, unknownSite);
  expect(answer.promise).toMatchObject({ amounts: [], unsaid });
});

test('an amount is quoted from the beginning of its clause, or of a member of its list, and never from within words', () => {
  const quotesOf = (text: string) => {
    const task = { ...reportedTask, name: null, text };
    return taskView(withTasks(task), task, unknownSite).answer.promise;
  };
  const clause = '对现新江河风光带东侧（环城高速公路）至云路全长2.7公里的北岸沿线进行景观绿化生态建设';
  expect(quotesOf(clause).amounts).toEqual([clause]);
  const villages = Array.from({ length: 20 }, (_, nth) => `第${'甲乙丙丁戊己庚辛壬癸'[nth % 10]}村`).join('、');
  expect(quotesOf(`改造${villages}等20座舞台`).amounts[0]).toMatch(/^…第.村、.*等20座舞台$/u);
  const { amounts, hasMore } = quotesOf(
    Array.from({ length: 5 }, () => '新建学校2所')
      .map((one, nth) => one.replace('2', `${nth + 2}`))
      .join('，'),
  );
  expect([amounts.length, hasMore]).toEqual([3, true]);
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

test('what a newer document says that is not settled, or drops, stands in its words with the answer', () => {
  const [document] = smallLedger.documents;
  if (document === undefined) throw new Error('no document');
  const newer = { ...document, id: 'yang-2030-newer', title: '关于调整任务的通知', dateIssued: '2030-08-01' };
  const quote = '第1项“新建学校2所”应为“新建学校1所”。';
  const place = { document: newer.id, anchor: 'p-1', quote };
  const answer = (task: TaskRecord, documents = [...smallLedger.documents, newer]) =>
    JSON.stringify(taskView({ ...withTasks(task), documents }, task, unknownSite).answer);
  const open = { ...plain, unsettled: [place] };
  const said = JSON.stringify(`《关于调整任务的通知》（2030年8月1日）写“${quote}”，说到或可能说到这项任务，还没有核定`);
  expect(answer(open)).toContain(said.slice(1, -1));
  const replaced = smallLedger.documents.map((one) => ({ ...one, supersededBy: [newer.id] }));
  expect(answer(open, [...replaced, newer])).toContain('已由《关于调整任务的通知》（2030年8月1日）整份替代，其中');
  expect(answer({ ...plain, dropped: { ...place, date: '2030-08-01' } })).toContain(
    '《关于调整任务的通知》（2030年8月1日）对这项任务写',
  );
});
