import { isInGlossary } from '../glossary.ts';
import type { OutlineBlock } from '../source/outline.ts';
import { readItemMark } from '../values/item-mark.ts';
import { findPromiseRuns, type PromiseRun, type RunBlock } from '../values/statements/promise-runs.ts';

/** Paragraphs that are built alike, say what is to be done or was, and gave no task. */
export interface UnreadRun extends Pick<PromiseRun, 'sign' | 'words' | 'counts' | 'isDone'> {
  readonly blocks: readonly OutlineBlock[];
}

/**
 * The runs of paragraphs without numbers that say what is to be done or was and gave no task, each by its first paragraph.
 * @param isOpen Whether the document gave no task at all, so that also a run counts that nothing promises.
 */
export function findUnreadRuns(
  outline: readonly OutlineBlock[],
  recorded: ReadonlySet<OutlineBlock>,
  isOpen: boolean,
): ReadonlyMap<OutlineBlock, UnreadRun> {
  const blocks = outline.map((block) => (recorded.has(block) || isInGlossary(block) ? null : toRunBlock(block)));
  return new Map(
    findPromiseRuns(blocks, isOpen).flatMap(({ members, ...run }): [OutlineBlock, UnreadRun][] => {
      const own = members.flatMap((member) => outline[member] ?? []);
      const [first] = own;
      // Items that a sign sets apart are said by themselves.
      const isSaid = first === undefined || !('text' in first) || readItemMark(first.text.trim()) > 0;
      return isSaid ? [] : [[first, { ...run, blocks: own }]];
    }),
  );
}

function toRunBlock(block: OutlineBlock): RunBlock {
  return 'text' in block ? { text: block.text, depth: block.type === 'heading' ? block.depth : 0 } : null;
}
