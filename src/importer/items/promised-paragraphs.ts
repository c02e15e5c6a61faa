import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { findPromiseRuns, type PromiseRun } from '../../records/values/statements/promise-runs.ts';
import { type DraftBlock, type DraftText, heading, isText, paragraph } from '../draft.ts';
import { wholeLead, withLead } from './item-lead.ts';
import { lacksItems } from './listed-items.ts';
import { isAddressed } from './mark-items.ts';

/** What is asked for, ruled or explained is no task, and a report to a congress has lead phrases. */
const noList = /政府工作报告$|征集|征求|候选|评选|办法|规则|细则|制度|解读|问答|督查|考核|测评/u;

/**
 * The paragraphs without numbers that a title, a heading or a sentence promises (2031年十件实事) and that are all built alike, each with the
 * lead by which it becomes a task; or the lines that name a deed each over what is said of it. Doubt: `units-unstated`.
 */
export function markPromisedParagraphs(blocks: readonly DraftBlock[], title: string | null, file: VFile): DraftBlock[] {
  if (!lacksItems(blocks) || blocks.some(isAddressed) || noList.test(title ?? '')) return [...blocks];
  const runs = findPromiseRuns(blocks.map(toRunBlock)).filter(({ isUniform }) => isUniform);
  for (const run of runs) report(run, blocks, file);
  return runs.reduce(markRun, [...blocks]);
}

/** What stands between the names of a run is said of them, and heads nothing. */
function markRun(blocks: readonly DraftBlock[], { sign, members, themes }: PromiseRun): DraftBlock[] {
  const [first = 0, last = 0] = [members[0], members.at(-1)];
  const above = blocks.slice(0, first).findLast((block) => isText(block) && block.type === 'heading');
  const depth = above !== undefined && isText(above) ? above.depth + 1 : 2;
  return blocks.map((block, index) => {
    if (!isText(block)) return block;
    if (themes.includes(index)) return heading(depth, block.text, block.line);
    if (members.includes(index)) return toItem(block, sign, depth);
    const isBetween = sign === 'name' && index > first && index < last;
    return isBetween && block.type === 'heading' ? paragraph(block.text, block.line) : block;
  });
}

function toRunBlock(block: DraftBlock): { readonly text: string; readonly depth: number } | null {
  return isText(block) ? { text: block.text, depth: block.depth } : null;
}

/** A name over what is said of it is a heading; else what the text itself leads with. */
function toItem(block: DraftText, sign: PromiseRun['sign'], depth: number): DraftText {
  if (sign === 'name') return withLead(heading(depth, block.text, block.line), []);
  return sign === 'work' ? wholeLead(block) : withLead(block, []);
}

const signNames: Readonly<Record<PromiseRun['sign'], string>> = {
  name: '都是一行名称、下面写内容',
  dash: '都以同样的符号开头',
  phrase: '都以一个短语开头',
  work: '都写要做的一件事',
};

function report({ sign, words, counts, members }: PromiseRun, blocks: readonly DraftBlock[], file: VFile): void {
  const first = blocks[members[0] ?? 0];
  if (first === undefined || !isText(first)) return;
  const isOther = counts.length > 0 && !counts.includes(members.length);
  const count = isOther ? `，与写明的 ${counts.join('、')} 件不符` : '';
  doubt(
    file,
    'units-unstated',
    `从“${first.text.trim().slice(0, 16)}”起有 ${members.length} 段没有编号的文字${count}，${signNames[sign]}，因为“${(words ?? '').slice(-30)}”视为任务，责任单位按没有写明显示。请对照原件核对件数、各段的起止和 front matter 的 kind；不是任务的，去掉它的粗体和编号，并在 front matter 的 notTasks 中声明`,
    { line: first.line },
  );
}
