import { expect, test } from 'vitest';
import { toVerdicts } from '../../src/records/links/verdict.ts';
import type { IndicatorRecord, Observation } from '../../src/records/model.ts';
import { withSuperseded } from '../../src/records/supersession/superseded-values.ts';
import { toSupersession } from '../../src/records/supersession/supersession.ts';

const base: Observation = {
  indicator: 'gdp',
  name: '生产总值',
  district: 'yang',
  year: 2030,
  period: 'year',
  kind: 'target',
  value: 7,
  upper: null,
  unit: '%',
  measure: 'growth',
  comparator: '',
  supersededBy: null,
  unsettled: null,
  asPrinted: '7',
  inherited: false,
  quote: null,
  row: null,
  document: 'plan',
  anchor: 'zhibiao-1',
  source: { startLine: 1, endLine: 1 },
};
const indicator = (id: string, name: string, more: Partial<IndicatorRecord> = {}): IndicatorRecord => ({
  id,
  url: `/indicators/${id}/`,
  name,
  aliases: [],
  better: 'higher',
  parts: [],
  ...more,
});
const indicators = [
  indicator('gdp', '生产总值', { aliases: ['GDP'] }),
  indicator('income', '居民收入', { parts: ['urban', 'rural'] }),
  indicator('urban', '城镇居民收入'),
  indicator('rural', '农村居民收入'),
  indicator('prices', '物价', { better: 'lower' }),
  indicator('odd', '其他', { better: null }),
];

function judge(target: Partial<Observation>, outcome: Partial<Observation> | null): [string, string] {
  const goal = { ...base, ...target };
  const reached: Observation = {
    ...goal,
    kind: 'actual',
    comparator: '',
    upper: null,
    inherited: false,
    quote: '原句',
    document: 'report',
    ...outcome,
  };
  const [verdict] = toVerdicts(outcome === null ? [goal] : [goal, reached], indicators);
  return [verdict?.result ?? '', verdict?.rule ?? ''];
}

test.each<[string, Partial<Observation>, Partial<Observation> | null, [string, string]]>([
  ['as much', {}, { value: 7 }, ['met', 'at-least']],
  ['less', {}, { value: 6.9 }, ['not-met', 'at-least']],
  ['the lower end of a range', { upper: 7.5 }, { value: 7 }, ['met', 'at-least']],
  ['less than a range', { upper: 7.5 }, { value: 6.9 }, ['not-met', 'at-least']],
  ['左右 and more', { comparator: '左右' }, { value: 7.1 }, ['met', 'at-least']],
  ['左右 and less', { comparator: '左右' }, { value: 6.9 }, ['cannot-tell', 'around']],
  ['高于 and as much', { comparator: '高于' }, { value: 7 }, ['not-met', 'more-than']],
  ['以内', { comparator: '以内', value: 3 }, { value: 1.9 }, ['met', 'at-most']],
  ['more than 以内', { comparator: '以内', value: 3 }, { value: 3.1 }, ['not-met', 'at-most']],
  [
    '以内 of a range, up to its upper end',
    { comparator: '以内', value: 3, upper: 4 },
    { value: 3.5 },
    ['met', 'at-most'],
  ],
  ['力争 and less', { comparator: '力争' }, { value: 6.9 }, ['cannot-tell', 'around']],
  ['约 and less', { comparator: '约' }, { value: 6.9 }, ['cannot-tell', 'around']],
  ['about as little', { indicator: 'prices', value: 3, comparator: '左右' }, { value: 3.1 }, ['cannot-tell', 'around']],
  ['超 of little', { indicator: 'prices', value: 3 }, { value: 2, comparator: '超' }, ['cannot-tell', 'rough-outcome']],
  ['a range of outcomes', {}, { value: 7, upper: 8 }, ['cannot-tell', 'rough-outcome']],
  ['以上, whatever is better', { indicator: 'odd', comparator: '以上' }, { value: 7 }, ['met', 'at-least']],
  ['the smaller the better', { indicator: 'prices', value: 3 }, { value: 2 }, ['met', 'at-most']],
  ['nobody said what is better', { indicator: 'odd' }, { value: 9 }, ['cannot-tell', 'no-direction']],
  ['约', {}, { value: 7, comparator: '约' }, ['cannot-tell', 'rough-outcome']],
  ['超 of less', {}, { value: 6, comparator: '超' }, ['cannot-tell', 'rough-outcome']],
  ['超 of as much', {}, { value: 7, comparator: '超' }, ['met', 'at-least']],
  ['level and growth', {}, { value: 1240, unit: '亿元', measure: 'level' }, ['cannot-tell', 'level-and-growth']],
  ['no figure', { value: null, asPrinted: '完成任务' }, { value: 3 }, ['cannot-tell', 'no-figure']],
  ['a merged cell', { inherited: true }, { value: 9 }, ['cannot-tell', 'shared-target']],
  [
    'a sentence for several districts',
    { inherited: true, quote: '各区均增长7%' },
    { value: 9 },
    ['cannot-tell', 'shared-target'],
  ],
  ['half a year', {}, { value: 9, period: 'H1' }, ['cannot-tell', 'part-of-year']],
  ['nothing', {}, null, ['cannot-tell', 'no-outcome']],
])('%s', (_, target, outcome, expected) => {
  expect(judge(target, outcome)).toEqual(expected);
});

