import { describe, expect, test } from 'vitest';
import { readYear, toTable } from './year-of-documents.ts';

const headings = ['序号', '工作任务', '牵头单位', '推进情况'];

/** What two reports say of one bridge each, half-year and to October. */
const bridges: readonly (readonly [half: string, later: string])[] = [
  ['完成总工程量的55%', '完成总工程量的31%'],
  ['形象进度55%', '形象进度31%'],
  ['完成投资的55%', '完成投资的31%'],
  ['已完成55%', '已完成31%'],
  ['总体进度55%', '总体进度31%'],
  ['完成年度计划的55%', '完成年度计划的31%'],
  ['完成投资1.2亿元', '完成投资9500万元'],
  ['已完成55公里', '已完成31公里'],
];
/** Smaller figures of something else. */
const others: readonly (readonly [half: string, later: string])[] = [
  ['主桥形象进度55%', '引桥形象进度31%'],
  ['完成总投资的55%', '完成年度投资的31%'],
  ['完成投资55亿元', '10月份完成投资31亿元'],
  ['完成投资55亿元', '累计完成投资31亿元'],
  ['形象进度55%', '形象进度快于序时进度31%'],
  ['完成桩基55根', '完成箱梁31根'],
  ['主桥形象进度55%，主桥形象进度60%', '主桥形象进度31%'],
];

function toReport(title: string, pairs: readonly (readonly [string, string])[], at: 0 | 1): string {
  const rows = pairs.map((pair, nth) => [`${nth + 1}`, `建成${'东西南北上下左右'[nth]}大桥`, '市交通局', pair[at]]);
  return toTable(title, null, headings, rows);
}

async function readSteps(pairs: readonly (readonly [string, string])[]): Promise<string[]> {
  const { read } = await readYear([
    { name: '上半年.txt', text: toReport('江宁市2031年上半年工作任务推进情况', pairs, 0) },
    { name: '十月.txt', text: toReport('江宁市2031年1—10月工作任务推进情况', pairs, 1) },
  ]);
  return read.ledger.findings
    .filter(({ kind }) => kind === 'step-back')
    .map(({ task, statement }) => `${task} ${statement}`);
}

describe('a figure of the work that is smaller in a later report', () => {
  test('is found once, in whatever words it is told', async () => {
    const found = await readSteps(bridges);
    expect(found.map((line) => line.split(' ')[0])).toEqual(bridges.map((_, nth) => `jiangning-2031/${nth + 1}-1`));
    expect(found[6]).toContain('写“完成投资1.2亿元”，截至2031年10月31日写“完成投资9500万元”');
  });

  test('is none where it is of another thing, or another time', async () => {
    expect(await readSteps(others)).toEqual([]);
  });
});
