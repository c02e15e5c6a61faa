import { describe, expect, test } from 'vitest';
import { toPromiseSentences } from '../../../src/records/links/promise-sentences.ts';
import type { TaskRecord } from '../../../src/records/model.ts';
import { readPublished } from '../read-published.ts';

/** Facts that were read in the documents themselves, not taken from the program. */
const read = await readPublished('taicang-2018-breakdown', 'taicang-2018-report');

const tasksOf = (ledger: string): TaskRecord[] =>
  read.ledger.tasks.filter(({ id, kind }) => id.startsWith(`${ledger}/`) && kind !== 'commitment');
const taskOf = (id: string) => read.ledger.tasks.find((task) => task.id === id);

describe('the report and the breakdown of 太仓 2018', () => {
  const rows = () => tasksOf('taicang-2018').filter(({ kind }) => kind !== 'livelihood-project');

  test('all 142 rows of the first annex stand in the report', () => {
    expect(rows()).toHaveLength(142);
    const whole = rows().filter(({ mentions: [first] }) => first?.score === 1);
    expect(whole).toHaveLength(141);
    expect(taskOf('taicang-2018/1-3-1')?.differences).toMatchObject([
      { field: 'text', kind: 'wording', changes: [{ before: '规上', after: '规模以上' }] },
    ]);
  });

  test('the ten indicators stand in the sentence of targets, not in the review', () => {
    const indicators = rows().filter(({ kind }) => kind === 'indicator');
    const quotes = new Set(indicators.flatMap(({ mentions }) => mentions.map(({ quote }) => quote)));
    expect(indicators).toHaveLength(10);
    expect([...quotes]).toEqual([
      expect.stringMatching(/^全市经济社会发展的主要预期目标是:.*社会消费品零售总额增长8%,/u),
    ]);
    expect(taskOf('taicang-2018/1-5-1')?.mentions).toMatchObject([
      { words: '社会消费品零售总额增长8%', rule: 'clause' },
    ]);
  });

  test('one row joins two sentences that do not follow each other', () => {
    const joined = rows().filter(({ mentions }) => mentions.length > 1);
    expect(joined.map(({ id, mentions }) => [id, mentions.length])).toEqual([['taicang-2018/6-3-3', 2]]);
    expect(joined[0]?.mentions[1]?.quote).toBe('办好“文化书场”“欢乐文明百村(社区)行”等文化惠民活动。');
  });

  test('every row stands in the item of its own name, and is a part of it', () => {
    const parts = rows().filter(({ kind }) => kind === 'task');
    expect(parts).toHaveLength(132);
    const strangers = parts.filter(({ name, partOf }) => taskOf(partOf ?? '')?.name !== name);
    expect(strangers).toEqual([]);
    expect(rows().filter(({ kind, partOf }) => kind === 'indicator' && partOf !== null)).toEqual([]);
  });

  test('17 rows stand in another order', () => {
    const report = read.documents.find(({ source }) => source.matter.id === 'taicang-2018-report');
    const sentences = report ? toPromiseSentences(report).map(({ text }) => text) : [];
    const places = rows()
      .filter(({ kind }) => kind === 'task')
      .map(({ mentions: [first] }) => sentences.findIndex((text) => first?.quote.startsWith(text)));
    expect(places.filter((place) => place === -1)).toEqual([]);
    const ranks = places.map((place) => places.filter((other) => other < place).length);
    expect(ranks.filter((rank, index) => rank !== index)).toHaveLength(17);
  });

  test('the 24 projects are the ones that the report counts', () => {
    const projects = tasksOf('taicang-2018').filter(({ kind }) => kind === 'livelihood-project');
    expect(projects).toHaveLength(24);
    const told = projects.map(({ mentions, partOf }) => [mentions[0]?.words, taskOf(partOf ?? '')?.name]);
    expect(new Set(told.map(String))).toEqual(new Set(['8大类24项政府实事,办好政府实事工程']));
  });
});
