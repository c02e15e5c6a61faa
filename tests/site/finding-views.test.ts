import { describe, expect, test } from 'vitest';
import { findTargets } from '../../src/records/findings/target-findings.ts';
import type { FindingRecord, Ledger, TaskDifference } from '../../src/records/model.ts';
import { findingBriefs } from '../../src/views/finding/finding-news.ts';
import { findingDistrictPages, findingIndex, findingKindPages } from '../../src/views/finding/finding-view.ts';
import { plan, progressReport, reportedTask, smallLedger } from './views-ledger.ts';

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
      quotations: [{ pieces: [{ text: '7左右' }] }, { pieces: [{ text: '6.9' }] }],
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

describe('a change of one number that a longer one tells too', () => {
  const before = { quote: '新建112所', document: plan.id, anchor: '1-2' };
  const after = { quote: '新建113所', document: progressReport.id, anchor: '1-2' };
  const difference: TaskDifference = {
    from: `${plan.id}/1-2`,
    to: `${progressReport.id}/1-2`,
    fromPlace: { document: plan.id, anchor: '1-2' },
    toPlace: { document: progressReport.id, anchor: '1-2' },
    field: 'text',
    before: before.quote,
    after: after.quote,
    kind: 'number',
    changes: [{ before: '112', after: '113' }],
  };
  const shared = { ...open, task: reportedTask.id, quotations: [before, after] };
  const change: FindingRecord = { ...shared, id: 'difference/1', kind: 'difference', outcome: 'number' };
  const sequence: FindingRecord = {
    ...shared,
    id: 'number-conflict/1',
    url: '/findings/number-conflicts/#1',
    kind: 'number-conflict',
    outcome: null,
  };
  const kindsToldOf = (changes: TaskDifference['changes'], other = sequence) => {
    const task = { ...reportedTask, differences: [{ ...difference, changes }] };
    const findings = [change, other];
    const tasks = smallLedger.tasks.map((one) => (one.id === task.id ? task : one));
    const told: Ledger = { ...smallLedger, tasks, findings };
    const line = findingKindPages(told).get('differences')?.groups[0]?.parts[0]?.lines[0];
    return { briefs: findingBriefs(told, findings).length, fuller: line?.fuller?.url, quotes: line?.quotations.length };
  };

  test('is told once, and leads to it', () => {
    expect(kindsToldOf(difference.changes)).toEqual({ briefs: 1, fuller: sequence.url, quotes: 0 });
  });

  test('is told in full where the other is of other words, or tells less', () => {
    const alone = { briefs: 2, fuller: undefined, quotes: 2 };
    expect(kindsToldOf(difference.changes, { ...sequence, quotations: [after] })).toEqual(alone);
    expect(kindsToldOf([...difference.changes, { before: '3', after: '4' }])).toEqual(alone);
  });
});
