import type { FrontMatter } from '../../records/source/front-matter.ts';

/** What tells the kind of a document. */
export interface KindEvidence {
  readonly title: string;
  /** The first lines, in order. */
  readonly texts: readonly string[];
  /** A table of it, or an item in its text, states a task or an indicator. */
  readonly hasTasks: boolean;
  /** A table does so, not the text alone. */
  readonly hasTaskTables: boolean;
  readonly hasProgress: boolean;
  /** Most of the items of its text tell of what was done. */
  readonly hasDeeds: boolean;
  /** Lead phrases of work items stand in the text. */
  readonly hasLeads: boolean;
  /** It holds a table of which no heading was understood. */
  readonly hasUnreadTable: boolean;
  /** It has a number, or an organ signs it. */
  readonly isOfficial: boolean;
  /** Its page says when it was published, or from where it comes. */
  readonly isPublished: boolean;
}

const opening = 12;
const officialTitle = /(?:通知|意见|方案|决定|公告|通告|批复|函|安排|要点|计划|办法|规定|措施|分工|清单|目录)$/u;
const bulletinTitle = /(?:通报|简报|专报|督查情况|督办情况)$/u;
const breakdownTitle = /分解|分工|责任制|责任书|责任清单|任务清单|实施方案|工作方案|工作要点/u;
/** What is about the report is not the report: 政府工作报告任务分解, 政府工作报告重点工作的通知. */
const aboutReport =
  /^(?:[^政]{0,4}(?:解读|图解|读懂|详解|速览|划重点)).*政府工作报告|政府工作报告[》”]?.*(?:任务|分解|分工|事项|重点|目标|通知|意见|方案|责任|落实|解读|摘要|名词|解释|图解|完成|进展|推进|执行|情况|季度|半年)/u;

/** What a document is, by what is in it; `isSure` where nothing else would fit. */
export function readKind(evidence: KindEvidence): { kind: FrontMatter['kind']; isSure: boolean } {
  const title = evidence.title.replace(/\s+/gu, '').replace(/[（(][^）)]*[）)]$/u, '');
  const texts = evidence.texts.slice(0, opening).map((text) => text.replace(/\s+/gu, ''));
  const isGiven = texts.some((text) => givenByItself.test(text));
  if (!isGiven && isTold(title, texts) && !evidence.hasTaskTables) return readToldKind(title);
  if (isSurvey.test(title)) return { kind: 'bulletin', isSure: bulletinTitle.test(title) };
  return readOwnKind(evidence, title, texts, isGiven);
}

function readOwnKind(
  { hasTasks, hasTaskTables, hasProgress, hasDeeds, hasLeads, hasUnreadTable, isOfficial, isPublished }: KindEvidence,
  title: string,
  texts: readonly string[],
  isGiven: boolean,
): { kind: FrontMatter['kind']; isSure: boolean } {
  if (hasProgress && (hasTaskTables || !inspectionTitle.test(title))) return { kind: 'progress-report', isSure: true };
  if (hasTasks && !hasTaskTables && reportTitle.test(title)) return { kind: 'progress-report', isSure: true };
  if (hasTasks === false && hasLeads && reportTitle.test(title)) return { kind: 'progress-report', isSure: true };
  const isToldOf = texts.some((text) => /现[将就].{0,60}通报如下/u.test(text));
  const isOfSeries = texts.some((text) => series.test(text));
  const isBulletin = bulletinTitle.test(title) || ((isToldOf || isOfSeries) && !hasTaskTables);
  // A notice that passes on a list of items breaks nothing down, unless it says so: 分工方案的通知.
  const isPassedOn = /通知$/u.test(title) && !hasTaskTables && !breakdownTitle.test(title);
  // Its title tells what became of the tasks, and no column of its table does.
  if (hasTaskTables && !isBulletin && tellsOutcome(title)) return { kind: 'progress-report', isSure: false };
  const isOfDeeds = hasDeeds || texts.some((text) => opensReport.test(text));
  if (hasTasks && !hasTaskTables && !isBulletin && isOfDeeds && !plans.test(title))
    return { kind: 'progress-report', isSure: hasDeeds && texts.some((text) => opensReport.test(text)) };
  if (hasTasks && !isBulletin) return { kind: isPassedOn ? 'notice' : 'task-breakdown', isSure: true };
  if (isBulletin) return { kind: 'bulletin', isSure: true };
  if (isGiven) return { kind: 'government-work-report', isSure: true };
  if (/政府工作报告/u.test(title) && !aboutReport.test(title)) return { kind: 'government-work-report', isSure: true };
  if (progressTitle.test(title)) return { kind: 'bulletin', isSure: true };
  if (officialTitle.test(title) || texts.some((text) => tellsUnits.test(text))) return { kind: 'notice', isSure: true };
  // What is in the table may be tasks, and news is told in sentences.
  if (isOfficial || hasUnreadTable) return { kind: 'notice', isSure: false };
  // 区政府实事项目完成情况: whatever it tells of, it is no news that it reports.
  if (tellsState.test(title) || texts.some((text) => surveysState.test(text)))
    return { kind: 'bulletin', isSure: false };
  return { kind: 'news', isSure: isPublished && !mayReport.test(title) };
}

