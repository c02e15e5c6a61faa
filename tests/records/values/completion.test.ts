import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCompletions } from '../../../src/records/values/statements/completion.ts';
import { projectStates } from './project-states.ts';

test.each([
  ['完成年度计划目标的83%', [83]],
  ['上半年新增就业8万人,完成年度目标的100.67%;发放补贴', [100.67]],
  ['分别完成全年目标任务的53.7%、58.6%', [53.7, 58.6]],
  ['竣工2万套,为年度计划的44%', [44]],
  ['已完成计划任务总量的72.08%', [72.08]],
  ['完成投资53亿元,占全年计划53.1%', [53.1]],
  ['完成省任务的76.48%', [76.48]],
  ['完成省下达年度目标任务的104％', [104]],
  ['完成年度计划投资的53%', [53]],
  ['年度计划完成率为66%', [66]],
  ['全年目标任务已完成66.5%', [66.5]],
  ['主要指标完成年度目标的60%', [60]],
  ['完成2017年目标任务的45%和46.5%', [45, 46.5]],
  ['完成年度计划的 60 ％', [60]],
  ['完成年度计划的６０%', [60]],
  ['完成年度计划的百分之六十', [60]],
  ['完成年度计划的百分之六十点五', [60.5]],
  ['完成年度目标的九成五', [95]],
  ['完成全年目标的六成', [60]],
  ['完成全年目标任务的1.2倍', [120]],
  ['完成率60%', [60]],
  ['已完成60%', [60]],
  ['完成60.5％，较上年提高2个百分点', [60.5]],
  ['占年计划10亿元的60%', [60]],
  ['100%', [100]],
])('%s', (text, percents) => {
  expect(findCompletions(text, projectStates).map(({ percent }) => percent)).toEqual(percents);
});

test.each([
  '占全省总数的17%',
  '占全市市场主体的34.7%',
  '占总投资的65%',
  '完成总投资的65%',
  '占计划总投资的30%',
  '完成计划投资的50%',
  '完成项目总进度约70%',
  '轨道施工完成85%',
  '提高0.3个百分点',
  '完成目标任务,同比增长5%',
  '完成目标任务同比增长5%',
  '预计完成年度目标的80%',
  '力争年底完成年度目标的90%',
  '计划完成年度目标的66%',
  '要完成年度目标的66%',
  '未完成年度目标的20%',
  '超额完成年度目标任务的10%',
  '完成上半年目标的102%',
  '完成序时目标的90%',
  '完成一期目标任务的50%',
  '完成三年行动计划的50%',
  '占全省任务的20%',
  '提前完成了省里6月底前事项“应上尽上”达到80%的工作要求',
  '工业技改投资占工业投资比重为65.7%',
  '全年任务增长5%',
  '完成年度目标',
  '',
])('%s states no completion of the year', (text) => {
  expect(findCompletions(text, projectStates)).toEqual([]);
});

test('a quote is verbatim and holds its percentage, whatever stands around it', () => {
  const around = fc.string({ unit: fc.constantFrom(...'建设项目，。；;,1.2万元\n ') });
  fc.assert(
    fc.property(around, around, fc.integer({ min: 0, max: 2000 }), (before, after, tenths) => {
      const text = `${before}，完成年度目标的${tenths / 10}%；${after}`;
      const [found] = findCompletions(text, projectStates);
      expect(found?.percent).toBe(tenths / 10);
      expect(text).toContain(found?.quote);
      expect(found?.quote).toContain(`${tenths / 10}%`);
    }),
  );
});

test.each([
  ['what is counted', '新建绿道12公里,完成年度目标的80%', '新建绿道12公里,完成年度目标的80%'],
  [
    'its own clause',
    '改造老旧小区5个；新建绿道12公里，完成年度目标的80%；植树3万棵',
    '新建绿道12公里，完成年度目标的80%',
  ],
  ['its own sentence', '已开工9项。全市新建绿道12公里，完成年度目标的80%。', '全市新建绿道12公里，完成年度目标的80%'],
  [
    'a figure first',
    '完成选址；30个重点项目完成投资8亿元，为年度计划的44%',
    '30个重点项目完成投资8亿元，为年度计划的44%',
  ],
  [
    'when it was',
    '完成选址。截至6月底，新建绿道12公里，完成年度目标的80%',
    '截至6月底，新建绿道12公里，完成年度目标的80%',
  ],
  [
    'the sentence before',
    '新建绿道12公里。同比增长5%，完成年度目标的80%。',
    '新建绿道12公里。同比增长5%，完成年度目标的80%',
  ],
  ['the clause before', '新建绿道12公里；上半年已完成年度目标的80%', '新建绿道12公里；上半年已完成年度目标的80%'],
  ['nothing but the task', '完成年度目标的80%', '完成年度目标的80%'],
  ['nothing at all', '上半年累计完成年度目标的80%', '上半年累计完成年度目标的80%'],
  ['a number of its own', '1.新建绿道12公里，完成年度目标的80%；2.植树', '新建绿道12公里，完成年度目标的80%'],
  ['a number in brackets', '植树；（2）新建绿道12公里，完成年度目标的80%', '新建绿道12公里，完成年度目标的80%'],
  ['a decimal first', '植树。1.5万亩绿地建成，完成年度目标的80%', '1.5万亩绿地建成，完成年度目标的80%'],
  ['a bracket', '绿道开工34个（占全年计划的53%）；植树', '绿道开工34个（占全年计划的53%）'],
  [
    'marks in a bracket',
    '新建绿道（城东5公里；城西7公里），完成年度目标的80%',
    '新建绿道（城东5公里；城西7公里），完成年度目标的80%',
  ],
  [
    'a quoted sentence',
    '提出“植树。”新建绿道12公里，完成年度目标的80%',
    '提出“植树。”新建绿道12公里，完成年度目标的80%',
  ],
])('the quotation keeps its subject: %s', (_, text, quote) => {
  expect(findCompletions(text, projectStates).map((stated) => stated.quote)).toEqual([quote]);
});

test('each of several statements has the words of its own part', () => {
  const text = '新建绿道12公里，完成年度目标的80%；植树3万棵、建园2座，分别完成年度目标的60%、40%。';
  expect(findCompletions(text, projectStates)).toEqual([
    { percent: 80, subject: '新建绿道', quote: '新建绿道12公里，完成年度目标的80%' },
    { percent: 60, subject: '植树3万棵、建园2座', quote: '植树3万棵、建园2座，分别完成年度目标的60%、40%' },
    { percent: 40, subject: '植树3万棵、建园2座', quote: '植树3万棵、建园2座，分别完成年度目标的60%、40%' },
  ]);
});

test.each([
  ['完成年度计划的60%', ''],
  ['完成投资6亿元，占年计划10亿元的60%', '投资'],
  ['完成年度投资计划的60%', '投资'],
  ['已完成搬迁20612人,完成率137%', '搬迁'],
  ['上半年新增就业8万人,完成年度目标的100.67%', '新增就业'],
  ['正在施工，完成年度计划的60%', ''],
  ['主体工程有序建设，完成年度计划的60%', '主体工程有序建设'],
])('%s is about %j', (text, subject) => {
  expect(findCompletions(text, projectStates).map((stated) => stated.subject)).toEqual([subject]);
});
