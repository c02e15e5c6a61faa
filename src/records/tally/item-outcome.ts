import { toReportPart } from '../report-parts.ts';
import type { DocumentSource } from '../source/document-source.ts';
import type { OutlineBlock } from '../source/outline.ts';
import type { Outcome } from '../tables/outcome.ts';
import { isCarryingOut, isFramePart } from '../values/carrying-out.ts';
import { noWork, speaksOfTasks } from './speaks-of-tasks.ts';

type TextBlock = Extract<OutlineBlock, { text: string }>;

const outlook = /“?十[一二三四五六七八九]五”?|五年|规划/u;

/** What stands around an item that is no task. */
export interface ItemSetting {
  /** The tasks that it may speak of stand in a table. */
  readonly isBesideTasks: boolean;
  /** The item says who is responsible, itself or on the line below. */
  readonly isLed: boolean;
  /** The text announces projects: 票决确定…民生实事项目, 民生实事候选项目如下. */
  readonly isAnnounced: boolean;
  /** It is the name of a unit among others. */
  readonly isName: boolean;
}

const announcement =
  /(?:确定|票决|选出|产生|公布|公示)[^。；]{0,40}实事|实事(?:候选)?(?:项目|工程|事项)[^。；]{0,40}(?:如下|分别[是为]|公示|公布|包括)/u;

/** True for a text that announces projects: 票决确定…民生实事项目. */
export function announcesProjects(text: string): boolean {
  return announcement.test(text);
}

/** What becomes of an item that is no task and that no editor has declared: why it is none, or that it is doubted. */
export function toOutcome(
  source: DocumentSource,
  block: TextBlock,
  { isBesideTasks, isLed, isAnnounced, isName }: ItemSetting,
): Outcome {
  const { kind } = source.matter;
  if (kind === 'news' && !isLed && !isAnnounced && !speaksOfTasks(source.matter.title))
    return { type: 'declared', by: 'news', reason: '新闻里的条目不列为任务' };
  const path = block.type === 'heading' ? [...block.path, block.text] : block.path;
  if (toReportPart(source, { ...block, path })?.kind === 'review') {
    return { type: 'declared', by: 'review', reason: '报告回顾上年的部分' };
  }
  if (kind === 'government-work-report' && /回顾$/u.test(path[0] ?? '')) {
    return { type: 'declared', by: 'review', reason: '报告回顾上届或上年的部分' };
  }
  if (!isLed && !isAnnounced && noWork.test(source.matter.title)) {
    return { type: 'declared', by: 'part', reason: '征集、规则、解读一类文件里的条目，不列任务' };
  }
  if (kind === 'government-work-report' && outlook.test(path[0] ?? '')) {
    return { type: 'declared', by: 'outlook', reason: '报告展望几年的部分，不是当年的任务' };
  }
  if (kind !== 'government-work-report' && !isLed && [...block.path, block.text].some(isCarryingOut)) {
    return { type: 'declared', by: 'carrying-out', reason: '说怎样落实的要求，不是任务' };
  }
  if (block.type === 'heading' && !isLed && isFramePart(block.text)) {
    return { type: 'declared', by: 'part', reason: '说明背景、情况或打算的部分，不列任务' };
  }
  if (!isLed && path.some((title) => isFramePart(title) && /问题|困难|不足|原因/u.test(title))) {
    return { type: 'declared', by: 'part', reason: '说明背景、情况或打算的部分，不列任务' };
  }
  if (!isLed && isName) return { type: 'declared', by: 'unit-name', reason: '只列了单位的名称' };
  if (isBesideTasks && !isLed) {
    return { type: 'declared', by: 'around-tables', reason: '任务列在表中，表外的条目没有写责任单位' };
  }
  return { type: 'doubt', reason: '编号的条目没有成为任务' };
}

/** What becomes of a list without numbers: it is doubted, unless an editor says otherwise, or it is looked back on, or stands beside the tasks. */
export function toListOutcome(
  source: DocumentSource,
  block: TextBlock,
  reason: string | undefined,
  annexes: ReadonlySet<string | null>,
): Outcome {
  if (reason !== undefined) return { type: 'declared', by: 'editor', reason };
  const isBesideTasks = annexes.has(block.annex) || (block.annex === null && annexes.size > 0);
  return toOutcome(source, block, { isBesideTasks, isLed: false, isAnnounced: true, isName: false });
}
