import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { statesWork, tellsResult } from '../../records/values/statements/states-work.ts';
import { isOfOpenKind } from '../document/document-kind.ts';
import { type DraftBlock, isText } from '../draft.ts';
import { withLead } from './item-lead.ts';
import { lacksItems } from './listed-items.ts';
import { findNumberedLeaves, type NumberedLeaf } from './numbered-leaves.ts';

/** So many items that follow one another have to say what is done before any of them is taken for a task. */
const fewest = 3;
const reportTitle = /(?:进展|完成|推进|落实|实施|办理|执行)(?:情况|进度)|进展$|全面完成/u;

/** Blocks among which items were looked for by their words alone. */
export interface StatedItems {
  readonly blocks: readonly DraftBlock[];
  /** Most of the items that were found say what became of them. */
  readonly isReport: boolean;
}

/**
 * The numbered items of a document of no certain kind that names no unit anywhere: where at least three that follow one another
 * say what is to be done or was, each gets the lead by which it becomes a task. Doubt: `units-unstated`.
 */
export function markStatedItems(blocks: readonly DraftBlock[], title: string | null, file: VFile): StatedItems {
  const texts = blocks.filter(isText);
  const isOpen =
    lacksItems(blocks) &&
    isOfOpenKind(
      title ?? '',
      texts.map(({ text }) => text),
    );
  const items = isOpen ? findRuns(findNumberedLeaves(texts)) : [];
  const [first] = items;
  if (first === undefined) return { blocks, isReport: false };
  const isReport =
    reportTitle.test(title ?? '') || items.filter(({ words }) => tellsResult(words)).length * 2 > items.length;
  const kind = isReport ? '进展情况（progress-report）' : '任务分解（task-breakdown）';
  doubt(
    file,
    'units-unstated',
    `看不出是哪一种文件。从“${first.words.slice(0, 16)}”起有 ${items.length} 个编号的条目写的是要做或做了的工作，因此视为任务，责任单位按没有写明显示，文件记为${kind}。请对照原件核对；不是任务的，去掉它的粗体和编号，并在 front matter 的 notTasks 中声明，全部不是的改 kind`,
    { line: first.block.line },
  );
  const own = new Set<DraftBlock>(items.map(({ block }) => block));
  return { blocks: blocks.map((block) => (isText(block) && own.has(block) ? withLead(block, []) : block)), isReport };
}

/** The items that state work, of each run of at least so many. */
function findRuns(items: readonly NumberedLeaf[]): NumberedLeaf[] {
  const runs: NumberedLeaf[][] = [[]];
  for (const item of items) {
    if (statesWork(item.words)) runs.at(-1)?.push(item);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length >= fewest).flat();
}
