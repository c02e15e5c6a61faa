import { beginsAsReport } from './progress-label.ts';
import { explainsRoles } from './role-legend.ts';

/** What a paragraph is that stands behind the words that say whose an item is: what became of it, more of what is promised, or either. */
export type Continuation = 'report' | 'promise' | 'unsure';

const subject =
  '(?:该|此|本|这|上述)(?:一?[项件个批])?(?:重点|民生|惠民)?(?:工作|任务|实事|项目|工程|事项|目标|指标)?(?:目前|现|均|全部|年内)?';
/** 此项工作已完成。, 目前已开工8个。, 年度投资目标5000万元，完成投资5200万元. */
const told = new RegExp(
  `^(?:${subject}(?:已|完成|正在|基本完成)|(?:目前|当前|至今|现已|已经|已(?=[\u4e00-\u9fff]))|(?:年度|全年|今年|计划)?(?:计划)?投资(?:目标|计划|额)?[^。；]{0,24}(?:累计|实际|已)?完成投资)`,
  'u',
);
/** Done, and nothing left to do. */
const done =
  /(?:^|[，,。；;])[^，,。；;]{0,24}(?:已(?:全面|全部|基本|累计|如期|提前)?(?:完成|建成|开工|竣工|完工|投用|投入|启动|交付|办结|通车|封顶)|完成投资\d|占(?:年度|全年)?(?:计划|目标|任务)的?\d|完成率|为(?:年度|全年)?(?:计划|目标)的\d)/u;
/** Who is late with it: 建设进度较慢的为江宁区, 尚未开工的有2个镇. */
const late =
  /(?:进度|进展|推进)(?:相对|比较)?(?:较慢|缓慢|偏慢|滞后|落后)|(?:尚未|未)(?:全部|基本)?(?:完成|开工|建成|启动|竣工)[^。；]{0,16}(?:的|为|有)/u;
/** Still to be done. */
const ahead =
  /(?:^|[，,。；;])\s*(?:要|须|应|将|拟|确保|力争|争取|计划|到\d{4}年|\d{4}年底前|推动|加快|推进|加强|完善|开展|落实|做好|组织|建立|支持|实施|继续|进一步|全面|积极|深入|大力)|(?:要|确保|力争|争取)[^，,。；;]{2,}[。；;]$/u;
/** How a list closes: whom its last paragraph asks, now or as a next step, what is attached, whom one may call. */
const closing =
  /^(?:(?:下一?步|下一?阶段|接下来|今后)(?:工作中)?[，,：:]?\s*)?(?:(?:请|各|会议|以上|上述(?!工作|项目)|特此|现(?:予以?|将|面向社会|向社会)?(?:公告|公布|公示|通报|印发)|附|注|备注|说明|联系|来源|本(?:方案|通知|意见|清单|表|文件|措施|办法|计划|要点|规划)|此[件文]|为确保|为切实|有关(?:单位|部门)|市(?:级)?各|县各|区各|[（(]?(?:此件|联系))|[^，,。；;]{0,16}(?:单位|部门|人民政府|政府|办公室|委员会|同志)[^，,。；;]{0,12}(?:要|应|须))/u;

/** 经县政府研究通过，现将…予以公示, 现将方案印发给你们, 现接受社会监督: what a document announces, behind the last of its items. */
const announces =
  /(?:^|[，,])现(?!已|有)(?:将|就|面向|向)?[^。；;]{0,80}(?:公告|公示|公布|通告|通报|印发|下发|转发)(?=[，,。：:如给]|$)|(?:^|[，,])现?接受[^，,。；;]{0,12}监督[，,。].*(?:详见|附件|电话)/u;

/** 圆满完成2031年民生实事建设任务, 10件民生实事已全部完成: what became of the list, and of no item of it. */
const ofAll =
  /完成了?(?:\d{4}年|今年|全年|各项|所有|全部|上述|以上)[^，。；]{0,10}(?:[实實]事|民生(?:工程|项目))|(?:\d+|[一二三四五六七八九十]+)[件项大个][^，。；\d]{0,10}(?:[实實]事|民生(?:工程|项目))[^。；]{0,12}(?:均|全部|已|都|基本)/u;

/**
 * What a paragraph says that stands behind the units of an item; null for one that is no part of any: it closes the list,
 * explains how units are marked, or does not end as sentences do.
 */
export function readContinuation(paragraph: string): Continuation | null {
  const text = paragraph.trim();
  if (
    !/[。；;！!]$/u.test(text) ||
    closing.test(text) ||
    announces.test(text) ||
    closesReport(text) ||
    explainsRoles(text)
  )
    return null;
  if (tellsReport(text)) return 'report';
  return ahead.test(text) ? 'promise' : 'unsure';
}

/** 从办理情况看，…, 请各责任单位…: what closes a report on all of them, behind the last. */
export function closesReport(paragraph: string): boolean {
  const text = paragraph.trim();
  return ofAll.test(text) || closingReport.test(text);
}

const closingReport =
  /^(?:从[^，,。]{0,14}看[，,]|总的来?看|总体(?:上|来)?看|综合来?看|综上|请各|请有关|希望各|特此|以上|各(?:责任|有关|牵头|相关|承办)*(?:单位|部门)[^，,。]{0,8}(?:要|应|须))/u;

/** True for a paragraph that says what became of an item, though no label announces it. */
export function tellsReport(text: string): boolean {
  const plain = text.trim();
  return told.test(plain) || beginsAsReport(plain) || ((done.test(plain) || late.test(plain)) && !ahead.test(plain));
}

/** True for one that names the item itself, and what became of it: 此项工作已完成。 */
export function tellsOfItem(text: string): boolean {
  return itself.test(text.trim());
}

const itself = new RegExp(`^${subject}(?:已|完成|正在|基本完成)`, 'u');

/** 上半年，…, 截至6月底，…, 目前已…: behind what an item of a report promises. */
const since =
  /^\s*(?:(?:\d{4}年|今年)?(?:[上下]半年|全年|前?第?[一二三四]季度|前[一二三四五六七八九十]个月|前三季度|1[-—–~至]\d{1,2}月份?)[，,]?(?!(?:完成|启动|开工|力争|确保)[^，。；;]*[；;。]\s*(?:下半年|第?[二三四]季度|年底))|截至|截止|目前[，,]?|现已|已(?=[\u4e00-\u9fff])|今年以来[，,]|至今)/u;

/** 春季造林已完成7.5万亩，占年度任务的75%。: the sentence says what is done, and nothing that is left to do. */
function tellsDone(text: string): boolean {
  const [sentence = ''] = /^[^。；;]*/u.exec(text) ?? [];
  return /已/u.test(sentence) && done.test(sentence) && !ahead.test(sentence);
}

/**
 * Where in a paragraph of a report the sentence begins that says what became of what stands before it; -1 where none does.
 * @param isBelow The item stands above it.
 */
export function findReport(paragraph: string, isBelow = false): number {
  if (isBelow && since.test(paragraph)) return 0;
  let from = 0;
  for (const { index, 0: end } of paragraph.matchAll(/[。；;](?=.)/gu)) {
    const [before, behind] = [paragraph.slice(from, index), paragraph.slice(index + end.length)];
    // 改造急诊室17所，已完成5所；新建卫生站40所，已开工24所: another work with what became of it.
    if (since.test(behind) || (tellsDone(behind) && !tellsDone(before))) return index + end.length;
    from = index + end.length;
  }
  return -1;
}
