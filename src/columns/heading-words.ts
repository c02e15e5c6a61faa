import type { ColumnField } from './column-field.ts';

/**
 * The words that headings are made of, by meaning: a heading that no editor has registered is likely to mean what all of
 * its words say together, such as 目标与任务 a task, and 年度任务完成情况 what became of it. The first that fits decides, and one
 * that no line fits whole says nothing: an unknown column is shown as printed, a wrong one would be read.
 */
const whose = '(?:[全本各省市州县区旗镇乡]|[省市州县区]直|[省市州县区]级|[省市州县区]政府|政府){0,2}';
const body = '(?:单位|部门|科室|处室|股室|主体|机构|镇街|街道|乡镇)(?:名称)?';
const duty = '(?:责任|负责|实施|落实|主办|承办)';
const thing =
  '(?:任务|项目|工作|事项|工程|实事|民生实事|问题|整改|指标|目标|行动|课题|改革|决策|重点|年度|主要|具体|建设)*';
const day = '(?:的?时间|时限|期限|日期|年月|年限|时间节点|时间要求|时限要求)';
const doing = '(?:推进|落实|完成|进展|实施|执行|办理|整改|建设|工作|项目|任务|目标|履行|兑现|实现|推动)';
const when =
  '(?:目前|当前|最新|全年|半年|本月|本季度?|本期|本周|上月|上年|实际|工作|年度|总体|主要|具体|阶段性|累计|今年以来|自评)';
const share = '(?:率|比例|比率|之?比|百分比|百分率|占比|百分数)';
const money = '(?:投资|资金|经费|专款)';

