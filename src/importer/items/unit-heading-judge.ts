import { speaksOfTasks } from '../../records/tally/speaks-of-tasks.ts';
import { readUnitHeading } from '../../records/values/assignments/unit-heading.ts';
import { isBelow, readSectionMark } from '../../records/values/section-mark.ts';
import { type DraftBlock, isText } from '../draft.ts';
import { isNumbered, numberStyleOf } from './item-number.ts';

/** So many lines head a document, its title among them. */
const opening = 12;

/** True for a heading that names the units of everything under it; a unit's name alone only in a list of tasks. */
export function unitHeadingJudge(blocks: readonly DraftBlock[]): (block: DraftBlock) => boolean {
  const isOfTasks = blocks.slice(0, opening).some((block) => isText(block) && speaksOfTasks(block.text));
  const over = new Set(blocks.flatMap((block, index) => (isOverItems(blocks, index) ? [block] : [])));
  return (block) => {
    if (!isText(block) || block.type !== 'heading' || block.depth === 1) return false;
    const form = readUnitHeading(block.text)?.form ?? null;
    if (form === 'bracket') return over.has(block);
    return form !== null && (form !== 'name' || isOfTasks);
  };
}

/**
 * 一、绿化工程（市林业局牵头） over 1.…, 2.…, or （一）…, （二）…: two items or more without units of their own between it and the next
 * of its level. 1.… with a bracket over (1)… is an item, and these are its steps.
 */
function isOverItems(blocks: readonly DraftBlock[], index: number): boolean {
  const head = blocks[index];
  const first = blocks[index + 1];
  if (head === undefined || first === undefined || !isText(head) || !isText(first)) return false;
  const isPart = head.type === 'heading' && ['part', 'section'].includes(readSectionMark(head.text.trim())?.kind ?? '');
  if (!isPart || !isBelow(first.text.trim(), head.text.trim())) return false;
  const below = blocks.slice(index + 1);
  const end = below.findIndex((block) => isText(block) && block.type === 'heading' && block.depth <= head.depth);
  const style = numberStyleOf(first);
  const items = (end === -1 ? below : below.slice(0, end)).filter(
    (block) => isText(block) && isNumbered(block) && numberStyleOf(block) === style,
  );
  return items.length > 1;
}
