import { expect, test } from 'vitest';
import { findStatements } from '../../src/records/values/statements/statement.ts';

const names: Readonly<Record<string, string>> = {
  地区生产总值: 'gdp',
  一般公共预算收入: 'budget',
  固定资产投资: 'investment',
  进出口总额: 'trade',
  出口: 'exports',
  城镇居民人均可支配收入: 'urban',
  农村居民人均可支配收入: 'rural',
  新兴产业产值: 'emerging',
  新兴产业产值占规上工业比重: 'emerging-share',
  高新技术产业产值占规上工业比重: 'high-tech-share',
  单位能耗下降: 'energy',
  单位能耗: 'energy',
  'PM2.5年均值': 'pm25',
};
const known = (name: string) =>
  names[name] ? { id: names[name], name: name === '单位能耗' ? '单位能耗下降' : name } : null;
const read = (text: string) =>
  findStatements(text, known).map(({ indicator, value, unit, measure }) => [indicator, value, unit, measure]);

test('a clause without a name goes on about the one before', () => {
  expect(read('全年实现地区生产总值1240亿元(预计数,下同),增长7.2%;一般公共预算收入140.7亿元、增长10.2%。')).toEqual([
    ['gdp', 1240, '亿元', 'level'],
    ['gdp', 7.2, '%', 'growth'],
    ['budget', 140.7, '亿元', 'level'],
    ['budget', 10.2, '%', 'growth'],
  ]);
});

test('其中 turns to a part of what was said', () => {
  expect(read('进出口总额126亿美元,增长14.9%,其中出口59.5亿美元,增长9.6%')).toEqual([
    ['trade', 126, '亿美元', 'level'],
    ['trade', 14.9, '%', 'growth'],
    ['exports', 59.5, '亿美元', 'level'],
    ['exports', 9.6, '%', 'growth'],
  ]);
});

test('分别 hands out its amounts in order', () => {
  const growth = [
    ['urban', 8.2, '%', 'growth'],
    ['rural', 8.4, '%', 'growth'],
  ];
  expect(read('城镇、农村居民人均可支配收入分别增长8.2%、8.4%')).toEqual(growth);
  expect(read('城镇居民人均可支配收入3.02万元、农村居民人均可支配收入1.54万元,分别增长8.2%和8.4%').slice(2)).toEqual(
    growth,
  );
});

test('a clause may complete the names before it', () => {
  expect(read('新兴产业产值增长12.5%,占规上工业比重达54%')[1]).toEqual(['emerging-share', 54, '%', 'share']);
  expect(read('高新技术产业、新兴产业完成投资140亿元和200亿元,产值占规上工业比重达46%和46.3%')).toEqual([
    ['high-tech-share', 46, '%', 'share'],
    ['emerging-share', 46.3, '%', 'share'],
  ]);
});

test('a fall that the name says is positive, any other is negative', () => {
  expect(read('单位能耗下降3.9%')[0]).toEqual(['energy', -3.9, '%', 'growth']);
  expect(read('PM2.5年均值同比下降18%')[0]).toEqual(['pm25', -18, '%', 'growth']);
});

