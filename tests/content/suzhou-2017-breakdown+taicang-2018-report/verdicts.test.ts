import { expect, test } from 'vitest';
import { toJudged } from '../judged-indicators.ts';
import { readPublished } from '../read-published.ts';

const { ledger } = await readPublished('suzhou-2017-breakdown', 'taicang-2018-report');
const met = [
  '一般公共预算收入',
  '全社会固定资产投资',
  '新兴产业产值占规模以上工业产值比重',
  '全社会研究与试验发展经费支出占GDP比重',
  '居民人均可支配收入',
  '城镇登记失业率',
];
const missed: string[] = ['地区生产总值', '社会消费品零售总额', '实际使用外资'];

test('the targets of 2017 beside the outcomes in the report of 2018 are judged as by a careful reader', () => {
  const judged = toJudged(ledger, 'taicang', 2017);
  expect(judged.count).toBe(21);
  expect(judged.met.toSorted()).toEqual(met.toSorted());
  expect(judged.missed.toSorted()).toEqual(missed.toSorted());
});

test('no other verdict is decided: no document states the outcome', () => {
  const decided = ledger.verdicts.filter(({ result }) => result !== 'cannot-tell');
  expect(new Set(decided.map(({ district, year }) => `${district} ${year}`))).toEqual(new Set(['taicang 2017']));
});
