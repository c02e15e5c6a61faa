import { expect, test } from 'vitest';
import { readAssignedItem } from '../../../../src/records/values/assignments/assigned-item.ts';
import { emptyLegend } from '../../../../src/records/values/assignments/role-legend.ts';
import { findUnitClauses } from '../../../../src/records/values/assignments/unit-clauses.ts';

const clausesOf = (text: string, isItem = true) =>
  findUnitClauses(text, { legend: emptyLegend, isItem }).map(({ start, end }) => text.slice(start, end));

test.each([
  ['1.新建学校3所。（市教育局牵头，市财政局配合）', '（市教育局牵头，市财政局配合）'],
  ['1.新建学校3所（责任单位：市教育局、市财政局）。', '（责任单位：市教育局、市财政局）'],
  ['1.新建学校3所。(牵头单位:市教育局,配合单位:市财政局、住建局)', '(牵头单位:市教育局,配合单位:市财政局、住建局)'],
  ['1.新建学校3所。[责任单位：市教育局]', '[责任单位：市教育局]'],
  ['1.新建学校3所。【市教育局负责】', '【市教育局负责】'],
  ['1.新建学校3所。〔市教育局牵头〕', '〔市教育局牵头〕'],
  ['1.新建学校3所。（市教育局、市财政局，12月底前）', '（市教育局、市财政局，12月底前）'],
  ['1.新建学校3所。（市教育局）', '（市教育局）'],
  ['1.新建学校3所。（市委宣传部（市文明办）牵头）', '（市委宣传部（市文明办）牵头）'],
  ['1.新建学校3所，由市教育局负责。', '由市教育局负责。'],
  ['1.新建学校3所。市教育局牵头，市财政局配合。', '市教育局牵头，市财政局配合。'],
  ['1.新建学校3所。责任单位：市教育局、市财政局。', '责任单位：市教育局、市财政局。'],
  ['1.新建学校3所。牵头单位：市教育局。配合单位：市财政局。', '牵头单位：市教育局。配合单位：市财政局。'],
  ['1.新建学校3所，牵头单位：市教育局。进度最慢的是云溪县。', '牵头单位：市教育局。'],
  ['1.新建学校3所，牵头单位：市教育局。市财政局、市住建局配合。', '牵头单位：市教育局。市财政局、市住建局配合。'],
  ['1.新建学校3所。——市教育局', '——市教育局'],
  ['1.新建学校3所  市教育局、市财政局', '  市教育局、市财政局'],
  ['1.采购校车，由市教育局会同市财政局办理。', '由市教育局会同市财政局办理。'],
  ['1.新建学校3所。责任领导：王一；责任单位：市教育局', '责任领导：王一；责任单位：市教育局'],
  ['1.深化改革（市教育局牵头），推进项目落地。', '（市教育局牵头）'],
  [
    '1.市、区（县级市）两级培养人才。（牵头单位：市人社局，配合单位：各区、县级市）',
    '（牵头单位：市人社局，配合单位：各区、县级市）',
  ],
  ['1.移交手续（市教育局）以后新建学校3所，由市住建局负责。', '由市住建局负责。'],
  ['1.补齐短板。新建医院3所，由市卫健委负责。', '由市卫健委负责。'],
  ['1.整治农贸市场（市商务局）。责任单位：市市场监管局', '责任单位：市市场监管局'],
])('%s', (text, clause) => {
  expect(clausesOf(text)).toEqual([clause]);
});

test.each([
  '1.新建学校（含幼儿园）3所。',
  '1.开展督查（一把手负责）。',
  '1.压实责任，各部门要各司其职、各负其责。',
  '1.本方案由市政府办公室负责解释。',
  '1.新建供水管网（供水公司）10公里。',
  '1.做到任务落实、责任落实。',
  '1.坚持守土有责、守土负责。',
  '1.新建学校3所——新区小学',
  '1.市、区（县级市）两级培养人才。',
  '1.支持各地（县级市）。',
  '1.到窗口（市政务中心）领取补贴。',
  '1.企业登记一律由窗口办理。',
])('%s says nothing of units', (text) => {
  expect(clausesOf(text)).toEqual([]);
});

