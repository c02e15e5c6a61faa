import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLedger } from '../../src/records/read-ledger.ts';
import { importInto, withContentFolder } from './import-case.ts';

/** The ledger of a case, from its original. */
const ledgerOf = (name: string) =>
  withContentFolder(async (root) => {
    await importInto(root, join(import.meta.dirname, name, 'input.txt'));
    return (await readLedger(root)).ledger;
  });

test('the column of the government decides, and its share, deadline and date come with it', async () => {
  const { documents, tasks, rows } = await ledgerOf('status-column');
  expect(documents.map(({ kind }) => kind)).toEqual(['progress-report']);
  expect(tasks.map(({ status, statusQuote }) => [status, statusQuote])).toEqual([
    ['on-schedule', '是否达到序时进度：是'],
    ['behind', '是否达到序时进度：否'],
    ['cancelled', '已取消'],
  ]);
  expect(tasks.map(({ deadline, asOf }) => [deadline, asOf])).toEqual([
    ['2024-06-30', '2024-06-30'],
    ['2024-12-31', '2024-06-30'],
    [null, '2024-06-30'],
  ]);
  expect(
    tasks.map(({ completion }) => completion.map(({ percent, quote, ofTheTask }) => [percent, quote, ofTheTask])),
  ).toEqual([[[60, '完成率：60%', true]], [[5, '完成率：5%', true]], []]);
  expect(rows.map(({ progress, statedStatus, fields }) => [progress, statedStatus, fields])).toEqual([
    [['已开工，完成投资2亿元'], '是', {}],
    [['正在办理手续'], '否', {}],
    [['因规划调整，不再实施'], '已取消', {}],
  ]);
});

test('a mark says what the legend says of it, and nothing without', async () => {
  const { tasks, rows } = await ledgerOf('status-legend');
  expect(tasks.map(({ status }) => status)).toEqual(['completed', 'in-progress', 'not-stated']);
  expect(rows.map(({ statedStatus, statusLegend }) => [statedStatus, statusLegend])).toEqual([
    ['√', '已完成'],
    ['△', '推进中'],
    ['×', null],
  ]);
});

test('of several periods the newest that is filled in is the current one, and the others are its history', async () => {
  const { tasks, rows } = await ledgerOf('status-by-quarter');
  expect(rows.map(({ progress }) => progress)).toEqual([['主体施工进度滞后'], ['正在施工']]);
  expect(rows[0]?.progressByPeriod).toEqual([
    { period: '一季度', paragraphs: ['完成选址'] },
    { period: '二季度', paragraphs: ['已开工建设'] },
    { period: '三季度', paragraphs: ['主体施工进度滞后'] },
  ]);
  expect(tasks.map(({ status, asOf }) => [status, asOf])).toEqual([
    ['not-stated', '2024-09-30'],
    ['in-progress', '2024-09-30'],
  ]);
});

test('a report below an item of running text is its progress, and a share with words behind it never more than they say', async () => {
  const { documents, tasks, rows } = await ledgerOf('good-prose-noted-shares');
  expect(documents.map(({ kind, period }) => [kind, period])).toEqual([['progress-report', '2024-H1']]);
  expect(rows[0]?.progress).toEqual(['22%(严重滞后)']);
  expect(tasks.map(({ status }) => status)).toEqual([
    'behind',
    'not-stated',
    'completed',
    'not-stated',
    'on-schedule',
    'not-stated',
  ]);
  expect(tasks.map(({ completion }) => completion.map(({ percent }) => percent))).toEqual([
    [22],
    [80],
    [100],
    [90],
    [90],
    [100],
  ]);
});

test('the unit of a heading leads every item under it, up to the next heading', async () => {
  const { rows } = await ledgerOf('good-prose-under-units');
  const leads = rows.map(({ units }) => units.filter(({ role }) => role === 'lead'));
  expect(leads.map((own) => own.map(({ name }) => name).join())).toEqual([
    '市林业局',
    '市林业局',
    '市林业局',
    '市教育局',
    '市教育局',
    '市卫健委',
    '市卫健委',
    '市民政局',
    '市民政局',
  ]);
  expect(leads.flat().every(({ inherited }) => inherited)).toBe(true);
  expect(rows[0]?.unitsAsPrinted).toEqual({ 上级标题: '（一）市林业局牵头的工作', 协同单位: '市财政局' });
});
