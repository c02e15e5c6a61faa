import { expect, test } from 'vitest';
import { foldBands } from '../../src/originals/fold-bands.ts';
import { makeExtract } from '../importer/hand-made-extract.ts';
import { printExtract } from './print-extract.ts';

const names = ['序号', '项目', '单位'];
const rows = [
  ['1', '新建学校', '教育局'],
  ['2', '改造道路', '交通局'],
  ['3', '新建公园', '城管局'],
  ['4', '整治河道', '水利局'],
];
const beside = (left: number, right: number) => [...(rows[left] ?? []), ...(rows[right] ?? ['', '', ''])];

test.each([
  ['one below the other', [beside(0, 2), beside(1, 3)]],
  ['from left to right', [beside(0, 1), beside(2, 3)]],
])('two bands side by side, counted %s, are one table in the order of its numbers', (_, body) => {
  const grid = [
    [{ text: '项目表', across: 6 }],
    [...names, ...names],
    ...body,
    [{ text: '注：以上按序排列', across: 6 }],
  ];
  const printed = makeExtract(['上文', { grid }, '下文'], 'word', [{ text: '图片', line: 3 }]);
  const folded = foldBands(printed);
  expect(folded.lines.map(({ text }) => text).slice(2, -2)).toEqual([...names, ...names, ...rows.flat()]);
  expect(folded.lines.toSorted(byText)).toEqual(printed.lines.toSorted(byText));
  expect(printExtract(folded)).toContain('| 3 | 新建公园 | 城管局 |');
  expect(folded.blocks[1]).toMatchObject({ rows: { length: 8 } });
});

test('an odd row is none', () => {
  const folded = foldBands(makeExtract([{ grid: [[...names, ...names], beside(0, 2), beside(1, 9)] }]));
  expect(folded.blocks[0]).toMatchObject({ rows: { length: 5 } });
});

test.each([
  ['names differ', [[...names, '序号', '项目', '备注'], beside(0, 2), beside(1, 3)]],
  ['numbers are not counted through', [[...names, ...names], beside(0, 0), beside(1, 1)]],
  ['a cell spans', [[...names, ...names], beside(0, 2), [...beside(1, 3).slice(0, 5), { text: '水利局', down: 2 }]]],
])('a table is left as it is where its %s', (_, grid) => {
  const printed = makeExtract([{ grid }]);
  expect(foldBands(printed)).toEqual(printed);
});

const byText = (a: { readonly text: string }, b: { readonly text: string }) => (a.text < b.text ? -1 : 1);
