import { describe, expect, test } from 'vitest';
import { mannerWords } from '../../../src/records/values/manner-words.ts';
import { namesOtherObject } from '../../../src/records/values/other-object.ts';
import { findQuantities } from '../../../src/records/values/quantities/quantity.ts';
import { toBaseUnit } from '../../../src/records/values/quantities/quantity-unit.ts';
import { parseTarget } from '../../../src/records/values/quantities/target.ts';
import { findCompletions } from '../../../src/records/values/statements/completion.ts';
import { readStatus } from '../../../src/records/values/statements/status.ts';
import { projectStates } from './project-states.ts';

/** One line for each word that a grammar knows, and for what looks like it and is another. */

describe('what compares an amount', () => {
  const before =
    '不少于 不低于 不高于 不超过 不多于 不大于 不小于 超过 高于 低于 突破 至少 最多 大于 小于 接近 超 近 约';
  test.each([...before.split(' '), '≥', '≤', '＞', '＜', '>', '<'])('%s, before it', (word) => {
    expect(findQuantities(`总数${word}30家`)).toMatchObject([{ comparator: word, printed: `${word}30家` }]);
  });

  test.each('以上 以下 以内 之内 左右 上下 余 多'.split(' '))('%s, behind it', (word) => {
    expect(findQuantities(`总数30家${word}`)).toMatchObject([{ comparator: word, printed: `30家${word}` }]);
  });

  test.each([
    ['签约30家', ''],
    ['节约30吨', ''],
    ['预约30人次', ''],
    ['附近30家', ''],
    ['最近30天', ''],
    ['新增30家，力争', ''],
    ['力争新增30家', '力争'],
    ['力争早日建成，新增30家', ''],
    ['培育30多种', '多'],
    ['培育30家多种经营主体', ''],
  ])('%s is compared by %j', (text, comparator) => {
    expect(findQuantities(text).map((found) => found.comparator)).toEqual([comparator]);
  });
});

describe('a unit', () => {
  const units =
    '个百分点 百分点 个工作日 个月 % ‰ 美元 欧元 港元 元人民币 元 微克 平方公里 平方千米 平方米 平米 立方米 公顷 亩 公里 千米 米 ' +
    '吨标准煤 吨 标箱 千瓦时 千瓦 小时 分钟 天 倍 人次 户次 场次 批次 车次 家次 大类 个 人 家 户 项 件 名 套 辆 台 所 处 座 张 ' +
    '条 位 支 只 幢 栋 间 场 次 批 部 列 艘 片 块 宗 份 篇 本 册 种 类 起 笔 票 组 期';
  test.each(units.split(' '))('12%s', (unit) => {
    expect(findQuantities(`新增12${unit}，`)).toMatchObject([{ value: 12, unit }]);
  });

  test.each(
    '家庭 家族 个体 个性 人才 人民 人口 户籍 件数 名城 名校 台商 所有 处理 张家 条例 位于 支持 间隔 场所 次要 批准 部队 列入 片区 本科 种子 类似 票据 组织 期间'.split(
      ' ',
    ),
  )('12%s has none', (word) => {
    expect(findQuantities(`新增12${word}`)).toEqual([]);
  });

  test.each([
    ['万亩', 'area', '亩'],
    ['公顷', 'area', '公顷'],
    ['平方公里', 'area', '平方公里'],
    ['万平方米', 'area', '平方米'],
    ['亿美元', 'currency', '美元'],
    ['万欧元', 'currency', '欧元'],
    ['亿元', 'currency', '元'],
    ['亿元人民币', 'currency', '元'],
    ['立方米', null, null],
    ['微克/立方米', null, null],
    ['公里', null, null],
    ['家', null, null],
  ])('%s measures %s', (unit, dimension, base) => {
    expect(toBaseUnit(unit)).toEqual(dimension === null ? null : { dimension, base });
  });
});

