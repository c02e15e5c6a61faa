import { expect, test } from 'vitest';
import { parseAssignedUnits } from '../../../../src/records/values/assignments/assigned-units.ts';
import { emptyLegend } from '../../../../src/records/values/assignments/role-legend.ts';

const read = (text: string) => parseAssignedUnits(text, { role: 'responsible', legend: emptyLegend });
const written = (text: string) => read(text).units.map(({ role, name }) => `${role} ${name}`);

test.each([
  ['牵头单位 市教育局\n配合单位 市财政局 市住建局', ['lead 市教育局', 'supporting 市财政局', 'supporting 市住建局']],
  ['市教育局－牵头，市财政局－配合', ['lead 市教育局', 'supporting 市财政局']],
  ['市教育局：牵头；市财政局：配合', ['lead 市教育局', 'supporting 市财政局']],
  ['市教育局为牵头单位，市财政局为配合单位', ['lead 市教育局', 'supporting 市财政局']],
  ['第一责任单位：市教育局；第二责任单位：市财政局', ['lead 市教育局', 'responsible 市财政局']],
  ['①市教育局②市财政局', ['responsible 市教育局', 'responsible 市财政局']],
  ['市教育局|市财政局', ['responsible 市教育局', 'responsible 市财政局']],
  ['市教育局·市财政局', ['responsible 市教育局', 'responsible 市财政局']],
  ['市教育局,市财政局.', ['responsible 市教育局', 'responsible 市财政局']],
  ['市教育局（排名不分先后）、市财政局', ['responsible 市教育局', 'responsible 市财政局']],
  ['市教育局、城投\n市交投', ['responsible 市教育局', 'responsible 市城投', 'responsible 市交投']],
  ['/', []],
  ['无', []],
])('%s', (text, units) => {
  expect(written(text)).toEqual(units);
  expect(read(text).unread).toEqual([]);
});

test.each([
  ['市教育局 王小明', ['王小明']],
  ['市教育局（王小明）', ['王小明']],
  ['市教育局局长王小明', ['局长王小明']],
])('%s: a person is no part of the name of the unit', (text, unread) => {
  expect(written(text)).toEqual(['responsible 市教育局']);
  expect(read(text).unread).toEqual(unread);
});

test.each(['市住建局（人防办）', '市文旅局（原市文广新局）', '市民政局（老龄办）', '市创建办（设在市城管局）'])(
  '%s is a unit with its second name',
  (text) => {
    expect(written(text)).toEqual([`responsible ${text}`]);
  },
);
