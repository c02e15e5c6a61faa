import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../src/records/figures/find-figures.ts';

const registered = (name: string) =>
  /^(?:财政收入|一般预算收入)$/u.test(name) ? { id: 'caizheng-shouru', name: '财政收入' } : null;

/** Each pair as `promised → reported`, with its share. */
function pairs(task: string, report: string): string[] {
  const found = findFigures(task, report, 2031, registered);
  return found.map(({ target, reported, share }) => `${target.printed} → ${reported.printed} ${share ?? '-'}`);
}

describe('an answer to this target', () => {
  test.each([
    ['same-thing', '新建口袋公园40个', '上半年建成口袋公园18个', '40个 → 18个 45'],
    ['same-thing', '新建口袋公园40个', '已完成口袋公园建设18个', '40个 → 18个 45'],
    ['same-thing', '建设40个口袋公园', '口袋公园已建成18个', '40个 → 18个 45'],
    ['same-thing', '新增公交车120辆、充电桩800根，改造路灯5000盏', '新增公交车30辆', '120辆 → 30辆 25'],
    ['same-thing', '拆除违法建筑300万平方米', '1—6月，拆除违法建筑1200000平方米', '300万平方米 → 1200000平方米 40'],
    ['same-thing', '发放创业贷款2亿元', '发放创业贷款8000万元', '2亿元 → 8000万元 40'],
    ['same-thing', '开工建设农贸市场8家', '已开工建设农贸市场6家', '8家 → 6家 75'],
    ['same-thing', '完成老旧泵站改造24座', '全市改造老旧泵站6座', '24座 → 6座 25'],
    ['promised-set', '完成印染行业20家企业废水提标改造', '20家企业废水提标改造项目已完成7家', '20家 → 7家 35'],
    ['promised-set', '完成24座老旧泵站更新改造任务', '24座老旧泵站更新改造已全部完成', '24座 → 24座 100'],
    ['invested', '实施36项惠民实事工程，完成投资90亿元', '36项惠民实事工程完成投资27亿元', '90亿元 → 27亿元 30'],
    ['invested', '实施水系连通工程，完成投资90亿元', '水系连通工程完成投资27亿元', '90亿元 → 27亿元 30'],
    ['short-name', '淘汰高耗能落后纺织设备200台', '淘汰落后纺织设备50台', '200台 → 50台 25'],
    ['short-act', '完成500户农户危旧房屋改造', '完成改造210户农户', '500户 → 210户 42'],
    ['same-indicator', '财政收入增长6%', '上半年一般预算收入45亿元，增长7.5%', '6% → 7.5% -'],
    ['same-indicator', '力争旅游接待人次增长9%', '旅游接待人次增长4%', '9% → 4% -'],
    ['same-indicator', '农机装备水平控制在15%以内', '农机装备水平控制在12%', '15%以内 → 12% -'],
  ])('%s: %s ← %s', (rule, task, report, expected) => {
    expect(pairs(task, report)).toEqual([expected]);
    expect(findFigures(task, report, 2031, registered).map((pair) => pair.rule)).toEqual([rule]);
  });
});