/** 建设情况进行了调度…具体情况如下, 发布…实施情况的通报, 实事项目全面完成: what it goes on to say is what was done. */
const opensReport =
  /(?:进展|完成|推进|落实|办理|实施|执行|建设)(?:情况|进度)(?:[^，。；]{0,16}(?:通报|公示|公布|公开|汇报|报告))?[^，。；]{0,6}如下|(?:进展|完成|推进|落实|办理|实施|执行|建设)(?:情况|进度)进行了?(?:跟踪|全面|专项|集中|现场)*(?:调度|督查|督办|督导|核查|检查|通报|梳理|盘点|汇总)|(?:发布|印发|公布|通报)了?[^，。；]{0,40}(?:进展|完成|推进|落实|办理|实施|执行)情况(?:的(?:通报|报告|公示))?[。，]|(?:项目|实事|任务|工程)(?:已?全面|已?全部|均已?|已?如期|已?圆满)完成/u;
/** 对目标任务上半年落实情况进行了督查。现将有关情况汇报如下: it tells how things stand, though it lists none of them. */
const surveysState =
  /(?:任务|工作|项目|实事|目标)[^，。；]{0,12}(?:进展|完成|推进|落实|办理|执行)情况进行了?[^，。；]{0,6}(?:督查|督办|督导|核查|检查)。.*(?:现将[^。；]{0,20}|(?:具体|有关)情况)(?:汇报|通报|报告)如下/u;

/** What it lists is still to be done, or it passes it on. */
const plans =
  /(?:通知|意见|方案|安排|要点|计划|办法|规定|措施|分工|清单|目录|责任书|目标)$|分解|分工|责任制|任务清单|拟|确定|票决|出炉/u;

/** 实事项目完成情况, 筛查进度公示: how things stand, and nothing behind it but who is told. */
const tellsState =
  /(?:进展|完成|落实|推进|办理|执行|实施|建设|工作)(?:情况|进度)(?:的|统计|一览|汇总)*(?:公示|公开|公布|表)?$|(?:进度|进展)(?:的?(?:公示|公开|公布|表|统计表|一览表))?$/u;
/** 超额完成任务一览表: what they are that it lists is done. */
const ofCompleted = /(?:超额|全部|提前|按期|如期|已|未)(?:全面)?(?:完成|办结)的?(?:任务|项目|工作|事项|实事)/u;

/** 2031年国民经济和社会发展计划执行情况与2032年计划草案的报告. */
const ofPlan = /计划(?:的)?执行情况.*报告$/u;

function tellsOutcome(title: string): boolean {
  return [tellsState, reportTitle, ofCompleted, ofPlan].some((words) => words.test(title));
}

/** What news seldom is called. */
const mayReport = /(?:进展|完成|落实|推进|办理|执行)(?:情况|进度)|进展|民生实事/u;

/** News, unless its title is that of the report, of which it may then print a part. */
function readToldKind(title: string): { kind: FrontMatter['kind']; isSure: boolean } {
  const isNamedAsReport = /政府工作报告$/u.test(title) && !newsTitle.test(title) && !aboutReport.test(title);
  return isNamedAsReport
    ? { kind: 'government-work-report', isSure: false }
    : { kind: 'news', isSure: !tellsState.test(title) };
}

/** Who gives the report speaks himself, and to those who sit there. */
const givenByItself =
  /(?:我(?:谨|受.{1,16}委托)?[，,]?|受.{1,16}委托[，,]?|^现在[，,]?)代表.{0,16}政府.{0,4}向大会(?:作|做)?(?:政府)?(?:工作)?报告/u;

/**
 * True where neither the title nor the first lines settle what a document is: no news, no report, no bulletin, and no notice,
 * rule or answer by its title.
 */
