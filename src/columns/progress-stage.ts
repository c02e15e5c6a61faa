const told =
  '(?:本|当|上|每)?(?:[月周期年]|季度?)?(?:最新|目前|当前|工作|项目|任务|推进|建设|累计|实际|主要|总体)*(?:进展|推进|落实|完成|办理|实施|推动)(?:情况|动态)|(?:本月|目前|当前|工作|项目|建设|最新|形象)*(?:进展|进度)';
const stageWord =
  '前期|手续|在建|形象|施工|建设|招标|招投标|立项|审批|报批|设计|征地|拆迁|征迁|征收|用地|开工|主体|竣工|验收|投产|运营|规划|勘察|签约|落地|融资|采购|安装|调试|可研|环评|谋划|储备|土建|装修|配套|复工|入统|清表|净地';
const stage = `(?:[\\u4e00-\\u9fff]{0,4}(?:${stageWord})[\\u4e00-\\u9fff]{0,4}?)`;
const behind = new RegExp(`^(?:${told})[（(]?(?<stage>${stage})(?:情况|阶段|工作|进展)?[）)]?$`, 'u');
const before = new RegExp(`^(?<stage>${stage})(?:工作|阶段)?(?:进展|推进|办理|完成|落实|实施)(?:情况|动态)?$`, 'u');
/** What is planned, paid for or lacking is no progress of a stage; 工程建设进展情况 is that of the whole. */
const no =
  /计划|目标|安排|要求|问题|困难|原因|措施|打算|建议|备注|责任|单位|投资|资金|比例|率|年限|时间|时限|内容|规模|地点/u;
const whole = /^(?:项目|工程|工作|任务|重点|重大|年度|民生|本月|本年)*(?:建设|施工)?(?:项目|工程)?$/u;

/**
 * The stage of its task that a heading of progress names: 本月进展情况 前期手续 and 前期手续办理情况 → 前期手续; null for one
 * that tells of the whole.
 */
export function readStage(heading: string): string | null {
  const plain = heading.replace(/\s+/gu, '');
  if (no.test(plain) || plain.length > 20) return null;
  const found = behind.exec(plain)?.groups?.['stage'];
  if (found !== undefined) return found;
  const first = before.exec(plain)?.groups?.['stage'];
  return first === undefined || whole.test(first) ? null : first;
}
