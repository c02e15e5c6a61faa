import type { RoleLegend } from '../../records/values/assignments/role-legend.ts';
import { type DraftText, isText, paragraph } from '../draft.ts';
import { type LookedBlock, lookAt } from './looked-block.ts';

/**
 * 1.新建学校3所。 as a heading over （市教育局牵头） of the same line becomes one paragraph, as it is printed, and a sentence that was
 * taken for a heading another; not below a heading of its own level, under which it would seem to stand.
 */
export function joinHeads(blocks: readonly LookedBlock[], legend: RoleLegend): LookedBlock[] {
  const joined: LookedBlock[] = [];
  let open = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const [each, next, behind] = [blocks[index], blocks[index + 1], blocks[index + 2]];
    if (each === undefined) continue;
    const { block } = each;
    if (!isText(block) || block.type !== 'heading') {
      joined.push(each);
      continue;
    }
    const mayJoin = open < block.depth && each.isNumbered;
    const rest = mayJoin ? findRest(block, next, behind, legend) : null;
    if (rest !== null) {
      joined.push(lookAt({ ...rest, text: block.text + rest.text }, legend));
      index += 1;
    } else if (mayJoin && /[。；;]$/u.test(block.text) && (next?.isLabels || each.isLed)) {
      joined.push(lookAt(paragraph(block.text, block.line), legend));
    } else {
      open = block.depth;
      joined.push(each);
    }
  }
  return joined;
}

/** The rest of the line that a heading was cut off, where it says who is responsible or the line below does. */
function findRest(
  head: DraftText,
  next: LookedBlock | undefined,
  behind: LookedBlock | undefined,
  legend: RoleLegend,
): DraftText | null {
  if (next === undefined || !isText(next.block) || next.block.type !== 'paragraph') return null;
  if (next.block.line !== head.line) return null;
  const whole = lookAt({ ...next.block, text: head.text + next.block.text }, legend);
  return whole.isLed || behind?.isLabels ? next.block : null;
}
