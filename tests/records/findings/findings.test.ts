import { describe, expect, test } from 'vitest';
import { findCountConflicts } from '../../../src/records/findings/count-conflicts.ts';
import { findUnreported } from '../../../src/records/findings/unreported-quantities.ts';

describe('two counts of the same things', () => {
  const task = '建立补短板项目库，实施113个项目，完成投资220亿元';
  const found = (progress: string, of = task) => findCountConflicts(of, [progress]).map(({ values }) => values);

  test.each([
    ['the report counts all of them', '1~6月,114个补短板项目完成投资120亿元'],
    ['without a time before', '114个项目已完成招标'],
    ['in a later clause', '前期工作就绪；114个项目全部完成'],
  ])('%s', (_, progress) => {
    expect(found(progress)).toEqual([[113, 114]]);
  });

  test.each([
    ['the same count', '113个补短板项目完成投资120亿元'],
    ['a result is no count of the whole', '完成114个项目'],
    ['a part of them', '首批50个项目完成投资20亿元'],
    ['other things', '25个道路项目完成投资120亿元'],
    ['another measure word', '114家企业完成投资120亿元'],
    ['what was begun', '已有66个项目开工'],
    ['things that the task counts twice', '114个项目全部完成', '实施113个项目，储备25个项目'],
    ['things that the task does not name', '114个水利项目全部完成'],
  ])('none: %s', (_, progress, of = task) => {
    expect(found(progress, of)).toEqual([]);
  });
});

describe('amounts without a figure', () => {
  const targets = (task: string, report: string) => findUnreported(task, report).map(({ target }) => target);

  test('are those for whose unit the report has none', () => {
    expect(targets('新增运营里程52.8公里', '完成投资45.11亿元')).toEqual(['52.8公里']);
    expect(targets('新增运营里程52.8公里', '建成20公里')).toEqual([]);
    expect(targets('新增绿地400万平方米', '新增绿地3000平方米')).toEqual([]);
    expect(targets('发放贷款3亿元', '已发放2000万元')).toEqual([]);
    expect(targets('发放贷款3亿元', '已发放2000万美元')).toEqual(['3亿元']);
    expect(targets('建设210项重大项目', '210个项目完成投资')).toEqual([]);
  });

  test('in other units of the same measure are named, never converted', () => {
    const [found] = findUnreported('新增造林面积4.67千公顷', '完成成片造林10197亩');
    expect(found?.note).toBe('进展中没有这一单位的数字（另有“10197亩”，单位不同，不作换算）');
  });

  test('of another thing are no answer in another unit', () => {
    const [found] = findUnreported('完成湿地修复 4.67 千公顷', '完成成片造林面积10197亩');
    const [tended] = findUnreported('完成森林抚育2.67千公顷', '完成成片造林面积10197亩，超额完成年度目标');
    expect(tended?.note).toBe('进展中没有这一单位的数字');
    expect(found?.note).toBe('进展中没有这一单位的数字');
  });

  test('are no names', () => {
    expect(targets('开工1000千伏线路、4号线，推进“1115”目标，改扩建524国道', '有序推进')).toEqual([]);
  });
});
