import { expect, test } from 'vitest';
import { readPublished } from '../read-published.ts';

/** All 194 rows of plan and progress, read by hand before any rule was written: what answers what, and of what a share is. */
const { tasks } = (await readPublished('suzhou-2017-breakdown', 'suzhou-2017-progress-h1')).ledger;
const placeOf = (id: string) => id.slice(id.indexOf('/') + 1);

const pairs = [
  '1-1 7%~7.5% ← 7%',
  '2-1 8%左右 ← 10.2%',
  '4-1 60亿美元左右 ← 22.47亿美元 37.5%',
  '6-1 10%左右 ← 9.1%',
  '11-1 10%左右 ← 11.1%',
  '12-1 3%左右 ← 1.7%',
  '13-1 15万人 ← 8.37万人 55.8%',
  '13-1 3%以内 ← 1.89%',
  '19-1 2000人 ← 1241人 62.1%',
  '19-1 20000人 ← 9043人 45.2%',
  '22-1 1个百分点左右 ← 约0.3个百分点',
  '27-2 700家 ← 464家 66.3%',
  '31-1 220亿元 ← 120亿元 54.5%',
  '32-1 超过1360亿元 ← 596亿元 43.8%',
  '34-3 15% ← 11.3%',
  '36-3 100家 ← 41家 41%',
  '36-3 20个 ← 4个 20%',
  '39-2 100亿元 ← 40.36亿元 40.4%',
  '40-2 1000个 ← 124个 12.4%',
  '41-1 50家 ← 25家 50%',
  '41-2 50家 ← 50家 100%',
  '41-3 6台 ← 4台 66.7%',
  '41-4 30家 ← 8家 26.7%',
  '58-5 120万平方米 ← 82万平方米 68.3%',
  '61-2 350个 ← 39个 11.1%',
];

test('each pair that was read by hand is found, and no other', () => {
  const plain = (printed: string) => printed.replace(/\s/gu, '');
  const found = tasks.flatMap(({ id, figures }) =>
    figures.map(({ target, reported, share }) => {
      const printed = `${placeOf(id)} ${plain(target.printed)} ← ${plain(reported.printed)}`;
      return share === null ? printed : `${printed} ${share}%`;
    }),
  );
  expect(found).toEqual(pairs);
});

const shares = [
  ['23-4', 83, '吴江纺织循环产业园完成投资', false],
  ['25-2', 100.67, '新增高标准农田', false],
  ['25-2', 66.73, '新增农业园区面积', true],
  ['27-2', 66, '关停淘汰低效企业', true],
  ['32-1', 44, '210个市级重点项目完成投资', true],
  ['32-2', 39.7, '重大科创载体项目完成投资', false],
  ['32-2', 45.6, '重大基础设施项目完成投资', false],
  ['32-2', 36.9, '生态环保类项目完成投资', false],
  ['35-1', 86.1, '提供高校毕业生就业岗位', false],
  ['35-3', 53.7, '城乡劳动者技能培训', false],
  ['35-3', 58.6, '实施创业培训', false],
  ['37-3', 76.48, '新增租赁补贴发放', false],
  ['40-3', 93.44, '关停禁养区养殖场户', false],
  ['44-2', 72.08, '市区新增绿地', true],
  ['45-2', 53.1, '有机垃圾资源化处理站开工', false],
  ['58-1', 50.41, '吴江太湖新城63个区重点项目完成投资', false],
];

test('each stated share has its subject, and only these are of what the task promises', () => {
  const found = tasks.flatMap(({ id, completion }) =>
    completion.map(({ percent, subject, ofTheTask }) => [placeOf(id), percent, subject, ofTheTask]),
  );
  expect(found).toEqual(shares);
});
