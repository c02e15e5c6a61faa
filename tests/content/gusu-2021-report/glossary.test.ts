import { expect, test } from 'vitest';
import { arePublished } from '../expectations.ts';
import { readPublished } from '../read-published.ts';

/** The glossary at the end of the report, read by hand, and where its terms occur. */
const places = [
  'suzhou-2017-breakdown#39-1',
  'suzhou-2017-progress-h1#39-1',
  'suzhou-2017-progress-h1#45-3',
  'kunshan-2018-report#p-d91955',
  'kunshan-2018-report#henxia-juexin-jiejue-tuchu-huanjing-wenti',
  'taicang-2018-breakdown#7-2-2',
  'taicang-2018-report#p-30b211',
  'taicang-2018-report#jiada-huanjing-zhili-lidu',
  'wujiang-2018-report#p-63886a',
  'wujiang-2018-report#shenru-tuijin-263-zhuan-xiang-xingdong',
  'zhangjiagang-2018-report#p-f31028',
  'zhangjiagang-2018-report#zhuo-li-jiejue-tuchu-huanjing-wenti',
  'gusu-2021-report#p-00b88f',
].filter((place) => arePublished([place.replace(/#.*/u, '')]));
const { ledger } = await readPublished(...places.map((place) => place.replace(/#.*/u, '')));
const termOf = (id: string) => ledger.terms.find((term) => term.id === id);
const placesOf = (id: string) => termOf(id)?.mentions.map(({ document, anchor }) => `${document}#${anchor}`) ?? [];

test('all 14 explanations are there', () => {
  expect(ledger.terms.filter(({ document }) => document === 'gusu-2021-report')).toHaveLength(14);
});

test('an explanation is verbatim', () => {
  expect(termOf('gusu-2021-report/2')).toMatchObject({
    term: '“两小”行动',
    aliases: ['“两小”'],
    explanation: ['指“老旧小区、背街小巷”环境美化提升集中攻坚行动。'],
    source: { startLine: 123, endLine: 123 },
  });
});

test('263 occurs in every government report but not where 263 is a number', () => {
  expect([...new Set(placesOf('gusu-2021-report/4'))]).toEqual(places);
});

test('331 is not found in a telephone number', () => {
  expect(placesOf('gusu-2021-report/3')).toEqual(['gusu-2021-report#p-00b88f']);
});

test('a task of the report has its topic', () => {
  const task = ledger.tasks.find(({ id }) => id === 'gusu-2021/gonggu-tisheng-shui-huanjing-zhiliang');
  expect(task?.topics).toEqual(['huanjing']);
});
