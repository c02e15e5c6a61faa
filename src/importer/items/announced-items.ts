import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { tellsNoPlan } from '../../records/values/statements/announced-deeds.ts';
import { isOfOpenKind } from '../document/document-kind.ts';
import { type DraftBlock, isText } from '../draft.ts';
import { type AnnouncedRun, cutAnnounced, findAnnouncedRuns } from './announced-run.ts';
import { findDeedLines } from './deed-lines.ts';
import { wholeLead, withLead } from './item-lead.ts';
import { lacksItems, listsProjects } from './listed-items.ts';
import { isAddressed } from './mark-items.ts';
import { cutPartedDeeds } from './parted-deeds.ts';

/** Projects for those who live there, in characters of both kinds. */
const projects = /[实實]事|(?:民生|惠民|利民|便民)(?:[项項]目|工程|[实實]事)/u;
/**
 * The members of a list of projects that a sentence announces and that are counted by words (今年办好10件民生实事：一是…；二是…), each
 * a paragraph of its own with the lead by which it becomes a task; in a document of another kind without it, so that they are said.
 * None in a report to a congress, whose items are its lead phrases. Doubt: `units-unstated`.
 */
export function markAnnouncedItems(blocks: readonly DraftBlock[], title: string | null, file: VFile): DraftBlock[] {
  if (blocks.some(isAddressed) || /政府工作报告$/u.test(title ?? '')) return [...blocks];
  const isFree = lacksItems(blocks);
  const parted = isFree ? cutPartedDeeds(blocks) : { blocks, runs: [] };
  const isOfList = listsProjects(title ?? '') && projects.test(title ?? '');
  const says = (sentence: string) =>
    announces(sentence) || (isOfList && (leadsOn.test(sentence) || sentence === title));
  const cut = cutAnnounced(parted.blocks, says);
  const lines = isFree ? findDeedLines(cut) : [];
  const texts = blocks.filter(isText).map(({ text }) => text);
  const isOpen = listsProjects(title ?? '') || isOfOpenKind(title ?? '', texts);
  const isPlan = (sentence: string) => says(sentence) && !tellsNoPlan(sentence);
  const clauses = isOpen && isFree ? findAnnouncedRuns(cut, isPlan) : [];
  for (const run of [...parted.runs, ...lines, ...clauses]) report(run, file);
  const counted = new Set<DraftBlock>(clauses.flatMap(({ members }) => members));
  const bare = new Set<DraftBlock>(lines.flatMap(({ members }) => members));
  return cut.map((block) => {
    if (!isText(block)) return block;
    return counted.has(block) ? withLead(block, []) : bare.has(block) ? wholeLead(block) : block;
  });
}

/** 拟从以下十个方面开展工作：, below a title that calls what follows projects. */
const leadsOn = /[：:]$|(?:以下|如下|[\d一二三四五六七八九十]{1,3}个)(?:几个|\d+个)?方面[^，。；]{0,8}$|如下$/u;

function announces(sentence: string): boolean {
  return (
    projects.test(sentence) &&
    /[：:是為为]$|如下|以下|分别|[\d一二三四五六七八九十]{1,3}[件项項个個大][^，。；]{0,12}$/u.test(sentence)
  );
}

function report({ announcement, members }: AnnouncedRun, file: VFile): void {
  const [first] = members;
  if (first === undefined) return;
  doubt(
    file,
    'units-unstated',
    `从“${first.text.slice(0, 16)}”起有 ${members.length} 个条目没有写责任单位，因为“${announcement.slice(-30)}”视为任务，各为一段，责任单位按没有写明显示。请对照原件核对件数、各条的起止和 front matter 的 kind；不是任务的，去掉它的粗体和编号，并在 front matter 的 notTasks 中声明`,
    { line: first.line },
  );
}