export function isOfOpenKind(title: string, texts: readonly string[]): boolean {
  const plain = title.replace(/\s+/gu, '');
  const first = texts.slice(0, opening).map((text) => text.replace(/\s+/gu, ''));
  if (isTold(plain, first) || first.some((text) => givenByItself.test(text) || isOfPress.test(text))) return false;
  if (first.some((text) => gleaned.test(text))) return true;
  return ![officialTitle, bulletinTitle, isSurvey, otherTitle].some((known) => known.test(plain));
}

/** 从《政府工作报告》中整理出的30条信息: what follows are its promises, whatever the page is called. */
const gleaned = /从[^，。；]{0,8}政府工作报告》?[中里]?(?:整理|梳理|摘录|摘取|摘编|提炼|选取)/u;

/** 来源：江宁日报: a paper or its like prints it. */
const isOfPress =
  /来源[:：][^，。|]{0,16}(?:报|晚报|新闻|融媒|电视台|广播|新华|人民网|客户端|中心)(?![\u4e00-\u9fff]{4})/u;
const otherTitle =
  /政府工作报告$|须知|指南|指引|流程|招聘|启事|倡议|细则|规划|条例|制度|职责|解读|问答|答复|纪要|讲话|致辞|征集|征求|候选|建议|介绍|简介|会议|调研|座谈|提案|说明|预案/u;

/** A reporter tells of it, or someone gives a report of which the text speaks. */
function isTold(title: string, texts: readonly string[]): boolean {
  return newsTitle.test(title) || texts.some((text) => reporter.test(text) || tellsOfReport.test(text));
}

const newsTitle =
  /(?:作|做)(?:了)?《?政府工作(?:的)?报告》?$|政府工作报告.{0,6}(?:出炉|发布|亮点|来了|热议|解读|起草|座谈|征求意见)|(?:召开|开幕|闭幕|举行|主持).*政府工作报告|(?:会议|大会|两会)(?:隆重|胜利)?(?:召开|开幕|闭幕|举行)/u;
/** 本报讯（记者 王某）, 云溪日报讯, 记者从…获悉. */
const reporter =
  /(?:^|[^\u4e00-\u9fff])(?:本报|本网|[\u4e00-\u9fff]{2,10}(?:日报|晚报|新闻网|网|融媒|融媒体中心|电视台|发布))讯|讯[（(](?:全媒体)?(?:记者|通讯员)|^[（(](?:全媒体)?(?:记者|通讯员)|记者.{0,16}获悉|报[^，。]{0,6}记者[^，。]{0,8}(?:报道|摄影|文\/图)/u;
/** 市长李某代表市人民政府向大会报告工作, 州长李某在大会上作政府工作报告. */
const tellsOfReport =
  /[省市县区州旗盟]长[\u4e00-\u9fff·]{2,6}?(?:同志)?(?:代表.{0,16}政府|在.{2,40}上|向大会)?.{0,6}(?:作|做)(?:了)?《?政府工作报告|[省市县区州旗盟]长[\u4e00-\u9fff·]{0,6}代表.{0,16}政府.{0,4}向大会|(?:会上|报告)(?:指出|提出|强调)，|在报告中(?:说|指出|提出)/u;
/** 现将有关事项通知如下. */
const tellsUnits = /[现將将就].{0,60}(?:通知|公告|通告)如下/u;
/** True for a title of what people think of the work: it measures, and breaks none down. */
export const isSurvey =
  /(?:满意度|满意率|测评|评议|考评|考核)(?:测评|调查|评价|评议)?(?:的)?(?:结果|情况|统计|排名|得分|汇总)(?:表)?(?:的通报|的公示|公示|通报)?$/u;
/** 政府工作报告目标任务半年完成情况: what it says of each matter is what became of it. */
const reportTitle =
  /(?:政府工作报告|实事|重点工作|目标任务).*(?:完成|进展|执行|落实|推进|办理)情况(?:的?(?:报告|汇报|通报))?$/u;
/** 十件民生实事1—9月进度公示: it tells how things stand, of whatever it lists. */
const progressTitle = /(?:实事|民生|重点工作|任务|项目|工程|目标).*(?:进展|进度|完成|落实|推进|办理)(?:情况)?的?公示$/u;
/** What a series of bulletins is called, above the title of each. */
const series = /^(?:督查|督办|工作|政务|政府)+(?:通报|简报|专报)$/u;
const inspectionTitle = /(?:督查|督办)(?:的)?(?:情况)?(?:通报|专报)$/u;
