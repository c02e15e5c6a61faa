import { expect, test } from 'vitest';
import { arePublished } from '../expectations.ts';
import { readPublished } from '../read-published.ts';

/** The glossary at the end of the report, read by hand, and the documents in which 三优三保 occurs. */
const documents = [
  'suzhou-2017-breakdown',
  'suzhou-2017-progress-h1',
  'taicang-2018-breakdown',
  'taicang-2018-report',
  'wujiang-2018-report',
  'zhangjiagang-2018-report',
].filter((id) => arePublished([id]));
const { ledger } = await readPublished(...documents);
const termOf = (id: string) => ledger.terms.find((term) => term.id === id);

test('all 20 explanations are there', () => {
  expect(ledger.terms).toHaveLength(20);
});

test('nothing that follows the glossary belongs to its last explanation', () => {
  expect(termOf('zhangjiagang-2018-report/20')?.explanation).toEqual([
    '是指构建以党建引领为核心,以网格化管理为基础,以社区协商为手段,以社区服务为目标,以社区法治为保障的社区治理新机制。',
  ]);
});

test('三优三保 is found in each document that speaks of it', () => {
  const found = termOf('zhangjiagang-2018-report/13')?.mentions.map(({ document }) => document);
  expect(new Set(found)).toEqual(new Set(documents));
});
