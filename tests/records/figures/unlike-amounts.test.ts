import { expect, test } from 'vitest';
import { findFigures } from '../../../src/records/figures/find-figures.ts';
import { findUnlikeAmounts } from '../../../src/records/figures/unlike-amounts.ts';

/** The targets that only figures of other things stand beside. */
function unlike(task: string, report: string): string[] {
  const pairs = findFigures(task, report, 2031, () => null);
  return findUnlikeAmounts(task, report, pairs).map(({ target }) => target);
}

test.each([
  ['推进80个人工智能项目', '5个项目获得省级立项，12个项目签约', ['80个']],
  ['青年就业率保持在90%以上', '提供青年就业岗位9.1万个，完成全年目标的95%', ['90%以上']],
  ['关停砖瓦窑60家，帮扶困难企业20家', '关停砖瓦窑24家', ['20家']],
])('%s ← %s', (task, report, targets) => {
  expect(unlike(task, report)).toEqual(targets);
});

test.each([
  ['it is answered', '新建社区书屋40家', '建成社区书屋18家'],
  ['one figure may be it in other words', '减少企业支出30亿元', '降低企业成本28亿元'],
  ['it is called alike', '新增实训基地30个', '入库项目40个，在建实训基地12个'],
  [
    'the same act on something like it',
    '帮助8000家企业解决2000亿元贷款需求',
    '投放基金3亿元，共为900家企业解决1800亿元贷款',
  ],
  ['the figure is told again', '完成14个镇区综合整治', '首批14个试点完成21项；另有161项开工'],
  ['its unit says of what it is', '新增床位1000张', '新建病床120张；改造病床90张'],
  ['it names a part of something', '建设总投资80亿元的项目', '完成投资3亿元，补助1亿元'],
  ['no figure has its unit', '新建社区书屋40家', '完成投资3亿元'],
])('nothing is said where %s', (_, task, report) => {
  expect(unlike(task, report)).toEqual([]);
});
