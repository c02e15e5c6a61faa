import { expect, test } from 'vitest';
import { findTargets } from '../../src/records/findings/target-findings.ts';
import type { FindingRecord, Ledger } from '../../src/records/model.ts';
import { findingBriefs, indicatorBriefs } from '../../src/views/finding/finding-news.ts';
import { findingDistrictPages, findingIndex, findingKindPages } from '../../src/views/finding/finding-view.ts';
import { smallLedger } from './views-ledger.ts';

const [open] = findTargets(smallLedger.verdicts, smallLedger.tasks, new Map()) as [FindingRecord];
const missed = { ...open, id: 'target/yang-2030/other', url: '/findings/targets/#yang-2030-other', outcome: 'not-met' };
const ledger: Ledger = { ...smallLedger, findings: [open, missed] };

test('a target beside its outcome is one finding, with its rule and the words of both', () => {
  const [part] = findingKindPages({ ...smallLedger, findings: [open] }).get('targets')?.groups[0]?.parts ?? [];
  expect(part?.lines).toMatchObject([
    {
      anchor: 'yang-2030-gdp',
      outcome: '不能比',
      district: '样市2030年',
      statement: { text: '生产总值，只有上半年的数：目标 7% 左右，结果 6.9%（上半年），不能与全年目标相比。' },
      rule: '收录的文件只有半年或季度的数，不能与全年目标相比。',
      // A cell is quoted behind the name of its row, or 7 would say nothing.
      quotations: [{ pieces: [{ text: '生产总值 7左右' }] }, { pieces: [{ text: '生产总值 6.9' }] }],
    },
  ]);
});

test('a verdict without a stated outcome is none', () => {
  const silent = smallLedger.verdicts.map((verdict) => ({
    ...verdict,
    rule: 'no-outcome',
    group: 'no-outcome' as const,
    others: [],
  }));
  expect(findTargets(silent, smallLedger.tasks, new Map())).toEqual([]);
});

test('targets are counted and grouped by outcome, those missed first, and narrowed by district', () => {
  const kind = findingIndex(ledger).kinds.find(({ url }) => url === '/findings/targets/');
  expect(kind).toMatchObject({
    count: { value: 2 },
    outcomes: [
      { name: '未达到', url: '/findings/targets/#target-not-met', count: { value: 1 } },
      { name: '不能比', url: '/findings/targets/#target-cannot-tell', count: { value: 1 } },
    ],
  });
  const [group] = findingDistrictPages(ledger).get('yang')?.groups ?? [];
  expect(group?.parts.map(({ name, anchor }) => [name, anchor])).toEqual([
    ['未达到', 'target-not-met'],
    ['不能比', 'target-cannot-tell'],
  ]);
});

test('an indicator tells what was found of it, apart from its targets', () => {
  const dropped = { ...open, id: 'number-dropped/yang-2030/gdp', kind: 'number-dropped', outcome: null } as const;
  const findings = [open, dropped, { ...dropped, indicator: 'other' }];
  expect(indicatorBriefs({ ...smallLedger, findings }, 'gdp').map(({ kind }) => kind)).toEqual(['目标不再写数']);
});

test('a finding names the task that it is about, but not on the task’s own page', () => {
  const [task] = smallLedger.tasks;
  if (task === undefined) throw new Error('no task');
  const finding = {
    ...open,
    kind: 'no-figure',
    outcome: null,
    task: task.id,
    statement: '目标“5个”：进展中没有。',
  } as const;
  const [elsewhere] = findingBriefs(smallLedger, [finding]);
  expect(elsewhere?.task?.url).toBe(task.url);
  expect(elsewhere?.task?.name).toContain(task.text.slice(0, 8));
  const conflict = { ...finding, kind: 'number-conflict' } as const;
  expect(findingBriefs(smallLedger, [finding, conflict]).map((brief) => [brief.kind, brief.opensWithNumbers])).toEqual([
    ['同一份文件里数字不一', true],
    ['没有报告数字的目标', false],
  ]);
  expect(findingBriefs(smallLedger, [finding], task.id).map((brief) => brief.task)).toEqual([null]);
  expect(findingBriefs(smallLedger, [{ ...finding, task: null }]).map((brief) => brief.task)).toEqual([null]);
});