test.each<[text: string, expected: (string | number | null)[][]]>([
  ['固定资产投资144亿元的项目', []],
  ['固定资产投资144亿元以外', []],
  ['固定资产投资增长8%的水平', [['investment', 8, '%', 'growth']]],
  ['固定资产投资增长8%水平', [['investment', 8, '%', 'growth']]],
  ['新兴产业产值占规上工业比重提高2个百分点', [['emerging-share', 2, '个百分点', 'change']]],
  ['新兴产业产值占规上工业比重上涨2个百分点', [['emerging-share', 2, '个百分点', 'change']]],
  ['新兴产业产值占规上工业比重达54%', [['emerging-share', 54, '%', 'share']]],
  ['新兴产业产值占规上工业比重提高到54%', [['emerging-share', 54, '%', 'share']]],
  [
    '地区生产总值1,500亿元,增长7%',
    [
      ['gdp', 1500, '亿元', 'level'],
      ['gdp', 7, '%', 'growth'],
    ],
  ],
  ['地区生产总值下降到1200亿元', [['gdp', 1200, '亿元', 'level']]],
  ['地区生产总值下降1200亿元', [['gdp', -1200, '亿元', 'change']]],
  ['地区生产总值增加1200亿元', [['gdp', 1200, '亿元', 'change']]],
  [
    '地区生产总值、固定资产投资均增长8%',
    [
      ['gdp', 8, '%', 'growth'],
      ['investment', 8, '%', 'growth'],
    ],
  ],
  ['地区生产总值、固定资产投资增长8%', []],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('a fall by a range is one, with its lower end first', () => {
  expect(findStatements('地区生产总值下降2%~3%', known)).toMatchObject([{ value: -3, upper: -2, measure: 'growth' }]);
});

test('a target may have no figure', () => {
  const [held, flat, above] = findStatements(
    '固定资产投资、进出口总额保持稳定,城镇居民人均可支配收入增幅高于地区生产总值增幅',
    known,
  );
  expect([held, flat].map((found) => [found?.indicator, found?.value, found?.asPrinted])).toEqual([
    ['investment', null, '保持稳定'],
    ['trade', null, '保持稳定'],
  ]);
  expect([above?.indicator, above?.comparator]).toEqual(['urban', '高于']);
});

/** What a clause may say instead of an amount, and how it compares; any other words say nothing. */
test.each<[words: string, comparator: string | null]>([
  ['与上年持平', '持平'],
  ['与上年基本持平', '持平'],
  ['基本与上年持平', '持平'],
  ['与上年新基数持平', '持平'],
  ['与上年同口径持平', '持平'],
  ['保持稳定', ''],
  ['保持平稳', ''],
  ['保持基本稳定', ''],
  ['保持总体平稳', ''],
  ['保持稳定增长', ''],
  ['保持平稳增长', ''],
  ['实现正增长', '正增长'],
  ['增幅高于GDP增幅', '高于'],
  ['增长高于地区生产总值增长', '高于'],
  ['增速高于经济增速', '高于'],
  ['完成上级下达任务', ''],
  ['完成国家下达的目标任务', ''],
  ['完成省下达任务', ''],
  ['明显下降', ''],
  ['与前年持平', null],
  ['保持领先', null],
  ['实现新突破', null],
  ['高于预期', null],
  ['完成任务', null],
  ['略有下降', null],
])('%s is %j of the indicator before it', (words, comparator) => {
  const found = findStatements(`固定资产投资${words}。`, known);
  expect(found.map((one) => [one.indicator, one.value, one.asPrinted, one.comparator])).toEqual(
    comparator === null ? [] : [['investment', null, words, comparator]],
  );
});

test.each([
  '苏州对“一带一路”沿线国家进出口总额增长23.9%',
  '服务贸易进出口总额达70.9亿美元',
  '对台贸易进出口总额106.5亿美元',
  '地区生产总值累计完成3656亿元,年均增长5.8%',
  '固定资产投资较“十二五”时期增长35.1%',
  'PM2.5年均值、臭氧浓度分别较2017年下降4.25%和10%',
  '完成固定资产投资135亿元的20个项目',
  '地区生产总值核算19项指标',
  '提高出口质量,增长8%',
  '关停地区生产总值以外的企业30家',
])('%s states nothing of the place and year', (text) => {
  expect(read(text)).toEqual([]);
});

test('one 预计 holds for the sentence, a repeated one for its own part', () => {
  const isEstimate = (text: string) => findStatements(text, known).map((found) => found.isEstimate);
  expect(isEstimate('预计地区生产总值1亿元,增长7%;一般公共预算收入2亿元。出口3亿元。')).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(isEstimate('预计地区生产总值1亿元;一般公共预算收入2亿元;预计出口3亿元')).toEqual([true, false, true]);
});

test.each<[text: string, estimates: boolean[]]>([
  ['预计地区生产总值1亿元', [true]],
  ['全年预计地区生产总值1亿元', [true]],
  ['地区生产总值预计1亿元', [true]],
  ['地区生产总值1亿元（预计数）', [false]],
  ['地区生产总值1亿元，预计出口3亿元', [false, true]],
  ['地区生产总值1亿元，出口预计3亿元', [false, true]],
  ['地区生产总值1亿元。预计出口3亿元', [false, true]],
  ['预计地区生产总值1亿元。出口3亿元', [true, false]],
  ['地区生产总值1亿元；预计出口3亿元；预计进出口总额5亿元', [false, true, true]],
  ['预计地区生产总值1亿元；出口3亿元，进出口总额预计5亿元', [true, true, true]],
])('%s is estimated: %j', (text, estimates) => {
  expect(findStatements(text, known).map((found) => found.isEstimate)).toEqual(estimates);
});

test('the quotation is verbatim and holds name and value', () => {
  const text = '经济平稳。全年实现地区生产总值1240亿元(预计数,下同),增长7.2%。';
  const [, growth] = findStatements(text, known);
  expect(growth).toMatchObject({
    asPrinted: '增长7.2%',
    quote: '全年实现地区生产总值1240亿元(预计数,下同),增长7.2%',
    start: text.indexOf('全年'),
  });
});

test('a fall is negative, whether the verb says it or the name of the indicator', () => {
  expect(read('单位能耗下降3.9%。')).toEqual([['energy', -3.9, '%', 'growth']]);
  expect(read('出口下降3.9%。')).toEqual([['exports', -3.9, '%', 'growth']]);
});