test('what decides a verdict is its outcome, and what decides nothing stands beside it', () => {
  const reached: Observation = { ...base, kind: 'actual', value: 8, quote: '增长8%', document: 'report' };
  const rough: Observation = { ...reached, comparator: '约' };
  expect(toVerdicts([base, reached], indicators)).toMatchObject([
    { result: 'met', target: base, outcome: reached, others: [] },
  ]);
  expect(toVerdicts([base, { ...reached, value: 6 }], indicators)).toMatchObject([
    { result: 'not-met', outcome: { value: 6 }, others: [] },
  ]);
  expect(toVerdicts([base, rough], indicators)).toMatchObject([
    { result: 'cannot-tell', outcome: null, others: [rough] },
  ]);
});

test('money is compared only, in whatever power of ten', () => {
  const target = { value: 1858, unit: '亿元人民币', measure: 'level' } as const;
  expect(judge(target, { value: 2100, unit: '亿元' })).toEqual(['met', 'at-least']);
  expect(judge(target, { value: 17_000_000, unit: '万元' })).toEqual(['not-met', 'at-least']);
  expect(judge(target, { value: 300, unit: '亿美元' })).toEqual(['cannot-tell', 'currency']);
  expect(judge(target, { value: 300, unit: '万吨' })).toEqual(['cannot-tell', 'unit']);
});

test('a change in % of a column is one in points', () => {
  expect(judge({ measure: 'change', value: 1 }, { value: 0.3, unit: '个百分点' })).toEqual(['not-met', 'at-least']);
});

test('growth above that of another indicator, by the whole or by all parts', () => {
  const target = {
    ...base,
    indicator: 'income',
    value: null,
    unit: '元',
    comparator: '高于',
    asPrinted: '高于GDP增幅',
  };
  const stated = (id: string, value: number): Observation => ({
    ...base,
    indicator: id,
    kind: 'actual',
    value,
    quote: `${id}${value}`,
  });
  const result = (...values: Observation[]) => {
    const verdict = toVerdicts([target, ...values], indicators).find((found) => found.indicator === 'income');
    return [verdict?.result, verdict?.rule];
  };
  expect(result(stated('gdp', 7), stated('income', 8))).toEqual(['met', 'exceeds']);
  expect(result(stated('gdp', 7), stated('income', 7))).toEqual(['not-met', 'exceeds']);
  expect(result(stated('gdp', 7), stated('urban', 8), stated('rural', 9))).toEqual(['met', 'exceeds']);
  expect(result(stated('gdp', 7), stated('urban', 8), stated('rural', 6))).toEqual([
    'cannot-tell',
    'nothing-to-exceed',
  ]);
  expect(result(stated('gdp', 7), stated('urban', 8))).toEqual(['cannot-tell', 'nothing-to-exceed']);
  expect(result(stated('income', 8))).toEqual(['cannot-tell', 'nothing-to-exceed']);
  // A range is nothing that can be exceeded for sure.
  expect(result({ ...stated('gdp', 7), upper: 7.5 }, stated('income', 8))).toEqual([
    'cannot-tell',
    'nothing-to-exceed',
  ]);
});

