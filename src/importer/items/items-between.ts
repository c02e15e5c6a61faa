import { type DraftBlock, isText } from '../draft.ts';
import { holdsItems, isNumbered, numberStyleOf } from './item-number.ts';

/**
 * The places of numbered blocks that name no units, between two items of one list that do: 2. of 1.…（甲局） 2.… 3.…（乙局）.
 * @param items The places of the items that are known.
 */
export function findItemsBetween(blocks: readonly DraftBlock[], items: ReadonlySet<number>): number[] {
  const found: number[] = [];
  let last = null as { readonly index: number; readonly style: string } | null;
  let between: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isText(block) || (block.type === 'heading' && !isNumbered(block))) last = null;
    if (!isText(block) || !isNumbered(block)) continue;
    const style = numberStyleOf(block);
    if (items.has(index)) {
      if (last?.style === style) found.push(...between);
      last = { index, style };
      between = [];
    } else if (last?.style !== style || (block.type === 'heading' && holdsItems(blocks, index))) {
      last = null;
    } else {
      between.push(index);
    }
  }
  return found;
}
