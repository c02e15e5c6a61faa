import { expect, test } from 'vitest';
import { readPublished } from '../read-published.ts';

const { findings } = (await readPublished('suzhou-2017-breakdown', 'taicang-2018-report')).ledger;

test('a target that was missed is told with the words of both documents and the rule', () => {
  expect(findings.find(({ id }) => id === 'target/taicang-2017/diqu-shengchan-zongzhi')).toMatchObject({
    outcome: 'not-met',
    url: '/findings/targets/#taicang-2017-diqu-shengchan-zongzhi',
    statement: '地区生产总值，未达到：7.2%（预计数），低于目标 7.5%，差 0.3 个百分点。2018年的目标：增长 7%。',
    rule: '结果不低于目标数（区间取下限）。',
    quotations: [
      { quote: '7.5', document: 'suzhou-2017-breakdown', anchor: 'zhibiao-1' },
      { quote: '全年实现地区生产总值1240亿元(预计数,下同),增长7.2%', document: 'taicang-2018-report' },
      { quote: '地区生产总值增长7%', document: 'taicang-2018-report' },
    ],
  });
});
