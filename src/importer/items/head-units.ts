import { readUnitHeading, type UnitHeading } from '../../records/values/assignments/unit-heading.ts';
import { isAssignmentLine } from '../../records/values/assignments/unit-labels.ts';
import { type DraftBlock, type DraftText, heading, isText } from '../draft.ts';
import { isNumbered, numberLevel, numberStyleOf } from './item-number.ts';

const deepest = 6;

/**
 * A line that names a unit over the items that are given to it (市林业局, 牵头单位：市林业局) becomes a heading, and what stands
 * under it goes one level deeper. Only where the first such line stands above all items: below an item it says whose that is.
 */
export function headUnits(blocks: readonly DraftBlock[]): DraftBlock[] {
  const headed: DraftBlock[] = [];
  let form: UnitHeading['form'] | null = null;
  let parent = 1;
  for (const [index, block] of blocks.entries()) {
    const isEnd = isText(block) && block.type === 'heading' && block.depth <= parent;
    if (isEnd) form = null;
    const own = isText(block) ? readOver(block, blocks[index + 1]) : null;
    if (
      own !== null &&
      isText(block) &&
      !isIssuer(blocks, index, own) &&
      (form === null ? !isBelowItem(blocks, index) : form === own || beginsAnew(blocks[index + 1]))
    ) {
      if (form === null) parent = depthAbove(headed);
      form = own;
      headed.push(heading(Math.min(parent + 1, deepest), block.text, block.line));
    } else if (form !== null && isText(block) && block.type === 'heading') {
      headed.push({ ...block, depth: Math.min(block.depth + 1, deepest) });
    } else {
      headed.push(block);
    }
  }
  return headed;
}

/** 云州市人民政府 alone above a table, where no other unit heads any items, is who issues the document. */
function isIssuer(blocks: readonly DraftBlock[], index: number, form: UnitHeading['form']): boolean {
  const below = blocks.slice(index + 1);
  if (form !== 'name' || below[1]?.type !== 'table' || blocks.slice(0, index).some(isItem)) return false;
  return !below.some((block, at) => isText(block) && readOver(block, below[at + 1]) === form);
}

/** How a plain line without a number names the units of the numbered items below it; null where it does not. */
function readOver(block: DraftBlock, next: DraftBlock | undefined): UnitHeading['form'] | null {
  if (!isText(block) || block.type === 'heading' || isNumbered(block)) return null;
  // （市水务局牵头） on a line of its own closes the sentence above it.
  if (/^[（(][^（()）]*[）)][。；;]?$/u.test(block.text.trim())) return null;
  const form = isItem(next) ? (readUnitHeading(block.text)?.form ?? null) : null;
  // 责任单位：… over 完成时限：… are labels of one item.
  return form === 'label' && next !== undefined && isText(next) && isPlainLabels(next) ? null : form;
}

function isPlainLabels(block: DraftText): boolean {
  return block.type === 'paragraph' && !isNumbered(block) && isAssignmentLine(block.text);
}

/**
 * True for a line that stands below an item, and says whose that is: at once, or below the rest of its sentence, or below its
 * paragraphs where the next number is one of the same list, or of one around it.
 */
function isBelowItem(blocks: readonly DraftBlock[], index: number): boolean {
  if (isItem(blocks[index - 1])) return true;
  const at = blocks
    .slice(0, index)
    .findLastIndex((block) => !isText(block) || block.type === 'heading' || isNumbered(block));
  const [above, rest] = [blocks[at], blocks[at + 1]];
  if (above === undefined || !isText(above) || !isNumbered(above)) return false;
  if (rest !== undefined && isText(rest) && rest.line === above.line) return true;
  const below = blocks.slice(index + 1).find((block) => isText(block) && isNumbered(block));
  if (below === undefined || !isText(below)) return true;
  const isOver = numberLevel(below.text) !== -1 && numberLevel(below.text) < numberLevel(above.text);
  return isOver || numberStyleOf(below) === numberStyleOf(above);
}

function isItem(block: DraftBlock | undefined): boolean {
  return (
    block !== undefined &&
    isText(block) &&
    (isNumbered(block) || block.type === 'heading' || isAssignmentLine(block.text))
  );
}

/** The numbers of its items begin again. */
function beginsAnew(block: DraftBlock | undefined): boolean {
  return block !== undefined && isText(block) && /^[（(]?\s*[1１一](?!\d)\s*[）)、.．]/u.test(block.text.trimStart());
}

function depthAbove(blocks: readonly DraftBlock[]): number {
  const above = blocks.findLast((block) => isText(block) && block.type === 'heading');
  return above !== undefined && isText(above) ? above.depth : 1;
}