describe('no answer', () => {
  test.each([
    ['another thing', '新建口袋公园40个', '新建停车场18个'],
    ['another unit', '新建绿道40公里', '新建绿道18条'],
    ['an unlike unit of the same', '完成造林3千公顷', '完成造林4万亩'],
    ['a beginning', '新建口袋公园40个', '口袋公园开工18个'],
    ['a beginning before the name', '新建口袋公园40个', '新开工口袋公园18个'],
    ['what is going on', '建成口袋公园40个', '在建口袋公园18个'],
    ['what is being built', '建成口袋公园40个', '建设口袋公园18个'],
    ['what is pushed', '推进口袋公园40个', '推进口袋公园18个'],
    ['what was pushed and is done', '推进口袋公园40个', '完成口袋公园18个'],
    ['a plan', '新建口袋公园40个', '计划新建口袋公园18个'],
    ['the plan of the year', '新建口袋公园40个', '年度计划新建口袋公园40个'],
    ['a wish', '新建口袋公园40个', '力争新建口袋公园40个'],
    ['the rest', '新建口袋公园40个', '尚未建成口袋公园22个'],
    ['a sum of years', '新建口袋公园40个', '累计建成口袋公园118个'],
    ['a sum of years before it', '新建口袋公园40个', '自试点启动以来投入8亿元，建成口袋公园118个'],
    ['another year', '新建口袋公园40个', '2030年建成口袋公园39个'],
    ['a year to come', '新建口袋公园40个', '下半年新建口袋公园22个'],
    ['a target of later years', '到2035年新建口袋公园400个', '新建口袋公园18个'],
    ['a target of half the year', '6月底前新建口袋公园40个', '新建口袋公园18个'],
    ['so many for each', '每个街道新建口袋公园4个', '新建口袋公园18个'],
    ['a narrower thing', '新建农村口袋公园40个', '新建口袋公园18个'],
    ['a thing of another level', '新增省级实验室40家', '新增市级实验室18家'],
    ['a wider thing', '新增实验室40家', '新增省级实验室18家'],
    ['one of its places', '新建口袋公园40个', '城东街道新建口袋公园18个'],
    ['another act', '改造老旧泵站40座', '检查老旧泵站40座'],
    ['two that could be it', '新建口袋公园40个', '新建口袋公园18个；新建口袋公园20个'],
    ['two targets', '新建口袋公园40个；新建口袋公园50个', '新建口袋公园18个'],
    ['nothing in particular', '实施项目40个', '完成项目18个'],
    ['money of a part', '实施36项惠民工程，完成投资90亿元', '其中5项惠民工程完成投资27亿元'],
    ['money of one of several', '建设东湖隧道、西湖隧道，完成投资90亿元', '东湖隧道完成投资27亿元'],
    ['a level for a growth', '旅游接待人次增长9%', '旅游接待人次达到9%'],
    ['an estimate', '旅游接待人次增长9%', '预计旅游接待人次增长9%'],
    ['all of it to come', '完成24座老旧泵站更新改造', '24座老旧泵站更新改造预计年底前已全部完成'],
    ['money of a part by its name', '实施水系连通工程，完成投资90亿元', '水系连通一期完成投资27亿元'],
    ['a part of a whole', '完成投资90亿元', '东湖隧道完成投资27亿元'],
    ['a sum of years in the year', '新建口袋公园40个', '今年新建绿道8公里，累计建成口袋公园118个'],
    ['points for a share', '数字化覆盖率提高3个百分点', '数字化覆盖率为61%'],
    ['a set that was only begun', '完成20家企业废水提标改造', '20家企业废水提标改造项目已开工7家'],
    ['a set of so many others', '完成20家企业废水提标改造', '30家企业废水提标改造项目已完成7家'],
    ['a rate for people', '毕业生就业率保持在90%以上', '提供就业岗位9.1万个，完成全年目标的95%'],
    ['a capacity', '新增学位3000个', '项目建成后可新增学位1200个'],
    ['what it brings about', '新增岗位3000个', '带动新增岗位1200个'],
    ['what a plan says', '新建口袋公园40个', '《方案》明确新建口袋公园40个'],
    ['a step before it', '新建口袋公园40个', '完成口袋公园选址18个'],
    ['a candidate', '新增上市企业40家', '新增上市后备企业18家'],
    ['persons for times', '培训养老护理员1000人', '培训养老护理员1200人次'],
    ['one act of two', '新建、改建农村公路100公里', '新建农村公路40公里'],
    ['a growth from month to month', '旅游接待人次增长9%', '旅游接待人次环比增长4%'],
    ['a growth of a month', '旅游接待人次增长9%', '5月份旅游接待人次增长4%'],
    ['a set of another thing', '完成20家企业废水提标改造', '20家企业安全培训项目已完成7家'],
  ])('%s: %s ← %s', (_, task, report) => {
    expect(pairs(task, report)).toEqual([]);
  });
});

const things = ['口袋公园', '充电车位', '老年食堂', '雨水泵房', '社区书屋', '垃圾中转站'];
const units = ['个', '座', '处', '平方米', '公里'];
const counts = fc.integer({ min: 1, max: 9000 });

test('a pair holds for any figures, and for no other thing or unit', () => {
  const of = fc.constantFrom(...things);
  const unit = fc.constantFrom(...units);
  fc.assert(
    fc.property(of, of, unit, unit, counts, counts, (thing, other, one, two, goal, told) => {
      const found = pairs(`新建${thing}${goal}${one}`, `建成${other}${told}${two}`);
      expect(found.length).toBe(thing === other && one === two ? 1 : 0);
    }),
  );
});

test('万 and 亿 are the same amount in other words', () => {
  fc.assert(
    fc.property(counts, counts, (goal, told) => {
      const share = (report: string) => findFigures(`发放助农贷款${goal}万元`, report, 2031, registered)[0]?.share;
      const plain = share(`发放助农贷款${told}万元`);
      expect(plain).toBe(Math.round((told / goal) * 1000) / 10);
      expect(share(`发放助农贷款${told * 10000}元`)).toBe(plain);
      expect(share(`发放助农贷款${told / 10000}亿元`)).toBe(plain);
    }),
  );
});

test('quotations are verbatim and hold their amounts', () => {
  const around = fc.string({ unit: fc.constantFrom(...'建设口袋公园，。；、,1.2万个\n ') });
  fc.assert(
    fc.property(around, around, (before, after) => {
      const [task, report] = [`${before}。新建社区书屋40家`, `${after}。建成社区书屋18家`];
      for (const { target, reported } of findFigures(task, report, 2031, registered)) {
        for (const [side, text] of [
          [target, task],
          [reported, report],
        ] as const) {
          expect(text).toContain(side.quote);
          expect(side.quote).toContain(side.printed);
        }
      }
    }),
  );
});
