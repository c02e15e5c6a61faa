import { describe, expect, test } from 'vitest';
import { toAmountShare } from '../../../src/records/figures/amount-share.ts';
import { findFigures } from '../../../src/records/figures/find-figures.ts';
import { isPromisedThing } from '../../../src/records/figures/promised-thing.ts';
import { isShortName } from '../../../src/records/figures/thing-words.ts';

/** One line for each word that pairing knows, and for what looks like it and is another. */

function isPair(task: string, report: string): boolean {
  return findFigures(task, report, 2031, () => null).length === 1;
}

describe('what is done', () => {
  test.each('建成 新增 新建 增加 新设 增设 新辟 竣工 建好 完成 实现 开展'.split(' '))(
    '新建 is answered by %s',
    (verb) => {
      expect(isPair('新建健身广场30处', `${verb}健身广场12处`)).toBe(true);
    },
  );

  const own =
    '扩建 改建 改扩建 改造 提升 整治 治理 修复 修缮 整改 清淤 轮浚 关停 淘汰 搬迁 拆除 取缔 削减 减轻 兼并重组 帮扶 引进 培育 培养 ' +
    '培训 创建 认定 发放 安置 救助 资助 举办 检查 检测 解决 帮助 开通 安装 更新 回收 出让 减少 打通 配备 铺设 种植 栽植 消除 化解 ' +
    '选派 筹集 提供 办结 复垦 抚育';
  test.each(own.split(' '))('%s is answered by itself, and by nothing else', (verb) => {
    expect(isPair(`${verb}滨河地块30处`, `${verb}滨河地块12处`)).toBe(true);
    expect(isPair(`${verb}滨河地块30处`, '验收滨河地块12处')).toBe(false);
    expect(isPair(`${verb}滨河地块30处`, '新建滨河地块12处')).toBe(false);
  });

  test.each([
    ['关停', '关闭'],
    ['引进', '招引'],
    ['疏浚', '清淤'],
  ])('%s is %s', (one, other) => {
    expect(isPair(`${one}滨河地块30处`, `${other}滨河地块12处`)).toBe(true);
  });

  test.each('开工 新开工 动工 开建 开工建设 启动'.split(' '))('%s is a beginning', (verb) => {
    expect(isPair('新建健身广场30处', `${verb}健身广场12处`)).toBe(false);
    expect(isPair(`${verb}健身广场30处`, `${verb}健身广场12处`)).toBe(true);
    expect(isPair(`${verb}健身广场30处`, '建成健身广场12处')).toBe(false);
  });

  const going =
    '推进 推动 加快 实施 落实 支持 签约 立项 申报 受理 谋划 储备 筹建 在建 施工 续建 争创 鼓励 扶持 获批 安排 编制 建设 建造';
  test.each(going.split(' '))('%s is not done', (verb) => {
    expect(isPair('新建健身广场30处', `${verb}健身广场12处`)).toBe(false);
  });
});

describe('when it is', () => {
  const meant = '计划 拟 将 预计 预期 力争 争取 确保 目标 有望 要 下半年 下一步 下阶段 明年 来年 年底前';
  test.each(meant.split(' '))('%s is to come', (word) => {
    expect(isPair('新建健身广场30处', `${word}新建健身广场12处`)).toBe(false);
  });

  test.each('未 没有 尚 仍有 还有 还剩 剩余 亟待 待建的 正在 有序 抓紧 不足'.split(' '))('%s is not yet', (word) => {
    expect(isPair('新建健身广场30处', `${word}新建健身广场12处`)).toBe(false);
  });

  test.each('未来社区 虚拟现实展厅 时尚街区 高尚街区 接待中心 招待中心 主要道路 重要道路 将军纪念馆'.split(' '))(
    '%s is a name',
    (name) => {
      expect(isPair(`新建${name}30处`, `新建${name}12处`)).toBe(true);
    },
  );

  test.each('累计 历年 自试点以来 至今'.split(' '))('%s counts other years', (word) => {
    expect(isPair('新建健身广场30处', `${word}新建健身广场12处`)).toBe(false);
  });

  test.each(
    '今年以来 今年累计 上半年累计 1—6月,累计 截至6月底, 前三季度 上半年 1—6月 一季度 年内 目前 截至6月底 全市 全县 全区 我市 其中 已 共'.split(
      ' ',
    ),
  )('%s is of this year and place', (word) => {
    expect(isPair('新建健身广场30处', `${word}新建健身广场12处`)).toBe(true);
  });

  test.each('当月 本月 5月, 5月份 二季度 四季度 城东街道： 东城区： 某某集团：'.split(' '))(
    '%s is but a part',
    (word) => {
      expect(isPair('新建健身广场30处', `${word}新建健身广场12处`)).toBe(false);
    },
  );

  test.each('全市： 我区： 进展情况：'.split(' '))('%s is all', (word) => {
    expect(isPair('新建健身广场30处', `${word}新建健身广场12处`)).toBe(true);
  });

  test.each('去年 上年 前年 同期 往年 近三年 2030年 十四五'.split(' '))('%s is another year', (word) => {
    expect(isPair('新建健身广场30处', `${word}新建健身广场12处`)).toBe(false);
  });

  test.each('每年 人均 户均 日均 月均 年均 平均'.split(' '))('%s is so much for each', (word) => {
    expect(isPair(`${word}新建健身广场30处`, '新建健身广场12处')).toBe(false);
  });

  test.each('上半年 三季度 6月底前 9月15日前 累计 到2035年 三年内'.split(' '))(
    '%s is no target of the year',
    (word) => {
      expect(isPair(`${word}新建健身广场30处`, '新建健身广场12处')).toBe(false);
    },
  );
});

