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
  /政府工作报告[》”]?.*(?:任务|分解|分工|事项|重点|目标|通知|意见|方案|责任|落实|解读|摘要|名词|解释|图解|完成|进展|推进|执行|情况|季度|半年)/u;

/** What a document is, by what is in it; `isSure` where nothing else would fit. */
export function readKind(evidence: KindEvidence): { kind: FrontMatter['kind']; isSure: boolean } {
  const { texts, hasTasks, hasProgress, isOfficial, isPublished } = evidence;
  const title = evidence.title.replace(/\s+/gu, '').replace(/[（(][^）)]*[）)]$/u, '');
  if (hasProgress) return { kind: 'progress-report', isSure: true };
  const isToldOf = texts.slice(0, opening).some((text) => /现[将就].{0,60}通报如下/u.test(text));
  const isBulletin = bulletinTitle.test(title) || (isToldOf && !evidence.hasTaskTables);
  // A notice that passes on a list of items breaks nothing down, unless it says so: 分工方案的通知.
  const isPassedOn = /通知$/u.test(title) && !evidence.hasTaskTables && !breakdownTitle.test(title);
  if (hasTasks && !isBulletin) return { kind: isPassedOn ? 'notice' : 'task-breakdown', isSure: true };
  if (isBulletin) return { kind: 'bulletin', isSure: true };
  const isGiven = texts
    .slice(0, opening)
    .some((text) => /代表.{0,12}政府.{0,4}向大会(?:作|做)?(?:政府)?(?:工作)?\s*报告/u.test(text));
  if (isGiven) return { kind: 'government-work-report', isSure: true };
  if (/政府工作报告/u.test(title) && !aboutReport.test(title)) return { kind: 'government-work-report', isSure: true };
  if (officialTitle.test(title)) return { kind: 'notice', isSure: true };
  if (isOfficial) return { kind: 'notice', isSure: false };
  return { kind: 'news', isSure: isPublished };
}
