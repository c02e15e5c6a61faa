import { expect, test } from 'vitest';
import { findWorkShares } from '../../../src/records/values/statements/work-share.ts';
import { projectStates } from './project-states.ts';

test.each([
  ['完成总工程量的55%', [['', '总工程量', 55]]],
  ['已完成工程总量的55%', [['', '工程总量', 55]]],
  ['目前，完成工程量约55%', [['', '工程量', 55]]],
  ['形象进度55%', [['', '形象进度', 55]]],
  ['工程形象进度已达到百分之五十五。', [['', '工程形象进度', 55]]],
  ['总体进度55%', [['', '总体进度', 55]]],
  ['完成投资的55%', [['', '投资', 55]]],
  ['累计完成总投资的55%', [['', '总投资', 55]]],
  ['总工程量已完成55%', [['', '总工程量', 55]]],
  ['完成55%的工程量', [['', '工程量', 55]]],
  [
    '城东大桥主桥形象进度80%，城西大桥引桥形象进度31%',
    [
      ['城东大桥主桥', '形象进度', 80],
      ['城西大桥引桥', '形象进度', 31],
    ],
  ],
])('%s', (text, expected) => {
  const found = findWorkShares(text, projectStates);
  expect(found.map(({ subject, measure, percent }) => [subject, measure, percent])).toEqual(expected);
  for (const { quote } of found) expect(text).toContain(quote);
});

test.each([
  '快于序时进度5%',
  '力争年底形象进度达到90%',
  '计划完成总工程量的55%',
  '尚未完成总工程量的55%',
  '10月份完成投资的5%',
  '本月形象进度5%',
  '工程进度同比加快5%',
  '完成投资增长5%',
  '完成全省总量的17%',
  '剩余工程量完成5%',
])('%s states no share of the work so far', (text) => {
  expect(findWorkShares(text, projectStates)).toEqual([]);
});