test('in text that is no item a bracket names units only with words that say so', () => {
  expect(clausesOf('请报送上级机关（市政府）。', false)).toEqual([]);
  expect(clausesOf('新建学校3所（市教育局负责）。', false)).toEqual(['（市教育局负责）']);
});

test('Units in brackets behind each of several things are all units', () => {
  expect(clausesOf('1.新建学校（市教育局）和医院（市卫健委）。')).toEqual(['（市教育局）', '（市卫健委）']);
});

test('an item keeps its words, and its units stand beside them as printed', () => {
  const item = readAssignedItem(
    ['1.新建学校3所。（市教育局牵头）改建2所。（市住建局负责）', '牵头领导：王一', '完成时限：8月底前'],
    emptyLegend,
  );
  expect(item).toEqual({
    paragraphs: ['1.新建学校3所。（市教育局牵头）改建2所。'],
    printed: { 文中: '（市教育局牵头）\n（市住建局负责）', 牵头领导: '王一', 完成时限: '8月底前' },
    units: [
      { role: 'lead', name: '市教育局' },
      { role: 'responsible', name: '市住建局' },
    ],
    leaders: ['王一'],
    deadline: '8月底前',
    progress: null,
    fields: {},
    signature: null,
    unread: [],
    unknownMarks: [],
  });
});

test('各县（区） names no unit of its own', () => {
  expect(clausesOf('各县（区）、各部门要积极配合。')).toEqual([]);
});

test('Who judges what others do, and what somebody does besides, is no unit of the item', () => {
  expect(clausesOf('由镇农办负责考核。')).toEqual([]);
  expect(clausesOf('1.党建工作20分，考核细则由镇组织办、镇纪检办负责。')).toEqual([]);
});

test('A remark that holds for all items that follow belongs to the bracket of the first', () => {
  expect(
    clausesOf('（一）建设市场体系。〔责任单位：市商务局按职责分工负责。任务均涉及各县，不再分工，下同。〕'),
  ).toHaveLength(1);
});

test('By when it is done may stand behind who does it', () => {
  const text = '四、实施供暖工程，为3所学校安装设施，由市发改委牵头，市教育局具体实施，10月底前完成。';
  expect(clausesOf(text)).toEqual(['由市发改委牵头，市教育局具体实施，10月底前完成。']);
  expect(clausesOf('四、建成学校3所，10月底前完成。')).toEqual([]);
});

test('Traditional characters are read as simplified ones, and printed as they are', () => {
  const item = readAssignedItem(['1.降低企業用地成本。（責任單位：市稅務局、市財政局）'], emptyLegend);
  expect(item.units.map(({ name }) => name)).toEqual(['市税务局', '市财政局']);
  expect(item.printed).toEqual({ 文中: '（責任單位：市稅務局、市財政局）' });
  expect(item.paragraphs).toEqual(['1.降低企業用地成本。']);
});

test('In a report what stands behind the promise or its units is what became of it', () => {
  const read = (text: string) => readAssignedItem([text], emptyLegend, { isReport: true });
  expect(read('1.新建学校3所。上半年，已开工2所。')).toMatchObject({
    paragraphs: ['1.新建学校3所。'],
    progress: ['上半年，已开工2所。'],
  });
  expect(read('2.医院建设项目（责任单位：市卫健委）。受资金影响停工。')).toMatchObject({
    paragraphs: ['2.医院建设项目'],
    progress: ['受资金影响停工。'],
  });
  const behind = read('3.新建学校3所。目前，主体完工。（市教育局牵头）');
  expect(behind).toMatchObject({ paragraphs: ['3.新建学校3所。'], progress: ['目前，主体完工。'] });
  expect(behind.units).toEqual([{ role: 'lead', name: '市教育局' }]);
});
