/**
 * What verbs before an amount say of it. Verbs of one act are one thing done (新建, 建成); a verb that is not listed says
 * nothing, so that its amount has no partner. Each word has a line in the tests.
 */
export interface Act {
  /** The act's name; null for verbs that only say that something is reached: 完成. */
  readonly act: string | null;
  /** Whether a report that uses it says that so much is done. `begun` answers only a target that asks for a beginning. */
  readonly reach: 'done' | 'begun' | 'under-way';
}

const words: readonly (readonly [verbs: string, act: string | null, reach: Act['reach']])[] = [
  ['完成 实现 开展', null, 'done'],
  ['建成 新增 新建 增加 新设 增设 新辟 竣工 建好', '建', 'done'],
  ['建设 建造', '建', 'under-way'],
  ['扩建', '扩建', 'done'],
  ['改建', '改建', 'done'],
  ['改扩建', '改扩建', 'done'],
  ['改造', '改造', 'done'],
  ['提升', '提升', 'done'],
  ['整治', '整治', 'done'],
  ['治理', '治理', 'done'],
  ['修复', '修复', 'done'],
  ['修缮', '修缮', 'done'],
  ['整改', '整改', 'done'],
  ['疏浚 清淤', '清淤', 'done'],
  ['轮浚', '轮浚', 'done'],
  ['抚育', '抚育', 'done'],
  ['关停 关闭', '关停', 'done'],
  ['淘汰', '淘汰', 'done'],
  ['搬迁', '搬迁', 'done'],
  ['拆除', '拆除', 'done'],
  ['取缔', '取缔', 'done'],
  ['削减', '削减', 'done'],
  ['减轻', '减轻', 'done'],
  ['兼并重组', '兼并重组', 'done'],
  ['帮扶', '帮扶', 'done'],
  ['引进 招引', '引进', 'done'],
  ['培育', '培育', 'done'],
  ['培养', '培养', 'done'],
  ['培训', '培训', 'done'],
  ['创建', '创建', 'done'],
  ['认定', '认定', 'done'],
  ['发放', '发放', 'done'],
  ['安置', '安置', 'done'],
  ['救助', '救助', 'done'],
  ['资助', '资助', 'done'],
  ['举办', '举办', 'done'],
  ['检查', '检查', 'done'],
  ['检测', '检测', 'done'],
  ['解决', '解决', 'done'],
  ['帮助', '帮助', 'done'],
  ['开通', '开通', 'done'],
  ['安装', '安装', 'done'],
  ['更新', '更新', 'done'],
  ['回收', '回收', 'done'],
  ['出让', '出让', 'done'],
  ['减少', '减少', 'done'],
  ['打通', '打通', 'done'],
  ['配备', '配备', 'done'],
  ['铺设', '铺设', 'done'],
  ['种植', '种植', 'done'],
  ['栽植', '栽植', 'done'],
  ['消除', '消除', 'done'],
  ['化解', '化解', 'done'],
  ['选派', '选派', 'done'],
  ['筹集', '筹集', 'done'],
  ['提供', '提供', 'done'],
  ['办结', '办结', 'done'],
  ['复垦', '复垦', 'done'],
  ['开工 新开工 动工 开建 开工建设', '开工', 'begun'],
  ['启动', '启动', 'begun'],
  [
    '推进 推动 加快 实施 落实 支持 签约 立项 申报 受理 谋划 储备 筹建 在建 施工 续建 争创 鼓励 扶持 获批 安排 编制',
    '推进',
    'under-way',
  ],
];

const acts: ReadonlyMap<string, Act> = new Map(
  words.flatMap(([verbs, act, reach]) => verbs.split(' ').map((verb) => [verb, { act, reach }] as const)),
);

/** All verbs that are known, as a pattern; the longest come first. */
export const actPattern = [...acts.keys()].toSorted((a, b) => b.length - a.length).join('|');

/** What a verb says; null for a word that is none of the known verbs. */
export function readAct(verb: string): Act | null {
  return acts.get(verb) ?? null;
}

const nouns = new RegExp(`(?:${[...acts].flatMap(([verb, { act }]) => (act === null ? [] : [verb])).join('|')})$`, 'u');

/** 助浴点建设 → 助浴点 and 建: the act that a noun ends with, and what it is done to; null where it ends with none. */
export function splitActNoun(noun: string): { readonly thing: string; readonly act: string } | null {
  const verb = nouns.exec(noun)?.[0];
  const act = verb === undefined ? null : readAct(verb);
  if (verb === undefined || act?.act == null || act.act === '推进') return null;
  return { thing: noun.slice(0, -verb.length), act: act.act };
}
