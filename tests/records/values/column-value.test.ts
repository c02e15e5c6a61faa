import { expect, test } from 'vitest';
import { readValue } from '../../../src/records/values/quantities/column-value.ts';

const level = { measure: 'level', unit: null } as const;
const growth = { measure: 'growth', unit: '%' } as const;
const open = { measure: null, unit: null } as const;

test.each([
  ['550', '亿元', '地区生产总值', level, 550, '亿元', 'level'],
  ['550', '亿元、%', '地区生产总值', level, 550, '亿元', 'level'],
  ['7.5', '亿元、%', '地区生产总值', growth, 7.5, '%', 'growth'],
  ['-2', '亿元', '进出口总额', growth, -2, '%', 'growth'],
  ['1.5', '%', '城镇化率', growth, 1.5, '%', 'change'],
  ['76', '%', '科技进步贡献率', level, 76, '%', 'share'],
  ['8.71（快报数）', '亿元', '进出口总额', level, 8.71, '亿元', 'level'],
  ['510', null, '地区生产总值', { measure: null, unit: '亿元' }, 510, '亿元', 'level'],
  ['不低于60元', '元/月/人', '补贴标准', open, 60, '元/月/人', 'level'],
  ['3—5', '%', '居民消费价格涨幅', open, 3, '%', 'growth'],
] as const)('%s of %s in %s', (cell, unit, name, column, value, ofValue, measure) => {
  expect(readValue(cell, unit, name, column)).toMatchObject({ value, unit: ofValue, measure });
});

test.each([
  ['several figures', '13.1、14.2', '亿美元', level],
  ['a level and its growth', '550，增长7.5%', '亿元', open],
  ['an amount in a column of growth', '8.71亿元', '亿元', growth],
  ['a unit that is not known', '3亿斤', '万吨', level],
  ['a growth in a column of levels without a sign', '增长8', '亿元', level],
  ['a phrase in the column of units', '8', '40座基站开展高清节目的覆盖工作', open],
  ['a figure in the column of units', '8', '60座', open],
  ['two units of a row and a heading that chooses none', '550', '亿元、%', open],
  ['a row of another unit than its column', '550', '万人', { measure: 'level', unit: '亿元' }],
] as const)('%s is not told', (_, cell, unit, column) => {
  expect(readValue(cell, unit, '指标', column)).toBeNull();
});
