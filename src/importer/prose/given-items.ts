import { speaksOfTasks } from '../../records/tally/read-items.ts';
import { readUnitHeading } from '../../records/values/assignments/unit-heading.ts';
import { readItemMark } from '../../records/values/item-mark.ts';
import { readSectionMark } from '../../records/values/section-mark.ts';
import { type DraftBlock, type DraftText, isText } from '../draft.ts';

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

/** The places of the outermost numbered items under headings that name units. */
export function findGivenItems(blocks: readonly DraftBlock[]): number[] {
  const namesUnits = unitHeadingJudge(blocks);
  const found: number[] = [];
  let open = null as { readonly depth: number; kind: string | null } | null;
  for (const [index, block] of blocks.entries()) {
    if (!isText(block)) continue;
    const isHead = block.type === 'heading';
    if (isHead && open !== null && block.depth <= open.depth) open = null;
    if (namesUnits(block)) {
      open = { depth: block.depth, kind: null };
    } else if (open !== null && isMarked(block)) {
      if (isHead && holdsItems(blocks, index)) {
        open = { depth: open.depth, kind: null };
        continue;
      }
      open.kind ??= kindOf(block);
      if (open.kind === kindOf(block)) found.push(index);
    }
  }
  return found;
}

/**
 * The places of numbered items that name no units between two of one list that do, each following the one before by its
 * number.
 */
export function findItemsBetween(blocks: readonly DraftBlock[], owners: ReadonlySet<number>): number[] {
  const found: number[] = [];
  let last = null as { readonly index: number; readonly kind: string } | null;
  let between: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isText(block) || (block.type === 'heading' && !isMarked(block))) last = null;
    if (!isText(block) || !isMarked(block)) continue;
    const kind = kindOf(block);
    if (owners.has(index)) {
      if (last?.kind === kind) found.push(...between);
      last = { index, kind };
      between = [];
    } else if (last?.kind !== kind || (block.type === 'heading' && holdsItems(blocks, index))) {
      last = null;
    } else {
      between.push(index);
    }
  }
  return found;
}

function isMarked({ text }: DraftText): boolean {
  return readItemMark(text.trimStart()) > 0;
}

/** The kind of its mark, with the style of its brackets: 1. and （1） are two. */
function kindOf({ text }: DraftText): string {
  const mark = text.trimStart().slice(0, readItemMark(text.trimStart()));
  return `${readSectionMark(text.trimStart())?.kind ?? ''}${mark.replace(/[\p{L}\p{N}\s]+/gu, '')}`;
}

/** True for a heading with numbered blocks below it. */
function holdsItems(blocks: readonly DraftBlock[], index: number): boolean {
  const head = blocks[index];
  if (head === undefined || !isText(head)) return false;
  for (const block of blocks.slice(index + 1)) {
    if (!isText(block)) return true;
    if (block.type === 'heading' && block.depth <= head.depth) return false;
    if (isMarked(block) && kindOf(block) !== kindOf(head)) return true;
    if (isMarked(block)) return false;
  }
  return false;
}
