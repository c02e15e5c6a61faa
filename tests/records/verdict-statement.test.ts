import { expect, test } from 'vitest';
import { toVerdicts } from '../../src/records/links/verdict.ts';
import type { IndicatorRecord, Observation } from '../../src/records/model.ts';

const indicator = (id: string, name: string, better: IndicatorRecord['better']): IndicatorRecord => ({
  id,
  url: `/indicators/${id}/`,
  name,
  aliases: [],
  better,
  parts: id === 'income' ? ['urban', 'rural'] : [],
});
const indicators = [
  indicator('gdp', '生产总值', 'higher'),
  indicator('energy', '能耗', 'lower'),
  indicator('income', '居民收入', 'higher'),
  indicator('urban', '城镇居民收入', 'higher'),
  indicator('rural', '农村居民收入', 'higher'),
];
const goal: Observation = {
  indicator: 'gdp',
  name: '生产总值',
  district: 'yang',
  year: 2031,
  period: 'year',
  kind: 'target',
  value: 7.5,
  upper: null,
  unit: '%',
  measure: 'growth',
  comparator: '',
  supersededBy: null,
  unsettled: null,
  asPrinted: '7.5',
  inherited: false,
  quote: null,
  row: null,
  document: 'plan',
  anchor: 'a',
  source: { startLine: 1, endLine: 1 },
};
const reached = (more: Partial<Observation>): Observation => ({ ...goal, kind: 'actual', quote: '原句', ...more });

function state(target: Partial<Observation>, ...outcomes: Partial<Observation>[]): string {
  const observations = [
    { ...goal, ...target },
    ...outcomes.map((outcome) => reached({ ...target, comparator: '', upper: null, ...outcome })),
  ];
  return toVerdicts(observations, indicators)[0]?.statement ?? '';
}