const vocabulary: readonly (readonly [field: ColumnField, words: RegExp])[] = [
  ['number', new RegExp(`^${thing}(?:序号|编号|顺序号|项次|总序号)$|^(?:序|号|No\\.?|NO\\.?|№)$`, 'u')],
  [
    'contact',
    /^(?:单位|部门|项目|工作|牵头单位|责任单位)?(?:联系人|联络人|联络员|联系方式|联系电话|办公电话|手机号?码?|电话号?码?|具体联系人)(?:及?(?:联系)?(?:电话|方式))?$/u,
  ],
  ['remark', /^(?:备注|附注|注|其他|其它)(?:说明|情况|事项)?$|^(?:情况|有关|需要)?说明(?:的?事项)?$/u],
  [
    'status',
    new RegExp(
      '^(?:进度|工作|任务|项目)?是否(?:已|能|按(?:期|时|要求|计划)?)?(?:全部|如期)?(?:完成|达序|达到?|达标|按|办结|滞后|开工|启动|销号|逾期|超期|超序|竣工|投用|取消|符合序时)(?:序时|时序|时间|计划|目标|任务|年度|进度|推进|要求)*$' +
        '|^是否(?:按期|按时|如期|正常|超时)(?:推进|进行|实施)?$' +
        `|^(?:目前|当前|最新|总体)?${thing}(?:推进|完成|进展|进度|办理|落实|实施|执行|整改|销号)?(?:状态|状况)$` +
        '|^(?:进度|进展|推进|完成|督查|督办|预警|考核)?(?:亮灯|亮牌|灯号|红黄绿灯|预警灯|预警)(?:情况|状态|等级|颜色)?$' +
        '|^(?:序时|时序)(?:进度)?(?:达标|达成|完成|达序|比较)(?:情况)?$|^达序(?:时)?(?:进度)?情况$',
      'u',
    ),
  ],
  [
    'percentage',
    new RegExp(
      `^(?:${when}|${doing}|计划|工程|形象|序时|${money}|支付|拨付|到位|支出|预算|进度|销号|办结)*(?:完成|进度|执行|支付|拨付|到位|落实|办结|支出|销号|整改|达标)${share}[%％]?$` +
        `|^(?:已?完成|占)(?:全年|年度|年|本年)?(?:计划|目标|任务|${money}|总投资|年度)+(?:投资|任务|目标)?(?:的?(?:完成)?${share}|[%％]|的[%％])$` +
        `|^(?:${when}|${doing}|形象|工程)*(?:进度|完成|进展|完成度)[%％]$|^(?:${when}|${doing})*完成度$`,
      'u',
    ),
  ],
  [
    'paid',
    new RegExp(
      `^(?:${when}|自年初|自开工|本年|当年|开工|至今|累计|已|计划)*(?:完成|到位|支付|拨付|支出|使用|投入|下达)(?:${when})?(?:建设|固定资产|财政)?(?:${money}|金额)(?:额|总额|数|情况)?$` +
        `|^(?:${when})*${money}(?:已|实际|累计)?(?:完成|到位|支付|拨付|支出|使用|投入|下达)(?:额|数|金额|情况)?$`,
      'u',
    ),
  ],
  [
    'planned',
    new RegExp(
      `^(?:项目|工程|概算|估算|预算|计划|预计|年度|全年|本年|当年|今年|总|建设|静态|合同|\\d+年)*(?:${money}|造价)(?:总?额|总计|计划|规模|估算|概算|预算|需求|安排|金额)?$` +
        '|^(?:总|年度|项目|全年|财政)*(?:预算|概算|估算)(?:总?额|金额|资金)?$',
      'u',
    ),
  ],
  ['lead', new RegExp(`^(?:${thing})${whose}(?:总?牵头|主办|主责|第一责任|主要牵头)${duty}?(?:${body})?$`, 'u')],
  [
    'supporting',
    new RegExp(
      `^(?:${thing})${whose}(?:配合|协办|协同|协助|协作|参与|参加|会办|协管)(?:配合)?${duty}?(?:${body})?$`,
      'u',
    ),
  ],
  ['related', new RegExp(`^${whose}(?:相关|有关|涉及)${duty}?${body}$`, 'u')],
  [
    'responsible',
    new RegExp(
      `^(?:${thing})${whose}(?:主要|具体|直接)?(?:${duty}|承担|执行|建设|推进|完成|整改|申报|用地|主管|归口|监管|交办|包保|包抓){1,2}${body}$|^责任(?:分工|落实)$|^项目业主(?:单位)?$|^业主(?:单位)?$`,
      'u',
    ),
  ],
  [
    'leader',
    new RegExp(
      `^(?:${thing})${whose}(?:分管|责任|牵头|挂钩|挂联|挂点|包联|包保|包抓|包案|联系|主管|督办|督导|主抓|领办|负责|协管|主要|具体|直接|第一){0,2}${whose}(?:(?:单位|部门)(?:主要|分管)?)?(?:领导|负责人|负责同志|责任人|牵头人|领导同志|市长|县长|区长|副秘书长)(?:姓名)?$`,
      'u',
    ),
  ],
  [
    'indicator',
    /^(?:主要|核心|重点|考核|预期性?|约束性|经济|发展|评价|监测|量化|绩效|[三四]级)*指标(?:名称|项目|内容)?$/u,
  ],
  ['unit', /^(?:计量|计算|度量|指标)单位$/u],
  [
    'target',
    /^(?:年度?|全年|计划|预期|预计|考核|约束性|指标|绩效|目标|任务|工作)*(?:目标|计划|任务|预期|指标)(?:值|数值|数|量)$/u,
  ],
  [
    'deadline',
    new RegExp(
      `^(?:计划|要求|预计|拟|任务|工作|目标|项目|整改|年度|最终|规定|承诺)*(?:完成|办结|整改|落实|竣工|建成|达标|销号|完工|投用|投产|办理|交付)${day}$|^(?:截止|时限)(?:时间|日期|要求)?$|^(?:计划)?实施(?:时间|年限|日期|年月|期限)$`,
      'u',
    ),
  ],
  [
    'start',
    new RegExp(`^(?:计划|实际|拟|预计|项目|工程)*(?:开工|开始|启动|起始|动工|立项|交办|下达)(?:建设)?${day}$`, 'u'),
  ],
  ['finish', new RegExp(`^(?:实际|项目|已)*实际(?:完成|办结|竣工|建成|完工|投用|整改)${day}$`, 'u')],
  [
    'milestone',
    /^(?:工作|项目|推进|阶段|阶段性|分阶段|年度|季度|月度|分季度|时序|序时|时间|任务|形象)*(?:进度|节点|计划|时序)(?:进度)?(?:安排|目标|要求|计划|节点)$|^(?:阶段性?|分阶段|[分各]?季度|月度|分月|节点)(?:目标|任务|计划|安排|要求)+$|^推进(?:计划|安排)$|^里程碑$/u,
  ],
  [
    'name',
    /^(?:[省市县区]级?|年度|重点|重大|民生|工作|建设|重要|惠民|实事|为民办实事|十[大件])*(?:任务|目标|项目|工程|实事|事项|工作|课题|行动|民生实事)名称$|^(?:[省市县区]级?|重点|重大|惠民|为民)*(?:民生实事|民生工程|实事工程)(?:项目|事项)?$|^(?:案由|建议标题|议题)$/u,
  ],
  [
    'detail',
    /^(?:主要|具体|项目|工程)*建设(?:内容(?:规模|目标|标准|要求)*|规模(?:内容|目标|标准|要求|任务)+|任务(?:规模|内容|目标|标准|要求)*)$/u,
  ],
  [
    'category',
    /^(?:所属|任务|工作|目标|项目|事项|重点|实事|问题|建设|指标)*(?:类别|分类|门类|领域|板块|类型|维度|方面|行业)$|^[一二]级指标$/u,
  ],
  [
    'progress',
    new RegExp(
      `^(?:${when}|${doing}|进度)*(?:推进|落实|完成|进展|实施|执行|办理|整改|建设|进度)(?:情况|成效|动态)(?:说明|简述)?$` +
        `|^(?:${when})*已?完成(?:数值?|值|量|工作量|任务量)$` +
        `|^(?:${when}|推进|建设|完成|实施|形象|工程|项目)*(?:进度|进展)$|^(?:取得|工作|主要|阶段性|落实)*成效$`,
      'u',
    ),
  ],
  [
    'text',
    // 内容 or 要求 alone may be those of a meeting.
    /^(?=.*(?:任务|目标|事项|..内容|..要求))(?:年度|全年|主要|重点|重大|具体|总体|行政|决策|工作|政府|报告|目标|任务|内容|要求|事项|实事|民生|分解|细化|项目|整改|改革|督查|督办|承诺|预期|本年|今年|实施|分项)*(?:任务|内容|要求|目标|事项|分解|标准)$|^(?:工作|任务|目标)+标准$|^(?:反馈|存在的?具体|整改|巡察反馈|督察反馈)问题$/u,
  ],
  [
    'other',
    /^(?:主要|存在|面临|具体|目前|困难|滞后|未完成|工作)*的?(?:问题|困难|原因|短板|矛盾)(?:及建议|和困难|分析)?$|^(?:下一?步|下阶段|下月|后续)的?(?:主要)?(?:工作)?(?:打算|计划|安排|措施|举措|思路|建议)?$|^(?:工作|推进|主要|具体|保障|重点|整改|落实|改革)*(?:措施|举措|做法|抓手|路径|步骤)$|^(?:任务|资金|政策|项目|责任|问题|指标|数据)*(?:来源|依据|出处)$|^(?:建设|项目|实施|工程|具体)+(?:地点|地址|位置|区域|范围|性质|规模|周期|工期)$|^(?:计划|项目|工程|建设|实施)*(?:建设|实施)?起(?:止|讫)(?:时间|年限|日期|年月|期限|年度)$|^(?:所在|所属)(?:地|区域|乡镇|街道|镇街|镇|区县|地区|县区)$|^(?:受益|补助|补贴|帮扶|扶持|服务)(?:对象|人口|群众|人群|人数|户数|范围|标准)$|^(?:权重|分值|得分|评分|排名|考核方式|评价标准|佐证材料|验收标准|成果形式|完成标志|工作成果)$/u,
  ],
];
const joints = /[与和及、，,/／]|以及/gu;
/** A period that stands for what was done in it: 1月, 一季度, 上半年. */
const periodAlone =
  /^(?:\d{4}年)?(?:\d{1,2}(?:[-—–~～至到]\d{1,2})?月份?|第?[一二三四]季度|[上下]半年|前三季度|截至?止?\d{1,2}月(?:\d{1,2}日|[底末])?)$/u;

