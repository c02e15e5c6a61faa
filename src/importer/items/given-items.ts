import { readUnitHeading } from '../../records/values/assignments/unit-heading.ts';
import { isAssignmentLine } from '../../records/values/assignments/unit-labels.ts';
import { statesWork } from '../../records/values/statements/states-work.ts';
import { type DraftBlock, isText } from '../draft.ts';
import { holdsItems, isNumbered, numberStyleOf } from './item-number.ts';

/**
 * The places of the outermost numbered items under headings that name units: 市林业局 over 1.植树造林。 2.封山育林。
 * @param namesUnits Whether a block is such a heading.
 */
export function findGivenItems(blocks: readonly DraftBlock[], namesUnits: (block: DraftBlock) => boolean): number[] {
  const found: number[] = [];
  let open = null as { readonly depth: number; style: string | null } | null;
  for (const [index, block] of blocks.entries()) {
    if (!isText(block)) continue;
    const isHead = block.type === 'heading';
    if (isHead && open !== null && block.depth <= open.depth) open = null;
    if (namesUnits(block)) {
      open = { depth: block.depth, style: null };
    } else if (open !== null && isNumbered(block)) {
      if (isHead && holdsItems(blocks, index)) {
        open = { depth: open.depth, style: null };
        continue;
      }
      open.style ??= numberStyleOf(block);
      if (open.style === numberStyleOf(block)) found.push(index);
    }
  }
  return found;
}

/**
 * The places of sentences that stand alone under a heading that names units, without a number: 全面加强审计工作。 under
 * （二）市审计局牵头的工作. The lines of labels below belong to it.
 */
export function findSingleItems(blocks: readonly DraftBlock[], namesUnits: (block: DraftBlock) => boolean): number[] {
  return blocks.flatMap((head, index) => {
    const next = blocks[index + 1];
    if (!namesUnits(head) || !isText(head) || next === undefined || !isSentence(next)) return [];
    const behind = blocks.slice(index + 2);
    const end = behind.findIndex((block) => isText(block) && block.type === 'heading');
    const below = end === -1 ? behind : behind.slice(0, end);
    const following = behind[end];
    const isOver = following !== undefined && isText(following) && following.depth > head.depth;
    const isAlone = below.every((block) => isText(block) && isAssignmentLine(block.text));
    return isAlone && !isOver && (readUnitHeading(head.text)?.form !== 'name' || statesWork(textOf(next)))
      ? [index + 1]
      : [];
  });
}

function isSentence(block: DraftBlock): boolean {
  return (
    isText(block) &&
    block.type === 'paragraph' &&
    !isNumbered(block) &&
    /[。；;]$/u.test(block.text.trim()) &&
    !isAssignmentLine(block.text)
  );
}

function textOf(block: DraftBlock): string {
  return isText(block) ? block.text : '';
}
