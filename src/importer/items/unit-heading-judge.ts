import { speaksOfTasks } from '../../records/tally/read-items.ts';
import { readUnitHeading } from '../../records/values/assignments/unit-heading.ts';
import { type DraftBlock, isText } from '../draft.ts';

/** So many lines head a document, its title among them. */
const opening = 12;

/** True for a heading that names the units of everything under it; a unit's name alone only in a list of tasks. */
export function unitHeadingJudge(blocks: readonly DraftBlock[]): (block: DraftBlock) => boolean {
  const isOfTasks = blocks.slice(0, opening).some((block) => isText(block) && speaksOfTasks(block.text));
  return (block) => {
    if (!isText(block) || block.type !== 'heading' || block.depth === 1) return false;
    const form = readUnitHeading(block.text)?.form ?? null;
    return form !== null && (form !== 'name' || isOfTasks);
  };
}