test('documents that lead to opposite results decide nothing', () => {
  const low = { ...base, kind: 'actual', value: 6, document: 'a' } as const;
  const [verdict] = toVerdicts([base, low, { ...low, value: 8, document: 'b' }], indicators);
  expect([verdict?.result, verdict?.rule]).toEqual(['cannot-tell', 'documents-disagree']);
});

test('a target that a newer document has changed is judged no more', () => {
  const former = { ...base, supersededBy: 'adjusted' };
  const current = { ...base, value: 6, document: 'adjusted' };
  const reached = { ...base, kind: 'actual' as const, value: 6.5, quote: '原句', document: 'report' };
  const [verdict, ...others] = toVerdicts([former, current, reached], indicators);
  expect(others).toEqual([]);
  expect(verdict).toMatchObject({ result: 'met', target: { document: 'adjusted' } });
  expect(toVerdicts([former, reached], indicators)).toEqual([]);
});

test('a value that a newer document states anew is changed by it, and all of what was replaced', () => {
  const matter = (id: string, more: object) => ({ id, kind: 'task-breakdown' as const, account: 'yang-2030', ...more });
  const amended = toSupersession([matter('plan', {}), matter('adjusted', { amends: ['plan'] })]);
  const values = [base, { ...base, indicator: 'income' }, { ...base, value: 6, document: 'adjusted' }];
  const changed = (by: typeof amended) =>
    withSuperseded(values, { ...by, tasks: [], amendments: [] }).map(({ supersededBy }) => supersededBy);
  expect(changed(amended)).toEqual(['adjusted', null, null]);
  const replaced = toSupersession([matter('plan', {}), matter('adjusted', { supersedes: ['plan'] })]);
  expect(changed(replaced)).toEqual(['adjusted', 'adjusted', null]);
});

test('the target of a task that is cancelled is a target no more, and what it reached stays', () => {
  const matter = (id: string, more: object) => ({ id, kind: 'task-breakdown' as const, account: 'yang-2030', ...more });
  const supersession = toSupersession([matter('plan', {}), matter('notice', { amends: ['plan'] })]);
  const dropped = { document: 'notice', date: null, anchor: 'p-1', quote: '取消第1项' };
  const tasks = [{ rows: ['plan/zhibiao-1'], dropped, unsettled: [] }];
  const values = [
    base,
    { ...base, kind: 'actual' as const, value: 6 },
    { ...base, indicator: 'income', anchor: 'zhibiao-2' },
  ];
  const changed = withSuperseded(values, { ...supersession, tasks, amendments: [] });
  expect(changed.map(({ supersededBy }) => supersededBy)).toEqual(['notice', null, null]);
});

test('a target that untied words of a notice name is marked with them, and no other', () => {
  const matter = (id: string, more: object) => ({ id, kind: 'task-breakdown' as const, account: 'yang-2030', ...more });
  const supersession = toSupersession([matter('plan', {}), matter('notice', { amends: ['plan'] })]);
  const quote = '将“生产总值增长7%左右”调整为“增长6%”';
  const amendment = {
    id: 'notice/p-1',
    document: 'notice',
    anchor: 'p-1',
    line: 3,
    type: 'change' as const,
    itemNumbers: [],
    before: '生产总值增长7%左右',
    after: '增长6%',
    quote,
  };
  const values = [base, { ...base, indicator: 'income', name: '居民收入' }, { ...base, kind: 'actual' as const }];
  const mark = (tied: readonly string[]) =>
    withSuperseded(values, {
      ...supersession,
      tasks: [{ rows: tied, dropped: null, unsettled: [] }],
      amendments: [amendment],
    }).map(({ unsettled }) => unsettled);
  expect(mark(['plan/zhibiao-1'])).toEqual([{ document: 'notice', anchor: 'p-1', quote }, null, null]);
  // Tied to a task, they state its value anew.
  expect(mark(['plan/zhibiao-1', 'notice/p-1'])).toEqual([null, null, null]);
});
