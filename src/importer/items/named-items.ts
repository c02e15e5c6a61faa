import { labelsUnits } from '../../records/values/assignments/unit-labels.ts';
import { readItemMark } from '../../records/values/item-mark.ts';
import { isText } from '../draft.ts';
import { numberStyleOf } from './item-number.ts';
import type { LookedBlock } from './looked-block.ts';

/**
 * The places of the items whose units or whose report the text names: in the item itself, or on a line below it (责任单位：…,
 * （市教育局牵头）, 完成情况：…).
 */
export function findNamedItems(blocks: readonly LookedBlock[]): number[] {
  return [...blocks.keys()].flatMap((index) => findOwner(blocks, index) ?? []);
}

/** Whose units a block names: its own, or those of the block above that it goes on with; null where it names none. */
function findOwner(blocks: readonly LookedBlock[], index: number): number | null {
  const each = blocks[index];
  if (each === undefined || !isText(each.block) || each.block.depth === 1) return null;
  const { block, clauses, isLabels, isReport, isNumbered } = each;
  if (isReport) return isNumbered ? index : findReported(blocks, index);
  if (isLabels) return labelsUnits(block.text) && !isField(blocks, index) ? findAbove(blocks, index) : null;
  const [last] = clauses.slice(-1);
  if (last === undefined) return null;
  if (isNumbered || block.type === 'heading') return index;
  const isAlone = clauses.length === 1 && block.text.slice(0, last.start).trim() === '';
  return isAlone || isOnlyOne(blocks, index) ? findAbove(blocks, index) : index;
}

/** 七、建设单位：… behind 六、资金来源：… and 五、实施时间：…: a field of a form that counts them, and no label of the one above. */
function isField(blocks: readonly LookedBlock[], index: number): boolean {
  const [own, above] = [blocks[index]?.block, blocks[index - 1]?.block];
  if (own === undefined || above === undefined || !isText(own) || !isText(above)) return false;
  const isCounted = numberStyleOf(own) !== '' && numberStyleOf(own) === numberStyleOf(above);
  return isCounted && fieldName.test(withoutMark(above.text.trim()).trim());
}

/** 投资及资金来源：, 建设性质：: a name of a field, and what stands in it. */
const fieldName =
  /^(?:项目|工程|建设|实施|投资|资金|预期|计划)*[及和与]?(?:名称|地点|地址|位置|性质|类型|内容|规模|时间|期限|工期|年限|来源|资金来源|总投资|投资|概算|受益|效益|绩效|对象|范围|方式)[^，。；：:]{0,4}[：:]/u;

/** The item that a report stands below: the nearest block above with a number. */
function findReported(blocks: readonly LookedBlock[], index: number): number | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const each = blocks[at];
    if (each === undefined || !isText(each.block) || each.isReport) return null;
    if (each.isNumbered) return at;
    if (each.block.type === 'heading') return null;
  }
  return null;
}

/** The numbered item above a report, where neither it nor a line in between names its units. */
function findUnled(blocks: readonly LookedBlock[], index: number): number | null {
  const at = findReported(blocks, index);
  const between = at === null ? [] : blocks.slice(at, index);
  const isLed = between.some(
    ({ block, isLabels, isLed: isOwn }) => isOwn || (isLabels && isText(block) && labelsUnits(block.text)),
  );
  return isLed ? null : at;
}

/** The nearest block above that is no line of labels; of a plain paragraph the item that it goes on with. */
function findAbove(blocks: readonly LookedBlock[], index: number): number | null {
  let nearest: number | null = null;
  for (let at = index - 1; at >= 0; at -= 1) {
    const each = blocks[at];
    if (each === undefined || !isText(each.block) || each.block.depth === 1) break;
    const isHead = each.block.type === 'heading';
    if (each.isReport && nearest !== null) {
      // What stands behind 完成情况：… goes on with it, where the item above has no units yet.
      return findUnled(blocks, at) ?? nearest;
    }
    if (each.isLabels) {
      if (nearest !== null) break;
    } else if (isHead || each.isNumbered) {
      // What has a figure of its own is no title of the paragraph below it.
      const isOther = isHead ? !isOnlyOne(blocks, index) : nearest !== null && /\d/u.test(withoutMark(each.block.text));
      const isTaken = each.isLed || isOther;
      return isTaken ? (nearest ?? at) : at;
    } else if (nearest !== null && each.isLed) {
      break;
    } else {
      nearest ??= at;
    }
  }
  return nearest;
}

/** Whether the units that are named at a place are the only ones between the heading above, which is marked, and the next. */
function isOnlyOne(blocks: readonly LookedBlock[], index: number): boolean {
  const isEnd = (at: number) => {
    const block = blocks[at]?.block;
    return block === undefined || !isText(block) || block.type === 'heading';
  };
  const isOther = (at: number, towards: number) => {
    // Lines of labels below one another are one group.
    const each = blocks[at];
    if (each?.isLabels) return isText(each.block) && labelsUnits(each.block.text) && !blocks[at + towards]?.isLabels;
    return each?.isLed === true;
  };
  let start = index - 1;
  for (; !isEnd(start); start -= 1) if (isOther(start, 1)) return false;
  for (let at = index + 1; !isEnd(at); at += 1) if (isOther(at, -1)) return false;
  const head = blocks[start];
  return head !== undefined && isText(head.block) && head.block.depth > 1 && head.isNumbered;
}

function withoutMark(text: string): string {
  return text.slice(readItemMark(text));
}
