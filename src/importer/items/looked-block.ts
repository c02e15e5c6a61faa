import { showsDrawing } from '../../characters/drawing.ts';
import { isLabelledPart, splitTold } from '../../records/values/assignments/progress-label.ts';
import type { RoleLegend } from '../../records/values/assignments/role-legend.ts';
import { endsWithUnits, findUnitClauses, type UnitClause } from '../../records/values/assignments/unit-clauses.ts';
import { isAssignmentLine } from '../../records/values/assignments/unit-labels.ts';
import { type DraftBlock, type DraftText, isText } from '../draft.ts';
import { findCountedParts } from './counted-parts.ts';
import { isNumbered } from './item-number.ts';

/** A block with what is asked of it again and again, found once. */
export interface LookedBlock {
  readonly block: DraftBlock;
  /** It says nothing but what labels announce: 责任单位：…, 目前进度：…. */
  readonly isLabels: boolean;
  /** A label in it announces what became of the item: 完成情况：…. */
  readonly isReport: boolean;
  readonly clauses: readonly UnitClause[];
  /** Its last words say who is responsible. */
  readonly isLed: boolean;
  readonly isNumbered: boolean;
}

/** Looks at each block as a reader does who remembers the one above. */
export function lookAtBlocks(blocks: readonly DraftBlock[], legend: RoleLegend): LookedBlock[] {
  const parts = findCountedParts(blocks);
  return blocks.map((block, index) => {
    const looked = lookAt(block, legend, isRest(blocks[index - 1], block));
    return parts.has(index) ? { ...looked, isLabels: true, isNumbered: false } : looked;
  });
}

/** @param isRest It is the rest of an item whose number stands before it. */
export function lookAt(block: DraftBlock, legend: RoleLegend, isRest = false): LookedBlock {
  if (!isText(block) || showsDrawing(block.text))
    return { block, isLabels: false, isReport: false, clauses: [], isLed: false, isNumbered: false };
  const setting = { legend, isItem: isNumbered(block) || isRest };
  // What became of an item stands behind the units.
  const { before, told } = splitTold(block.text);
  return {
    block,
    // （二）牵头单位：市民政局 as a heading is over the items of that unit.
    isLabels: (isAssignmentLine(before) && !isNumberedHead(block)) || isLabelledPart(block.text),
    isReport: told.some(({ isProgress }) => isProgress),
    clauses: findUnitClauses(before, setting),
    isLed: endsWithUnits(before, setting),
    isNumbered: isNumbered(block),
  };
}

function isNumberedHead(block: DraftText): boolean {
  return block.type === 'heading' && isNumbered(block);
}

/**
 * What stands on the line of a numbered heading above is the rest of its item; 由…负责 below it says whose that is, as a bracket
 * alone does below any item.
 */
function isRest(head: DraftBlock | undefined, block: DraftBlock): boolean {
  if (head === undefined || !isText(head) || !isText(block) || !isNumbered(head)) return false;
  if (bracketAlone.test(block.text)) return true;
  return head.type === 'heading' && (head.line === block.line || block.text.trimStart().startsWith('由'));
}

const bracketAlone = /^\s*[（(〔[【][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)〕\]】]\s*$/u;