/** True for a heading that is a period alone: 1月, 截至6月底, 三季度. */
export function isPeriodAlone(heading: string): boolean {
  return periodAlone.test(heading.replace(/\s+/gu, ''));
}

/** No heading that says what its column means is longer. */
const longest = 16;
const nothingDone = /计划|目标|安排|任务|要求|节点/u;

/** What a heading of several names means, of which the first is progress and the others explain it. */
function guessFirst(plain: string): ColumnField | null {
  const [first = '', ...others] = plain.split(/[、，,及和与]/u).filter((name) => name !== '');
  const meanings = [first, ...others].map((name) => vocabulary.find(([, words]) => words.test(name))?.[0] ?? null);
  const [own, ...rest] = meanings;
  return own === 'progress' && rest.length > 0 && rest.every((field) => field === 'other') ? own : null;
}

/** What stands behind a heading in brackets or as its unit. */
export interface HeadingUnit {
  readonly isShare: boolean;
  readonly isMoney: boolean;
}

/**
 * What a heading is likely to mean by its words; null where they do not tell.
 * @param plain Without white space, brackets and the period before it.
 * @param partOfYear Whether a period shorter than a year stood before it: 一季度目标 is a milestone, 年度目标 the task.
 */
export function guessField(plain: string, unit: HeadingUnit, partOfYear: boolean): ColumnField | null {
  if (plain.length > longest) return null;
  if (periodAlone.test(plain)) return 'progress';
  if (partOfYear && nothingDone.test(plain) && /(?:计划|目标|安排|任务|要求|节点)$/u.test(plain)) return 'milestone';
  const joined = plain.replace(joints, '');
  // 参与部门 holds a word that joins others elsewhere.
  const field = vocabulary.find(([, words]) => words.test(plain) || words.test(joined))?.[0] ?? null;
  // 进展情况、存在问题及下一步打算 begins with what was done.
  const first = field === null ? guessFirst(plain) : null;
  if (first !== null) return first;
  if (unit.isShare && (field === 'progress' || /^(?:已?完成|(?:已?完成|占).*(?:计划|目标|任务|投资))$/u.test(plain)))
    return 'percentage';
  if (unit.isMoney && (field === 'progress' || /^(?:累计|实际|已)*(?:完成|支付|到位)$/u.test(plain))) return 'paid';
  if (unit.isMoney && /^(?:年度|全年|本年|总)?计划$/u.test(plain)) return 'planned';
  return field;
}
