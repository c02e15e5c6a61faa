import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadAccount } from '../../../src/collections/load-account.ts';
import { findCountConflicts } from '../../../src/records/findings/count-conflicts.ts';
import { findUnreported } from '../../../src/records/findings/unreported-quantities.ts';
import { verdictRules } from '../../../src/records/links/verdict-rules.ts';
import type { FindingKind } from '../../../src/records/model.ts';

const { findings, verdicts } = await loadAccount(resolve('content'));

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
  ])('none: %s', (_, progress) => {
    expect(found(progress)).toEqual([]);
  });
});

describe('amounts without a figure', () => {
  const targets = (task: string, report: string) => findUnreported(task, report).map(({ target }) => target);

  test('are those for whose unit the report has none', () => {
    expect(targets('新增运营里程52.8公里', '完成投资45.11亿元')).toEqual(['52.8公里']);
    expect(targets('新增运营里程52.8公里', '建成20公里')).toEqual([]);
    expect(targets('新增绿地400万平方米', '新增绿地3000平方米')).toEqual([]);
    expect(targets('建设210项重大项目', '210个项目完成投资')).toEqual([]);
  });

  test('in other units of the same measure are named, never converted', () => {
    const [found] = findUnreported('新增园区面积4.67千公顷', '新增造林10197亩');
    expect(found?.note).toBe('进展中没有这一单位的数字（另有“10197亩”，单位不同，不作换算）');
  });

  test('are no names', () => {
    expect(targets('开工1000千伏线路、4号线，推进“1115”目标，改扩建524国道', '有序推进')).toEqual([]);
  });
});

describe('the published account', () => {
  const placesOf = (kind: FindingKind) =>
    findings.filter((finding) => finding.kind === kind).map(({ id }) => id.slice(kind.length + 1));

  test('has these differences', () => {
    const suzhou = ['18-2', '22-1', '31-1', '36-1', '49-1', '53-4', '56-1', '57-2', '59-3'];
    expect(placesOf('difference')).toEqual([...suzhou.map((place) => `suzhou-2017/${place}`), 'taicang-2018/1-3-1']);
  });

  test('says 112, 113 and 114 of the same projects', () => {
    const conflicts = findings.filter(({ kind }) => kind === 'number-conflict');
    expect(conflicts.map(({ task }) => task)).toEqual(['suzhou-2017/31-1']);
    expect(conflicts[0]?.quotations.map(({ quote }) => /11\d/u.exec(quote)?.[0])).toEqual(['113', '114', '112']);
  });

  test('has a finding for each target that an outcome is stated of, with the words of both', () => {
    const targets = findings.filter(({ kind }) => kind === 'target');
    const stated = verdicts.filter(({ outcome, others }) => outcome !== null || others.length > 0);
    expect(targets).toHaveLength(stated.length);
    expect(targets.every(({ quotations }) => quotations.length > 1)).toBe(true);
    const missed = ['taicang-2017/diqu-shengchan-zongzhi', 'wujiang-2017/fuwuye-zengjiazhi-zhanbi'];
    missed.push('taicang-2017/shehui-xiaofeipin-lingshou-zonge', 'wujiang-2017/shehui-xiaofeipin-lingshou-zonge');
    missed.push('taicang-2017/shiji-shiyong-waizi', 'kunshan-2017/shiji-shiyong-waizi');
    const found = targets.filter(({ outcome }) => outcome === 'not-met');
    expect(found.map(({ id }) => id)).toEqual(missed.map((place) => `target/${place}`));
    expect(found[0]).toMatchObject({
      url: '/findings/targets/#taicang-2017-diqu-shengchan-zongzhi',
      statement: '目标：地区生产总值“7.5（%）”；结果：地区生产总值“增长7.2%”（预计数）。',
      rule: '结果不低于目标数（区间取下限）。',
      quotations: [
        { quote: '7.5', document: 'suzhou-2017-breakdown', anchor: 'zhibiao-1' },
        { quote: '全年实现地区生产总值1240亿元(预计数,下同),增长7.2%', document: 'taicang-2018-report' },
      ],
    });
  });

  test('has no finding of a target that no document states the outcome of', () => {
    const targets = findings.filter(({ kind }) => kind === 'target');
    expect(new Set(targets.map(({ year }) => year))).toEqual(new Set([2017]));
    expect(targets.some(({ rule }) => rule === verdictRules['no-outcome'])).toBe(false);
  });

  test('declares only counts that match', () => {
    const counts = findings.filter(({ kind }) => kind === 'declared-count');
    expect(counts).toHaveLength(22);
    expect(new Set(counts.map(({ outcome }) => outcome))).toEqual(new Set(['match']));
  });

  test('has no figure in the unit of these targets, and has not measured these yet', () => {
    const promised = ['7-1', '19-1', '24-1', '27-2', '29-1', '32-3', '44-1', '57-5', '60-1'];
    expect(placesOf('no-figure')).toEqual(promised.map((place) => `suzhou-2017/${place}`));
    const later = ['5-1', '9-1', '14-1', '15-1', '16-1'];
    expect(placesOf('not-yet-measured')).toEqual(later.map((place) => `suzhou-2017/${place}`));
    expect(placesOf('not-reported')).toEqual(['taicang-2018']);
  });

  test('names every finding once, on a page of its own kind', () => {
    const ids = findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(findings.map(({ url }) => url)).size).toBe(ids.length);
    expect(findings.every(({ quotations, rule }) => quotations.length > 0 && rule !== '')).toBe(true);
  });
});
