import { readRoleLegend } from '../../records/values/assignments/role-legend.ts';
import { type DraftBlock, isText } from '../draft.ts';
import { levelCountedParts } from './counted-parts.ts';
import { cutBracketed } from './cut-bracketed.ts';
import { findGivenItems, findSingleItems } from './given-items.ts';
import { headUnits } from './head-units.ts';
import { withLead } from './item-lead.ts';
import { findItemsBetween } from './items-between.ts';
import { joinHeads } from './join-heads.ts';
import { lookAtBlocks } from './looked-block.ts';
import { findNamedItems } from './named-items.ts';
import { unitHeadingJudge } from './unit-heading-judge.ts';

/**
 * Gives every item that says who is responsible the lead by which it becomes a task with an identifier: its heading, its lead
 * phrase, its number, or its first words. A report to a congress has no such items. The passes, in order:
 * 0. `levelCountedParts`: what a label counts below itself is no heading.
 * 1. `cutBracketed`: sentences of one paragraph that each end with units of their own become a paragraph each.
 * 2. `headUnits`: a line that names a unit over its items becomes their heading, on which the levels of all below it rest.
 * 3. `lookAtBlocks`: what the passes below ask of each block.
 * 4. `joinHeads`: a heading that was cut off the sentence of an item is put back, so that an item is one block.
 * 5. `findItems`: which blocks are items.
 * 6. `withLead`: the words by which each is named.
 */
export function markItems(printed: readonly DraftBlock[]): DraftBlock[] {
  if (printed.some(isAddressed)) return [...printed];
  const headed = headUnits(cutBracketed(levelCountedParts(printed)));
  const legend = readRoleLegend(headed.flatMap((block) => (isText(block) ? [block.text] : [])));
  const looked = joinHeads(lookAtBlocks(headed, legend), legend);
  const blocks = looked.map(({ block }) => block);
  const items = findItems(blocks, findNamedItems(looked));
  return looked.map(({ block, clauses }, index) =>
    items.has(index) && isText(block) ? withLead(block, clauses) : block,
  );
}

/** A report to a congress addresses its deputies: who does something in it is told, and not assigned. */
export function isAddressed(block: DraftBlock): boolean {
  return isText(block) && /各位(?:代表|委员)\s*[：:，,!！]/u.test(block.text);
}

/** Items by the heading above them, by what their text or the lines below name, and those between two of one list. */
function findItems(blocks: readonly DraftBlock[], named: readonly number[]): ReadonlySet<number> {
  const namesUnits = unitHeadingJudge(blocks);
  const given = [...findGivenItems(blocks, namesUnits), ...findSingleItems(blocks, namesUnits)];
  // 市教育局牵头 over items of its own is none itself.
  const isOverItems = (index: number) => {
    const block = blocks[index];
    return block !== undefined && namesUnits(block) && given.includes(index + 1);
  };
  const items = new Set([...given, ...named.filter((index) => !isOverItems(index))]);
  return new Set([...items, ...findItemsBetween(blocks, items)]);
}
