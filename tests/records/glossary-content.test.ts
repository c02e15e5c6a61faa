import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadAccount } from '../../src/collections/load-account.ts';

/** The published glossaries and topics, read by hand against the documents. */
const account = await loadAccount(resolve('content'));
const termOf = (id: string) => account.terms.find((term) => term.id === id);
const placesOf = (id: string) => termOf(id)?.mentions.map(({ document, anchor }) => `${document}#${anchor}`) ?? [];

test('all 20 and all 14 explanations are there', () => {
  const of = (document: string) => account.terms.filter((term) => term.document === document).map(({ term }) => term);
  expect(of('zhangjiagang-2018-report')).toHaveLength(20);
  expect(of('gusu-2021-report')).toHaveLength(14);
  expect(account.terms).toHaveLength(34);
});

test('an explanation is verbatim, and nothing that follows the glossary belongs to it', () => {
  expect(termOf('gusu-2021-report/2')).toMatchObject({
    term: '“两小”行动',
    aliases: ['“两小”'],
    explanation: ['指“老旧小区、背街小巷”环境美化提升集中攻坚行动。'],
    source: { startLine: 123, endLine: 123 },
  });
  expect(termOf('zhangjiagang-2018-report/20')?.explanation).toEqual([
    '是指构建以党建引领为核心,以网格化管理为基础,以社区协商为手段,以社区服务为目标,以社区法治为保障的社区治理新机制。',
  ]);
});

test('two governments explain 263, and each entry names the other', () => {
  expect(termOf('gusu-2021-report/4')?.sameAs).toEqual(['zhangjiagang-2018-report/2']);
  expect(termOf('zhangjiagang-2018-report/2')?.sameAs).toEqual(['gusu-2021-report/4']);
  expect(account.terms.filter(({ sameAs }) => sameAs.length > 0)).toHaveLength(2);
});

test('263 occurs in every government report but not where 263 is a number', () => {
  expect([...new Set(placesOf('gusu-2021-report/4'))]).toEqual([
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
  ]);
});

test('331 is not found in a telephone number, and 三优三保 is found in all five documents', () => {
  expect(placesOf('gusu-2021-report/3')).toEqual(['gusu-2021-report#p-00b88f']);
  expect(new Set(termOf('zhangjiagang-2018-report/13')?.mentions.map(({ document }) => document))).toEqual(
    new Set([
      'suzhou-2017-breakdown',
      'suzhou-2017-progress-h1',
      'taicang-2018-breakdown',
      'taicang-2018-report',
      'wujiang-2018-report',
      'zhangjiagang-2018-report',
    ]),
  );
});

test('every term occurs somewhere, and every occurrence is quoted verbatim', () => {
  for (const { mentions } of account.terms) expect(mentions.length).toBeGreaterThan(0);
  const texts = new Map<string, string>();
  for (const { document, text, heading } of account.sections)
    texts.set(document, `${texts.get(document) ?? ''}${heading}${text}`.replace(/\s+/gu, ''));
  for (const { document, quote } of account.terms.flatMap(({ mentions }) => mentions))
    expect(texts.get(document)).toContain(quote.replace(/\s+/gu, ''));
});

test('every task has a topic, and one topic holds tasks of several districts and years', () => {
  expect(account.tasks.filter(({ topics }) => topics.length === 0)).toEqual([]);
  const topicOf = (id: string) => account.tasks.find((task) => task.id === id)?.topics;
  expect(topicOf('suzhou-2017/39-1')).toEqual(['huanjing']);
  expect(topicOf('taicang-2018/7-2-2')).toEqual(['huanjing']);
  expect(topicOf('gusu-2021/gonggu-tisheng-shui-huanjing-zhiliang')).toEqual(['huanjing']);
  expect(topicOf('suzhou-2017/18-2')).toEqual(['chuangxin']);
});
