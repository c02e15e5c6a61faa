import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTarget, type Target } from '../../../src/records/values/quantities/target.ts';

type Case = [cell: string, unit: string | null, name: string, expected: Partial<Target>];

test.each<Case>([
  ['7~7.5', '增幅 (%)', '地区生产总值', { value: 7, upper: 7.5, unit: '%', measure: 'growth', comparator: '' }],
  ['7%~7.5%', '增幅 (%)', '地区生产总值', { value: 7, upper: 7.5, unit: '%' }],
  ['7.5 左右', '增幅 (%)', '地区生产总值', { value: 7.5, upper: null, comparator: '左右' }],
  ['提高 1 个百分点', '增幅 (%)', '服务业占比', { value: 1, unit: '个百分点', measure: 'change' }],
  ['降低0.5个百分点', '%', '失业率', { value: -0.5, measure: 'change' }],
  ['与上年持平', '亿元', '固定资产投资', { value: null, unit: '亿元', measure: 'level', comparator: '持平' }],
  ['60 亿美元左右', '亿美元', '实际使用外资', { value: 60, unit: '亿美元', comparator: '左右' }],
  ['超过 50% (提高 1 个百分点)', '%', '新兴产业产值比重', { value: 50, measure: 'share', comparator: '超过' }],
  ['实现正增长', '亿元', '进出口总额', { value: null, measure: 'growth', comparator: '正增长' }],
  ['1,858', '亿元', '进出口总额', { value: 1858, upper: null, measure: 'level' }],
  ['高于GDP增幅', '元', '居民人均可支配收入', { value: null, measure: 'growth', comparator: '高于' }],
  ['市区3以内(五个区统一以市区为单位)', '%', '城镇登记失业率', { value: 3, measure: 'share', comparator: '以内' }],
  ['完成省下达任务', '%', '单位GDP能耗下降', { value: null, upper: null, measure: 'growth' }],
  ['下降3%~5%', '%', '单位GDP能耗', { value: -5, upper: -3, measure: 'growth' }],
  ['3.2', '%', '单位GDP能耗下降', { value: -3.2, measure: 'growth' }],
  ['下降3.2', '%', '单位GDP能耗下降', { value: -3.2, measure: 'growth' }],
  ['-3.2', '%', '单位GDP能耗下降', { value: -3.2, measure: 'growth' }],
  ['500', '吨', '化学需氧量削减', { value: -500, unit: '吨', measure: 'change' }],
  ['到2020年达到50%', '%', '新兴产业占比', { value: 50, upper: null }],
  ['2017年12月底前完成', '件', '专利', { value: null, unit: '件' }],
  ['10左右,其中工业5亿元', '增幅（%）', '投资', { value: 10, unit: '%' }],
  ['（持平）', '%', '涨幅', { value: null, comparator: '持平' }],
  ['不低于3%', '%', '收入增速', { value: 3, comparator: '不低于' }],
  ['力争10%左右', '%', '收入增速', { value: 10, comparator: '左右' }],
  ['力争10%', '%', '收入增速', { value: 10, comparator: '力争' }],
  ['-5', '增幅(%)', '财政收入', { value: -5, upper: null }],
  ['3－5个', '个', '项目', { value: 3, upper: 5, unit: '个' }],
  ['提高100元', '元', '最低工资', { value: 100, measure: 'change' }],
  ['12', '%', '全员劳动生产率(TPPR)', { value: 12, measure: 'growth' }],
  ['—', '%', '工业增加值率', { value: null, upper: null, comparator: '' }],
  ['', null, '', { value: null, upper: null, unit: null, comparator: '' }],
])('%s (%s, %s)', (cell, unit, name, expected) => {
  expect(parseTarget(cell, unit, name)).toMatchObject(expected);
});

test('a plain figure measures what the first value of its row says in words', () => {
  expect(parseTarget('0.8', '%', '工业增加值率', '提高0.5个百分点左右').measure).toBe('change');
  expect(parseTarget('21', '%', '工业增加值率', '超过50%(提高1个百分点)').measure).toBe('share');
});

test('every printed figure and range comes back, whatever is said beside it', () => {
  const figure = fc.integer({ min: 0, max: 99999 }).map((tenths) => tenths / 10);
  const words = fc.constantFrom('', '左右', '以上', '以内', '%', '%左右', '亿元', '亿元以上', ' 个百分点');
  fc.assert(
    fc.property(figure, fc.option(figure), words, (value, upper, after) => {
      const cell = upper === null ? `${value}${after}` : `${value}~${upper}${after}`;
      expect(parseTarget(cell, '%', '指标')).toMatchObject({ value, upper });
    }),
  );
});