describe('what compares a target', () => {
  const words =
    '以上 以内 左右 以下 不超过 超过 不高于 高于 不低于 低于 不少于 不多于 不大于 不小于 至少 ≥ ≤ ＞ ＜ > <';
  test.each(words.split(' '))('%s', (word) => {
    const isBehind = /^(?:以.|左右)$/u.test(word);
    const cell = isBehind ? `8${word}` : `${word}8`;
    expect(parseTarget(cell, '%', '投资')).toMatchObject({ value: 8, comparator: word });
  });

  test.each([
    ['与上年持平', '持平'],
    ['实现正增长', '正增长'],
    ['力争8', '力争'],
    ['保持平稳', ''],
    ['保持稳定', ''],
    ['8', ''],
  ])('%s is compared by %j', (cell, comparator) => {
    expect(parseTarget(cell, '%', '投资').comparator).toBe(comparator);
  });
});

describe('a share of the plan', () => {
  test.each('力争 争取 确保 预计 预期 拟 将 计划 要 未 没 尚未 超额 超出'.split(' '))('%s完成 is not done', (word) => {
    expect(findCompletions(`年内${word}完成年度目标的80%`, projectStates)).toEqual([]);
  });

  test.each('主要 重要 需要'.split(' '))('%s任务 is no wish', (word) => {
    expect(findCompletions(`${word}指标完成年度目标的80%`, projectStates)).toMatchObject([{ percent: 80 }]);
  });

  test.each('年度 全年 本年 本年度 当年 今年 2030年 2030年度 年初'.split(' '))('完成%s计划投资的80%%', (year) => {
    expect(findCompletions(`完成${year}计划投资的80%`, projectStates)).toMatchObject([{ percent: 80 }]);
  });

  test.each('国家 省委省政府 省政府 市政府 省 市 区 县 上级'.split(' '))('完成%s下达任务的80%%', (giver) => {
    expect(findCompletions(`完成${giver}下达任务的80%`, projectStates)).toMatchObject([{ percent: 80 }]);
  });

  test.each('上半年 一季度 一期 序时 三年 项目'.split(' '))('of %s is none of the year', (other) => {
    expect(findCompletions(`完成${other}目标的80%`, projectStates)).toEqual([]);
  });

  test.each('投资 收入'.split(' '))('of planned %s without a year may be that of the whole', (sum) => {
    expect(findCompletions(`完成计划${sum}的80%`, projectStates)).toEqual([]);
  });
});

describe('what a cell says of its task', () => {
  const statusOf = (text: string) => readStatus([text], projectStates).status;

  test.each('已 已经 均已 都已'.split(' '))('%s全部完成', (word) => {
    expect(statusOf(`${word}全部完成`)).toBe('completed');
  });

  test.each('全部 全面 如期 按期 按时 圆满 提前'.split(' '))('已%s完成', (word) => {
    expect(statusOf(`已${word}完成`)).toBe('completed');
  });

  test.each('基本 部分 一期 首批'.split(' '))('%s全部完成', (word) => {
    expect(statusOf(`${word}全部完成`)).toBe('not-stated');
  });

  test.each('未 没有 尚未 拟 将 预计 确保 力争 争取 计划于年内 即将'.split(' '))('%s全部完成', (word) => {
    expect(statusOf(`${word}全部完成`)).toBe('not-stated');
  });

  test('除…外', () => {
    expect(statusOf('除一处外已全部完成')).toBe('not-stated');
  });

  test.each('年度统计 年终统计 年底统计 按年度统计 待年度统计'.split(' '))('%s', (text) => {
    expect(statusOf(text)).toBe('not-yet-measured');
  });

  test.each([
    ['月度统计', 'not-stated'],
    ['统计中', 'not-stated'],
    ['年度统计完成', 'not-stated'],
  ])('%s', (text, status) => {
    expect(statusOf(text)).toBe(status);
  });

  test.each('无 暂无 无进展 未填 未填报 — / ……'.split(' '))('%s', (text) => {
    expect(statusOf(text)).toBe('not-stated');
  });

  test.each([
    ['无锡段已开工', 'not-stated'],
    ['暂停', 'suspended'],
  ])('%s', (text, status) => {
    expect(statusOf(text)).toBe(status);
  });
});

describe('how something is done', () => {
  test.each(mannerWords.split(' '))('%s is nothing that a task could be about', (word) => {
    expect(namesOtherObject(`${word}滨河路改造`, `双方滨河路改造`)).toBe(false);
  });

  test.each('学校 道路 河道 垃圾 完成率 建设者 推进会'.split(' '))('%s is', (word) => {
    expect(namesOtherObject(`${word}滨河路改造`, `双方滨河路改造`)).toBe(true);
  });
});
