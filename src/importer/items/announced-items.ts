import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { isOfOpenKind } from '../document/document-kind.ts';
import { type DraftBlock, isText } from '../draft.ts';
import { type AnnouncedRun, cutAnnounced, findAnnouncedRuns } from './announced-run.ts';
import { withLead } from './item-lead.ts';
import { lacksItems, listsProjects } from './listed-items.ts';
import { isAddressed } from './mark-items.ts';

/** Projects for those who live there, in characters of both kinds. */
const projects = /[实實]事|(?:民生|惠民|利民|便民)(?:[项項]目|工程|[实實]事)/u;
/** What was asked for, was proposed, or is over. */
const noPlan = /征集|征求|候选|评选|建议|去年|上年|上一年|已(?:全部|全面|经|基本)?完成|完成情况|進展|进展|圆满完成/u;

/**
 * The members of a list of projects that a sentence announces and that are counted by words (今年办好10件民生实事：一是…；二是…), each
 * a paragraph of its own with the lead by which it becomes a task; in a document of another kind without it, so that they are said.
 * None in a report to a congress, whose items are its lead phrases. Doubt: `units-unstated`.
 */
export function markAnnouncedItems(blocks: readonly DraftBlock[], title: string | null, file: VFile): DraftBlock[] {
  if (blocks.some(isAddressed) || /政府工作报告$/u.test(title ?? '')) return [...blocks];
  const cut = cutAnnounced(blocks, announces);
  const texts = blocks.filter(isText).map(({ text }) => text);
  const mayList = listsProjects(title ?? '') || isOfOpenKind(title ?? '', texts);
  if (!mayList || !lacksItems(blocks)) return cut;
  const runs = findAnnouncedRuns(cut, (sentence) => announces(sentence) && !noPlan.test(sentence));
  for (const run of runs) report(run, file);
  const own = new Set<DraftBlock>(runs.flatMap(({ members }) => members));
  return cut.map((block) => (isText(block) && own.has(block) ? withLead(block, []) : block));
}

function announces(sentence: string): boolean {
  return (
    projects.test(sentence) &&
    /[：:是為为]$|如下|分别|[\d一二三四五六七八九十]{1,3}[件项項个個][^，。；]{0,12}$/u.test(sentence)
  );
}

function report({ announcement, members }: AnnouncedRun, file: VFile): void {
  const [first] = members;
  if (first === undefined) return;
  doubt(
    file,
    'units-unstated',
    `从“${first.text.slice(0, 16)}”起有 ${members.length} 个条目没有写责任单位，因为“${announcement.slice(-30)}”视为任务，各分成一段，责任单位按没有写明显示，文件因此不记为新闻。请对照原件核对件数、各条的起止和 front matter 的 kind；不是任务的，去掉它的粗体和编号，并在 front matter 的 notTasks 中声明`,
    { line: first.line },
  );
}
