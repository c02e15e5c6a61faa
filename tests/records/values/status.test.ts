import { expect, test } from 'vitest';
import { toLikeness } from '../../../src/records/links/text-likeness.ts';
import { readStatus } from '../../../src/records/values/statements/status.ts';

const task = '完成化工园区 50 家企业泄露检测修复';
const read = (...progress: string[]) => readStatus(progress, (words) => toLikeness(words, task));

test.each([
  '已完成',
  '已全部完成。',
  '全部完成',
  '该项工作已完成',
  '任务已全面完成',
  '已完成全年目标任务',
  '已提前完成年度任务。',
  '化工园区50家企业泄露检测修复已全部完成',
])('%s says that all is done', (text) => {
  expect(read(text)).toEqual({ status: 'completed', quote: text });
});

test.each([
  '一期工程已全部完成',
  '部分企业已全部完成',
  '基本完成',
  '已基本完成',
  '尚未完成',
  '未全部完成',
  '预计年底全部完成',
  '确保年内完成',
  '将全部完成',
  '已完成50%',
  '已完成投资2亿元',
  '已全部完成，正在验收',
  '通苏嘉铁路预可报告已完成',
  '街景立面提升工程完成',
  '地铁二号线车辆生产已全部完成',
  '泄露检测修复已全部完成',
  '化工园区道路改造已全部完成',
  '新建8家',
])('%s leaves the task in progress', (text) => {
  expect(read(text)).toEqual({ status: 'in-progress', quote: null });
});

test('two paragraphs are never read as one', () => {
  expect(read('一期已开工', '二期已全部完成').status).toBe('in-progress');
  expect(read('已全部完成', '已全部完成').status).toBe('in-progress');
});

test.each(['年度统计', '年度统计。', '年度 统计', '年终统计'])('%s is measured later', (text) => {
  expect(read(text)).toEqual({ status: 'not-yet-measured', quote: text });
});

test('a year that is counted beside other words is in progress', () => {
  expect(read('年度统计,上半年为3%').status).toBe('in-progress');
});

test.each([[null], [[]], [['']], [['—']], [['/']], [['无']], [['（暂无）']], [['……', '—']]])(
  '%j states nothing',
  (progress) => {
    expect(readStatus(progress)).toEqual({ status: 'not-stated', quote: null });
  },
);

test('without the words of the task, a named part is not the whole', () => {
  expect(readStatus(['泄露检测修复已全部完成']).status).toBe('in-progress');
});