describe('a shorter name', () => {
  const limits =
    '国家级 省级 部级 市级 县级 区级 镇级 村级 三星级 A级 一期 5A 4A 城镇 农村 乡镇 城市 市区 城区 镇区 社区 外来 本地 境外 海外 外资 民营 ' +
    '国有 公办 民办 公立 私立 重点 重大 骨干 龙头 规模以上 规上 大型 中型 小型 小微 中小 高层次 高技能 高新 高标准 示范 试点 首批 新型 特色 ' +
    '领军 紧缺 老年 儿童 残疾 贫困 困难 低收入 男 女';
  test.each(limits.split(' '))('without %s it is of something else', (word) => {
    expect(isShortName('休闲文化活动中心', `${word}休闲文化活动中心`)).toBe(false);
  });

  test.each([
    ['低效纺织企业', '落后低效纺织企业', true],
    ['农业园区面积', '现代农业园区面积', true],
    ['农村村庄河道', '农村村庄生态河道', true],
    ['企业', '低效企业', false],
    ['纺织设备企业', '低效纺织设备', false],
    ['低效纺织企业', '低效纺织企业', false],
    ['园区企业', '落后低效高耗能纺织园区企业', false],
  ])('%s for %s: %s', (short, long, expected) => {
    expect(isShortName(short, long)).toBe(expected);
  });
});

describe('the same under two names', () => {
  test.each('工作 任务 行动'.split(' '))('%s adds nothing', (word) => {
    expect(isPair(`完成30处滨河地块绿化${word}`, '完成12处滨河地块绿化')).toBe(true);
  });

  test.each('项目 工程 设施 企业 资金 人员 单位 事项 措施 活动 问题'.split(' '))(
    '%s alone is nothing in particular',
    (word) => {
      expect(isPair(`完成${word}30个`, `完成${word}12个`)).toBe(false);
    },
  );

  test('设施 and 工程 are one', () => {
    expect(isPair('新增防汛设施30处', '新增防汛工程12处')).toBe(true);
    expect(isPair('新增防汛设施30处', '新增防汛物资12处')).toBe(false);
  });
});

test.each([
  ['新增公园绿地40公顷', '新增公园绿地120亩，完成年度目标的20%', '新增公园绿地', true],
  ['新增公园绿地40公顷', '新增公园绿地约8公，已完成年度目标的20%', '新增公园绿地', true],
  ['新增公园绿地40公顷', '新增停车泊位120个，完成年度目标的20%', '新增停车泊位', false],
  ['新增公园绿地40公顷', '新开工公园绿地20公顷，完成年度目标的50%', '新开工公园绿地', false],
  ['加强绿化', '新增公园绿地120亩，完成年度目标的20%', '新增公园绿地', false],
  ['建设8座泵站', '完成2座泵站建设，完成年度目标的25%', '2座泵站建设', true],
])('%s ← %s: %s', (task, quote, subject, expected) => {
  expect(isPromisedThing(task, quote, subject)).toBe(expected);
});

const amount = { value: 40, upper: null, unit: '家', comparator: '' };

test.each([
  [{}, { value: 18 }, 45],
  [{ unit: '亿元' }, { value: 18000, unit: '万元' }, 4.5],
  [{ comparator: '以上' }, { value: 44 }, 110],
  [{ comparator: '以内' }, { value: 18 }, null],
  [{ comparator: '不超过' }, { value: 18 }, null],
  [{ upper: 50 }, { value: 18 }, null],
  [{}, { value: 18, upper: 20 }, null],
  [{ unit: '%' }, { value: 18, unit: '%' }, null],
  [{ unit: '个百分点' }, { value: 1, unit: '个百分点' }, null],
  [{ value: 0 }, { value: 18 }, null],
])('a share of %o that %o is: %s', (target, reported, share) => {
  expect(toAmountShare({ ...amount, ...target }, { ...amount, ...reported })).toBe(share);
});
