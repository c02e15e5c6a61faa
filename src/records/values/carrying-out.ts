import { readItemMark } from './item-mark.ts';

/** Sections of a notice that say how all of it is carried out, by their titles. */
const sections =
  /^(?:工作|有关|几点|具体|相关|下一步)*要求$|^(?:组织|工作|政策|要素)*保障(?:措施)?$|^组织(?:领导|实施|推进)$|^(?:推进|落实|工作)机制$/u;

/** Parts of a plan by which works are looked at, by their titles: 督查目的, 检查时间安排, 督查重点内容. */
const inspection =
  /^(?:本次|这次|专项|实地|现场|联合|集中|工作)*(?:督查|督察|督导|检查|巡查|核查|抽查|暗访|调研|验收)(?:工作|活动)?的?(?:重点|主要|具体|时间|日程)*(?:(?:目的|意义|依据|时间|日期|日程|地点|对象|范围|内容|方式|方法|形式|步骤|程序|流程|安排|分组|组成|人员|成员|行程|路线|纪律|要求)[和及与、]?)+$/u;

const manner = '(?:切实|进一步|认真|全面|严格|着力|持续|不断|层层|及时|定期|按时|按期|如期|主动|积极)*';
const deed =
  '(?:加强|强化|压实|夯实|明确|健全|落实|细化|量化|严格|严肃|狠抓|抓好|完善|注重|提高|增强|靠实|凝聚|形成|加大|建立|统一|倒排|紧盯|协调|跟踪|密切|搞好|加快|报送|上报)';
const matter =
  '(?:组织|领导|责任|任务|方案|措施|调度|协调|协同|协作|配合|督查|督办|督导|督促|督察|检查|考核|考评|问责|落实|统筹|机制|推进|跟踪|问效|思想|认识|合力|进度|时限|信息|报送|反馈|奖惩|工作|力度|情况|结果|运用|纪律|主体|各自|各方|资金|经费|管理|监管|拨付|材料|部门|单位|和|与|及|的)';
const asking = new RegExp(`^${manner}(?:${deed}${matter}*)+$`, 'u');

/** All who are addressed, or who watches over them, and how they are to go about it. */
const asked =
  /^(?:(?:从|自)[^，,。]{2,20}[，,])?(?:请?各|有关|相关|牵头|责任|[\u4e00-\u9fff]{0,8}(?:督查|督办|考核|考评|绩效|目标)[\u4e00-\u9fff]{0,6}(?:室|办|机构|局)(?![、，和]))[^，,。；;]{0,24}?(?:要|应|须|需|必须|务必|务于|请)[^。；;]{0,60}?(?:重视|领导|责任|职责|落实|报送|[报送].{0,16}(?:办公室|督查室)|考核|督查|督办|调度|配合|协作|措施|方案|台账|认识)/u;

/** All units, whoever they are, or those who oversee the work. */
const units =
  '(?:请|要求)?各[^，,。；;：:]{0,24}?(?:单位|部门|地|镇|乡|街道|[县区市]|办|局|委|公司)[^，,。；;：:\\d]{0,6}?';
const overseers = '(?:由)?[^，,。；;：:\\d]{0,10}(?:督查室|督办室|督查办|考核办|督查考核办|办公室|目标办|督查组)';
/** 各牵头单位要…于5月8日前…上报: what the units are asked to hand in. */
const demand = new RegExp(
  `^${units}(?:要|应|须|需|请|务必|必须|于|将|按照|根据|对照|结合|每)(?:.*[，,、于前])?[^，,。；;]*(?:上报|报送|报(?:至|到|给|[省市县区州我]|政府|办公室)|反馈)`,
  'u',
);
const oversight = new RegExp(
  `^${overseers}(?:要|将|应|须|负责|会同[^，。；]{2,20})+[^。；;]*(?:督查|督办|督导|督促|通报|考核|检查|汇总|调度|跟踪)`,
  'u',
);
/** 新建学校3所: an amount of works is no demand of this kind. */
const amount = /\d[\d.]*[余多]?[万亿]?(?:个|所|座|条|公里|千米|亩|公顷|户|人|元|吨|处|家|台|栋|张|平方米)/u;

/** The title of an item is no longer. */
const longest = 24;

/**
 * True for the words that head a section or an item of a notice which only asks how the work is to be carried out: 二、细化工作方案,
 * 四、强化督查考核, 工作要求; and for what asks the units to hand something in, or says who oversees them. What is to be done itself
 * is never named so.
 * @param text With or without its number; what follows its first sentence counts for nothing.
 */
export function isCarryingOut(text: string): boolean {
  const plain = text.trim();
  if (asksUnits(plain)) return true;
  const [head = ''] = plain
    .slice(readItemMark(plain))
    .trim()
    .split(/[。；;：:]/u, 1);
  if (head === '' || head.length > longest) return false;
  return (
    sections.test(head) ||
    inspection.test(head) ||
    head.split(/[，,、\s]+/u).every((words) => asking.test(words) && words.length >= 4)
  );
}

/** Parts of a document that say why, how things stand, or what comes next, by their titles alone. */
const part =
  /^(?:(?:总体|基本|具体|有关|主要|整体)?(?:情况|概况)|(?:总体|整体|基本|主要)?(?:工作)?(?:开展|进展|推进|完成|落实|督查|办理)情况|(?:总体|总的)?(?:要求|思路)|指导思想|(?:基本|工作|主要|实施|总体)原则|(?:工作)?背景|(?:当前|目前)?(?:存在|面临)的?(?:主要|突出|一些)?(?:问题|困难)(?:和(?:困难|不足|原因))?|(?:问题|原因)(?:和原因)?分析|主要(?:做法|成效|经验|问题)(?:[和及](?:做法|成效|经验))?|(?:下一?步|下阶段|下半年)(?:的?(?:主要|重点)?工作)?(?:的?(?:打算|计划|安排|措施|思路|建议|要求|意见))?|(?:工作|几点)?建议)$/u;

/** True for the title of such a part: 一、总体情况, 二、存在的主要问题, 三、下一步打算. It lists nothing itself. */
export function isFramePart(text: string): boolean {
  const plain = text.trim();
  return part.test(
    plain
      .slice(readItemMark(plain))
      .trim()
      .replace(/[。：:]$/u, ''),
  );
}

/**
 * True for a sentence that asks all who are addressed how to go about it or to hand something in, or says who oversees them: 一、各责任单位要
 * 高度重视…, 二、从3月起，各部门要…报送.
 */
export function asksUnits(text: string): boolean {
  const plain = text.trim();
  const own = plain.slice(readItemMark(plain)).trim();
  const [sentence = ''] = own.split('。', 1);
  return [demand, oversight, asked].some((pattern) => pattern.test(sentence)) && !amount.test(own);
}
