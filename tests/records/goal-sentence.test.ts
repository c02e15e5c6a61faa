import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseIndicators } from '../../src/records/registry/indicators.ts';
import { findGoalSentences, readGoals } from '../../src/records/values/statements/goal-sentence.ts';

const registered = '- { id: gdp, name: 地区生产总值, aliases: [] }';
const { knownIndicator, indicators } = parseIndicators(new VFile({ path: 'indicators.yaml', value: registered }));

/** What each sentence of goals comes to. */
function read(text: string) {
  return findGoalSentences(text).map(({ list, year }) => {
    const { statements, unread } = readGoals(list, knownIndicator, indicators);
    return {
      year,
      values: statements.map(({ name, indicator, asPrinted }) => `${indicator} ${name} ${asPrinted}`),
      unread,
    };
  });
}

test('the goals of a year in one sentence are values, also of indicators that nobody has registered', () => {
  const text =
    '会议提出，2031年经济社会发展的主要预期目标是：地区生产总值增长7%左右；工业总产值增长9%；物价涨幅控制在3%以内。要抓好落实，新建学校3所。';
  expect(read(text)).toEqual([
    {
      year: 2031,
      values: [
        'gdp 地区生产总值 增长7%左右',
        'gong-ye-zong-chan-zhi 工业总产值 增长9%',
        'wu-jia-zhang-fu 物价涨幅 控制在3%以内',
      ],
      unread: [],
    },
  ]);
});

test('what a part is of, several names and works are left open', () => {
  const text =
    '今年的发展目标为：财政收入增长7%，其中县级收入增长8%；进口、出口分别增长3%、4%；新建学校3所；招商引资和工业投入增长10%。';
  expect(read(text)[0]).toMatchObject({
    year: null,
    values: ['cai-zheng-shou-ru 财政收入 增长7%'],
    unread: ['其中县级收入增长8%', '进口、出口分别增长3%、4%', '新建学校3所', '招商引资和工业投入增长10%'],
  });
});

test.each([
  '“十五五”时期的主要目标是：地区生产总值年均增长6%。',
  '到2035年，主要目标是：地区生产总值增长一倍，达到900亿元。',
  '去年的主要预期目标是：地区生产总值增长7%。',
  '主要预期目标完成情况：地区生产总值增长7%。',
  '我们的奋斗目标是：让市民更幸福。',
])('%s lists no goals of the year', (text) => {
  expect(read(text)).toEqual([]);
});
