import { expect, test } from 'vitest';
import { foldMark, readLegend } from '../../src/columns/legend.ts';

test.each([
  ['注：√已完成 △推进中', { '√': '已完成', '△': '推进中' }],
  ['完成状态（√已完成、△推进中、×未启动）', { '√': '已完成', '△': '推进中', '×': '未启动' }],
  ['说明：“✓”表示已完成，“▲”代表进度滞后。', { '√': '已完成', '▲': '进度滞后' }],
  ['注：★为牵头单位，其他为配合单位', { '★': '牵头单位' }],
  ['带“★”的单位为牵头单位', { '★': '牵头单位' }],
  ['标注*号的为市级重点项目', { '＊': '市级重点项目' }],
  ['已完成（√）、推进中（△）', { '√': '已完成', '△': '推进中' }],
  ['注：已完成的打“√”，未完成的打“×”', { '√': '已完成', '×': '未完成' }],
  ['已完成√ 推进中△', { '√': '已完成', '△': '推进中' }],
  ['绿灯：达到序时进度；黄灯：略有滞后；红灯：严重滞后', { 绿灯: '达到序时进度', 黄灯: '略有滞后', 红灯: '严重滞后' }],
  ['亮红灯表示未启动，🟢表示已完成', { 红灯: '未启动', 绿灯: '已完成' }],
])('%s', (text, pairs) => {
  expect(Object.fromEntries(readLegend([text]))).toEqual(pairs);
});

test.each(['★重点项目建设', '本表数据截至6月底', '规格为3×4米', '注：数据由各单位提供', '√'])(
  '%s is no legend',
  (text) => {
    expect(readLegend([text]).size).toBe(0);
  },
);

test('a mark that two texts explain in two ways is not explained', () => {
  expect(readLegend(['√为已完成，△为推进中', '√为达标']).has('√')).toBe(false);
  expect(readLegend(['√为已完成', '√为已完成']).get('√')).toBe('已完成');
});

test.each([
  ['✔', '√'],
  [' ✘ ', '×'],
  ['🟡', '黄灯'],
  ['黄色', '黄灯'],
  ['亮黄灯', '黄灯'],
  ['已完成', null],
  ['√√', null],
  ['', null],
])('%s as a mark', (printed, mark) => {
  expect(foldMark(printed)).toBe(mark);
});