test.each<[string, Partial<Observation>, Partial<Observation>[]]>([
  ['未达到：7.2%，低于目标 7.5%，差 0.3 个百分点', {}, [{ value: 7.2, asPrinted: '增长7.2%' }]],
  [
    '未达到：7.20%（预计数），低于目标 7.5%，差 0.3 个百分点',
    {},
    [{ value: 7.2, asPrinted: '7.20%', kind: 'estimate' }],
  ],
  ['达到：8%，目标 7.5% 以上，高出 0.5 个百分点', { comparator: '以上' }, [{ value: 8, asPrinted: '8%' }]],
  ['达到：7.5%，与目标 7.5% 相同', {}, [{ value: 7.5, asPrinted: '7.5%' }]],
  ['达到：7.5%，目标 7.5%～8%，等于下端', { upper: 8, asPrinted: '7.5~8' }, [{ value: 7.5, asPrinted: '7.5%' }]],
  ['达到：7.8%，在目标 7.5%～8% 之内', { upper: 8, asPrinted: '7.5~8' }, [{ value: 7.8, asPrinted: '7.8%' }]],
  [
    '达到：8.2%，目标 7.5%～8%，高出 0.7 个百分点',
    { upper: 8, asPrinted: '7.5~8' },
    [{ value: 8.2, asPrinted: '8.2%' }],
  ],
  [
    '未达到：4,800 万元，低于目标 0.5 亿元，差 0.02 亿元',
    { value: 0.5, unit: '亿元', measure: 'level', asPrinted: '0.5' },
    [{ value: 4800, unit: '万元', asPrinted: '4,800万元' }],
  ],
  [
    '达到：1.9%，目标 3% 以内，低 1.1 个百分点',
    { value: 3, measure: 'share', comparator: '以内', asPrinted: '3以内' },
    [{ value: 1.9, asPrinted: '1.9%' }],
  ],
  [
    '未达到：3.1%，高于目标 3% 以内，差 0.1 个百分点',
    { value: 3, measure: 'share', comparator: '以内', asPrinted: '3以内' },
    [{ value: 3.1, asPrinted: '3.1%' }],
  ],
  [
    '目标写“左右”：目标 7.5% 左右，结果 7.2%，差 0.3 个百分点，算不算达到由读者判断',
    { comparator: '左右' },
    [{ value: 7.2, asPrinted: '7.2%' }],
  ],
  [
    '只有上半年的数：目标 7.5%，结果 7%（上半年），不能与全年目标相比',
    {},
    [{ value: 7, asPrinted: '7%', period: 'H1' }],
  ],
  [
    '口径不同：目标 9 亿元，结果 1.2 亿美元，币种不同，不换算',
    { value: 9, unit: '亿元', measure: 'level', asPrinted: '9' },
    [{ value: 1.2, unit: '亿美元', asPrinted: '1.2亿美元' }],
  ],
  [
    '口径不同：目标增长 7.5%，结果 35 件；目标是增幅，结果是总量，不能直接比较',
    {},
    [{ value: 35, unit: '件', measure: 'level', asPrinted: '35件' }],
  ],
  [
    '未达到：提高 0.3 个百分点，低于目标 1 个百分点，差 0.7 个百分点',
    { value: 1, measure: 'change', asPrinted: '1' },
    [{ value: 0.3, unit: '个百分点', asPrinted: '提高0.3个百分点' }],
  ],
  [
    '只有上半年的数：目标超过 50%，结果提高约 0.3 个百分点（上半年），不能与全年目标相比',
    { value: 50, measure: 'share', comparator: '超过', asPrinted: '超过 50%' },
    [
      {
        value: 0.3,
        unit: '个百分点',
        measure: 'change',
        comparator: '约',
        asPrinted: '提高约0.3个百分点',
        period: 'H1',
      },
    ],
  ],
  [
    '只有上半年的数：目标增长 8%，结果 990 亿元（上半年）、增长 10.2%（上半年），不能与全年目标相比',
    { value: 8, asPrinted: '8' },
    [
      { value: 990, unit: '亿元', measure: 'level', asPrinted: '990亿元', period: 'H1' },
      { value: 10.2, asPrinted: '增长10.2%', period: 'H1' },
    ],
  ],
  ['没有收录结果：目标增长 7.5%，收录的文件没有说明当年的结果', {}, []],
  [
    '没有收录结果：目标 3% 以内，收录的文件没有说明当年的结果',
    { name: '价格总水平涨幅', value: 3, comparator: '以内', asPrinted: '3以内' },
    [],
  ],
  ['没有收录结果：目标“保持稳定”，收录的文件没有说明当年的结果', { value: null, asPrinted: '保持稳定' }, []],
  ['没有写出数字：目标“保持稳定”，结果 7%', { value: null, asPrinted: '保持稳定' }, [{ value: 7, asPrinted: '7%' }]],
  [
    '达到：下降 4.3%，目标下降 3.5% 以上，多降 0.8 个百分点',
    { indicator: 'energy', value: -3.5, comparator: '以上', asPrinted: '下降3.5%以上' },
    [{ value: -4.3, asPrinted: '下降4.3%' }],
  ],
  [
    '未达到：下降 3%，少于目标下降 3.5%，差 0.5 个百分点',
    { indicator: 'energy', value: -3.5, asPrinted: '3.5' },
    [{ value: -3, asPrinted: '下降3%' }],
  ],
])('%s', (statement, target, outcomes) => {
  expect(state(target, ...outcomes)).toBe(statement);
});

test('growth beside the growth that it is to exceed, part by part where the whole is not stated', () => {
  const target = { ...goal, indicator: 'income', value: null, comparator: '高于', asPrinted: '高于生产总值增幅' };
  const part = (id: string, name: string, value: number) =>
    reached({ indicator: id, name, value, asPrinted: `增长${value}%` });
  const gdp = reached({ value: 7.2, asPrinted: '增长7.2%' });
  const [verdict] = toVerdicts(
    [target, part('urban', '城镇居民收入', 8.2), part('rural', '农村居民收入', 8.4), gdp],
    indicators,
  );
  expect(verdict?.statement).toBe('达到：城镇居民收入 8.2%、农村居民收入 8.4%，都高于生产总值的增幅 7.2%');
});

test('every verdict counts among one of four', () => {
  const groupOf = (target: Partial<Observation>, ...outcomes: Observation[]) =>
    toVerdicts([{ ...goal, ...target }, ...outcomes], indicators)[0]?.group;
  expect(groupOf({}, reached({ value: 8 }))).toBe('met');
  expect(groupOf({}, reached({ value: 7 }))).toBe('not-met');
  expect(groupOf({ inherited: true }, reached({ value: 7 }))).toBe('not-comparable');
  expect(groupOf({ inherited: true })).toBe('no-outcome');
  expect(groupOf({})).toBe('no-outcome');
});
