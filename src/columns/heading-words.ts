import type { ColumnField } from './column-field.ts';

/**
 * The words that headings are made of, by meaning: a heading that no editor has registered is likely to mean what all of
 * its words say together, such as 目标与任务 a task, and 年度任务完成情况 what became of it. The first that fits decides.
 */
const whose = '(?:[全本各省市州县区旗镇乡]|[省市州县区]直|[省市州县区]级|政府){0,2}';
const body = '(?:单位|部门|科室|处室|股室|主体|机构|镇街|街道)';
const duty = '(?:责任|负责|实施|落实|主办|承办)';
const vocabulary: readonly (readonly [field: ColumnField, words: RegExp])[] = [
  ['number', /^(?:任务|项目|工作|事项|指标)?(?:序号|编号|顺序号|项次)$|^(?:序|号|No\.?|NO\.?|№)$/u],
  ['lead', new RegExp(`^${whose}(?:总?牵头|主办|主责|第一责任)${duty}?${body}?$`, 'u')],
  ['supporting', new RegExp(`^${whose}(?:配合|协办|协同|协助|协作|参与|会办)${duty}?${body}?$`, 'u')],
  ['related', new RegExp(`^${whose}(?:相关|有关|涉及)${duty}?${body}$`, 'u')],
  ['responsible', new RegExp(`^${whose}(?:主要|具体)?(?:${duty}|承担|执行|建设|推进|完成){1,2}${body}$`, 'u')],
  [
    'leader',
    new RegExp(
      `^${whose}(?:分管|责任|牵头|挂钩|挂联|包联|包保|包抓|联系|主管|督办|主抓)?${whose}(?:领导|负责人|负责同志|责任人|牵头人)$`,
      'u',
    ),
  ],
  ['indicator', /^(?:主要|核心|重点|考核|预期性?|约束性|经济|发展|评价|监测|[三四]级)*指标(?:名称|项目)?$/u],
  ['target', /^(?:年度|全年|计划|预期|预计|考核|约束性|指标)*(?:目标|计划|任务|预期|指标)(?:值|数值|数|量)$/u],
  [
    'deadline',
    /^(?:计划|要求|预计|拟|任务|工作|目标)*(?:完成|办结|整改|落实|竣工|建成|达标|销号)(?:的?时间|时限|期限|日期|时间节点|时间要求)$|^(?:截止|时限)(?:时间|日期|要求)?$/u,
  ],
  ['name', /^(?:年度|重点|民生|工作|建设)*(?:任务|项目|工程|实事|事项|工作|课题|行动)名称$/u],
  ['category', /^(?:所属|任务|工作|项目|事项|重点)*(?:类别|分类|门类|领域|板块|类型|维度|方面)$|^[一二]级指标$/u],
  [
    'progress',
    /^(?:目前|当前|最新|全年|半年|本月|实际|工作|项目|任务|目标|总体|主要|具体|建设|推进|落实|完成|进展|实施|执行|办理)*(?:推进|落实|完成|进展|实施|执行|办理)(?:情况|成效|动态)(?:说明)?$|^(?:目前|当前|最新|实际|工作|项目|建设|推进|完成|实施|形象)*(?:进度|进展)(?:情况)?$/u,
  ],
  [
    'text',
    // 内容 or 要求 alone may be those of a meeting.
    /^(?=.*(?:任务|目标|事项|..内容|..要求))(?:年度|全年|主要|重点|具体|总体|工作|政府|报告|目标|任务|内容|要求|事项|实事|民生|分解|细化|项目)*(?:任务|内容|要求|目标|事项|分解)$/u,
  ],
];
const joints = /[与和及、，,/／]|以及/gu;
/** A period that stands for what was done in it: 1月, 一季度, 上半年. */
const periodAlone = /^(?:\d{1,2}(?:[-—~～至]\d{1,2})?月份?|第?[一二三四]季度|[上下]半年|前三季度)$/u;
/** No heading that says what its column means is longer. */
const longest = 14;

/** What a heading without white space, brackets and period is likely to mean by its words; null where they do not tell. */
export function guessField(plain: string): ColumnField | null {
  if (plain.length > longest) return null;
  if (periodAlone.test(plain)) return 'progress';
  const joined = plain.replace(joints, '');
  // 参与部门 holds a word that joins others elsewhere.
  return vocabulary.find(([, words]) => words.test(plain) || words.test(joined))?.[0] ?? null;
}
