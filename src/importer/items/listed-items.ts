import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { emptyLegend } from '../../records/values/assignments/role-legend.ts';
import { findUnitClauses, isAssignmentLine } from '../../records/values/assignments/unit-clauses.ts';
import { readItemMark } from '../../records/values/item-mark.ts';
import { readSectionMark } from '../../records/values/section-mark.ts';
import { type DraftBlock, type DraftText, isText } from '../draft.ts';
import { withLead } from './item-lead.ts';

/** What is listed under such a title, or behind such a sentence, is to be done. */
const list =
  /实事(?:项目|工程|事项)?|(?:任务|项目|工作|责任|目标)[^，。；]{0,6}(?:清单|台账)|(?:重点|目标|工作|主要|年度)任务|任务(?:分解|分工)/u;
/** What is still asked for, only proposed, or looked back on is no task. */
const noList = /征集|征求|候选|评选|建议|办法|规则|细则|制度|测评|解读|问答|调研|进展|进度|情况|通报|报告|总结|方案/u;
const leadEnd = /[：:]$|如下[。，]?$|(?:分别|具体)[是为][：:]?$/u;
/** Parts of such a document that say how it is done, and list nothing that is. */
const around =
  /^(?:总体|指导思想|基本原则|组织|工作要求|有关要求|保障|实施步骤|工作步骤|公示|联系|反馈|意见|时间|范围|方式|监督|附则|电话|地址|邮|(?:加强|强化|压实|严格|健全|落实)(?:组织|领导|责任|督|考核|宣传|统筹|协调|保障|机制))/u;

/** The styles of numbers, outermost first. */
const styles = [/^[一二三四五六七八九十]{1,3}、/u, /^[（(][一二三四五六七八九十]/u, /^\d/u, /^[（(]\d/u, /^[①-⑳]/u];

/** A numbered block, and how deep its style of number stands. */
interface Numbered {
  readonly block: DraftText;
  readonly level: number;
}

/**
 * The numbered items of a document that its title, or the sentence before them, calls projects or tasks, and that names no unit
 * anywhere: each with the lead by which it becomes a task. Doubt: `units-unstated`.
 */
export function markListedItems(blocks: readonly DraftBlock[], title: string | null, file: VFile): DraftBlock[] {
  const texts = blocks.filter(isText);
  const isRead = texts.length < blocks.length || texts.some(({ lead, isTask }) => lead > 0 || isTask);
  if (isRead || texts.some(({ text }) => namesUnits(text))) return [...blocks];
  const items = findItems(texts);
  const [first] = items;
  const reason = first && findReason(texts, items, title);
  if (first === undefined || reason === undefined || items.length < 2) return [...blocks];
  const said = `从“${first.text.slice(0, 16)}”起有 ${items.length} 个条目没有写责任单位，因为“${reason.slice(0, 30)}”视为任务，责任单位按没有写明显示`;
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

function namesUnits(text: string): boolean {
  return isAssignmentLine(text) || findUnitClauses(text, { legend: emptyLegend, isItem: true }).length > 0;
}

/** The title, or the sentence before the items, that says what they are. */
function findReason(
  texts: readonly DraftText[],
  items: readonly DraftText[],
  title: string | null,
): string | undefined {
  const before = texts[texts.indexOf(items[0] as DraftText) - 1]?.text.trim() ?? '';
  const lead = /[^。；]*$/u.exec(before.replace(/。$/u, ''))?.[0] ?? '';
  const isSaid = leadEnd.test(lead) && list.test(lead) && !noList.test(lead);
  if (title !== null && list.test(title) && !noList.test(title)) return title;
  return isSaid && !noList.test(title?.replace(/通报|报告|情况|方案/gu, '') ?? '') ? lead : undefined;
}

/** Numbered blocks without numbered ones of a deeper style below them, but for parts that say how it is done. */
function findItems(texts: readonly DraftText[]): DraftText[] {
  const numbered = texts.flatMap((block): Numbered[] => {
    const level = block.depth === 1 ? -1 : styles.findIndex((style) => style.test(block.text.trim()));
    return level === -1 || readItemMark(block.text.trim()) === 0 ? [] : [{ block, level }];
  });
  const items: DraftText[] = [];
  let skipped: number | null = null;
  numbered.forEach(({ block, level }, index) => {
    if (skipped !== null && level > skipped) return;
    const text = block.text.trim();
    skipped = around.test(text.slice(readItemMark(text)).trim()) ? level : null;
    const isLeaf = (numbered[index + 1]?.level ?? -1) <= level;
    if (skipped === null && isLeaf && readSectionMark(text) !== null) items.push(block);
  });
  return items;
}
