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
