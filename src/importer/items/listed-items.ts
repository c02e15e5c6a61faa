import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { emptyLegend } from '../../records/values/assignments/role-legend.ts';
import { findUnitClauses } from '../../records/values/assignments/unit-clauses.ts';
import { isAssignmentLine } from '../../records/values/assignments/unit-labels.ts';
import { readItemMark } from '../../records/values/item-mark.ts';
import { type DraftBlock, type DraftText, isText } from '../draft.ts';
import { lastSentence } from './announced-run.ts';
import { withLead } from './item-lead.ts';
import { findNumberedLeaves } from './numbered-leaves.ts';
import { findPlannedLeaves } from './planned-leaves.ts';

/** What is listed under such a title, or behind such a sentence, is to be done. */
const list =
  /实事(?:项目|工程|事项)?|(?:任务|项目|工作|责任|目标)[^，。；]{0,6}(?:清单|台账)|(?:重点|目标|工作|主要|年度)任务|任务(?:分解|分工)|工作要点/u;
/** What is still asked for, only proposed, or looked back on is no task. */
const noList = /征集|征求|候选|评选|建议|办法|规则|细则|制度|测评|解读|问答|调研|进展|进度|情况|通报|报告|总结|方案/u;
/** 关于开展2031年重点工作专项督查的通知: how the works are looked at, and none of them. */
const looksAt =
  /(?:开展|进行|组织|专项|集中|实地|现场|联合|全面|半年|年终|年度)[^，。；]*(?<![和及与、并])(?:督查|督察|督导|检查|巡查|核查|抽查|暗访|调研|验收|座谈|培训)(?:工作|活动)?的?(?:预?通知|通告|公告|函|计划|安排)?$/u;
const leadEnd =
  /[：:]$|如下[。，]?$|(?:分别|具体)[是为][：:]?$|(?:办好|办理|实施|抓好|推进|完成|落实)[“"]?[\d一二三四五六七八九十]{1,3}[件项个][^，。；]{0,10}$/u;
/** 政府工作报告提出，…: where it was said, and not what is listed. */
const saying = /《?(?:政府工作)?报告》?中?(?:明确|指出|提出)(?:了|，)?/gu;

/**
 * The numbered items of a document that its title, the sentence before them, or the part of a plan in which they stand, calls
 * projects or tasks, and that names no unit anywhere: each with the lead by which it becomes a task. Doubt: `units-unstated`.
 */
export function markListedItems(blocks: readonly DraftBlock[], title: string | null, file: VFile): DraftBlock[] {
  const texts = blocks.filter(isText);
  if (!lacksItems(blocks)) return [...blocks];
  const all = findNumberedLeaves(texts);
  const planned = findPlannedLeaves(all, texts, title ?? '');
  const leaves = planned.length > 0 ? planned : all;
  const items = leaves.map(({ block }) => block);
  const [first] = items;
  const reason = planned.length > 0 ? (title ?? '') : first && findReason(texts, items, title);
  if (first === undefined || reason === undefined || items.length < 2) return [...blocks];
  const said = `从“${(isMarkAlone(first) ? (leaves[0]?.words ?? '') : first.text).slice(0, 16)}”起有 ${items.length} 个条目没有写责任单位，因为“${reason.slice(0, 30)}”视为任务，责任单位按没有写明显示`;
  doubt(
    file,
    'units-unstated',
    `${said}。请对照原件核对；不是任务的，去掉它的粗体和编号，并在 front matter 的 notTasks 中声明`,
    {
      line: first.line,
    },
  );
  const own = new Set<DraftBlock>(items);
  return blocks.map((block) => (isText(block) && own.has(block) ? withLead(block, []) : block));
}

/** True for a title that calls what stands below it projects or tasks. */
export function listsProjects(title: string): boolean {
  return list.test(title) && !noList.test(title) && !looksAt.test(title);
}

function isMarkAlone({ text }: DraftText): boolean {
  return readItemMark(text.trim()) === text.trim().length;
}

/** True for a text without tables in which nothing names a unit and no item is known. */
export function lacksItems(blocks: readonly DraftBlock[]): boolean {
  return blocks.every((block) => isText(block) && block.lead === 0 && !block.isTask && !namesUnits(block.text));
}

function namesUnits(text: string): boolean {
  if (isAddress.test(text.trim())) return false;
  return isAssignmentLine(text) || findUnitClauses(text, { legend: emptyLegend, isItem: true }).length > 0;
}

/** 各区、县（市）政府，市政府各委、办、局： who is written to. */
const isAddress = /^各[^。；：:]*[：:]$/u;

/** The title, or the sentence before the items, that says what they are. */
function findReason(
  texts: readonly DraftText[],
  items: readonly DraftText[],
  title: string | null,
): string | undefined {
  const before = texts[texts.indexOf(items[0] as DraftText) - 1]?.text.trim() ?? '';
  const lead = lastSentence(before).replace(saying, '');
  const isSaid = leadEnd.test(lead) && list.test(lead) && !noList.test(lead);
  if (title !== null && listsProjects(title)) return title;
  return isSaid && !noList.test(title?.replace(/通报|报告|情况|方案/gu, '') ?? '') ? lead : undefined;
}
