import { describe, expect, test } from 'vitest';
import type { CheckedDocument } from '../../../src/records/checked-document.ts';
import { findClaims } from '../../../src/records/findings/claims.ts';
import type { Observation, Verdict } from '../../../src/records/model.ts';
import { smallLedger } from '../../site/views-ledger.ts';

const [observation] = smallLedger.observations as readonly [Observation];

function report(text: string, heading = '一、2030年工作回顾', kind = 'government-work-report') {
  const matter = { id: 'report', title: '2031年政府工作报告', kind, district: 'yang', year: 2031 };
  const block = { type: 'paragraph', text, anchor: 'p', path: [heading], annex: null, line: 1, endLine: 1, lead: null };
  return { source: { matter }, outline: [block], rows: [] } as unknown as CheckedDocument;
}

const plan = {
  source: { matter: { id: 'plan', title: '任务分解', kind: 'task-breakdown', district: 'yang', year: 2030 } },
  outline: [],
  rows: [],
} as unknown as CheckedDocument;

const missed = {
  indicator: 'gdp',
  district: 'yang',
  year: 2030,
  result: 'not-met',
  statement: '未达到：6.9%，低于目标 7%，差 0.1 个百分点',
  target: { ...observation, document: 'plan', quote: '增长7%' },
  outcome: { ...observation, kind: 'actual', document: 'report', quote: '增长6.9%' },
  others: [],
} as unknown as Verdict;

const words = '一年来，较好地完成了市五届人大一次会议确定的目标任务。';

describe('a claim of fulfilled targets', () => {
  test('stands beside the figures of the same report that are below targets, and says whose these are', () => {
    const [found, ...more] = findClaims([report(words), plan], [missed]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'claim', district: 'yang', year: 2030, id: 'claim/report' });
    expect(found?.statement).toContain('“较好地完成了市五届人大一次会议确定的目标任务”');
    expect(found?.statement).toContain('《任务分解》');
    expect(found?.quotations.map(({ quote }) => quote)).toEqual([
      '较好地完成了市五届人大一次会议确定的目标任务',
      '增长7%',
      '增长6.9%',
    ]);
  });

  test.each([
    ['一年来，圆满完成年初确定的各项目标任务。', 1],
    ['全面完成年度预期目标，', 1],
    ['顺利完成了“十三五”规划确定的主要目标任务。', 0],
    ['五年来，圆满完成本届政府确定的目标任务。', 0],
    ['超额完成减煤任务。', 0],
    ['完成投资30亿元。', 0],
  ])('%s: %i', (text, count) => {
    expect(findClaims([report(text), plan], [missed])).toHaveLength(count);
  });

  test('is no finding where the missed target is of another year or place, or its outcome stands elsewhere', () => {
    const others: Verdict[] = [
      { ...missed, year: 2029 },
      { ...missed, district: 'dong' },
      { ...missed, result: 'met' },
      { ...missed, outcome: { ...observation, document: 'plan' } },
    ];
    for (const other of others) expect(findClaims([report(words), plan], [other])).toEqual([]);
  });

  test('is none in a plan, nor in what is no report', () => {
    expect(findClaims([report(words, '二、2031年工作安排')], [missed])).toEqual([]);
    expect(findClaims([report(words, '一、2030年工作回顾', 'bulletin')], [missed])).toEqual([]);
  });
});
