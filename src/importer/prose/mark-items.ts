import { type RoleLegend, readLegend } from '../../records/values/assignments/role-legend.ts';
import { findUnitClauses, isAssignmentLine, labelsUnits } from '../../records/values/assignments/unit-clauses.ts';
import { readItemMark } from '../../records/values/item-mark.ts';
import { type DraftBlock, type DraftText, isText, paragraph } from '../draft.ts';
import { cutSentences } from './lead-phrases.ts';

/** What a lead phrase heads is longer than itself, and so much at least. */
const shortestText = 12;
const longestLead = 42;

/**
 * Gives every item that says who is responsible, in its text or on the lines of labels below it, the lead by which it becomes
 * a task with an identifier: its heading, its lead phrase, its number, or its first words. A heading that was cut off the
 * sentence of an item is put back.
 */
export function markItems(blocks: readonly DraftBlock[]): DraftBlock[] {
  const legend = readLegend(blocks.flatMap((block) => (isText(block) ? [block.text] : [])));
  const joined = joinHeads(blocks, legend);
  const owners = new Set(joined.flatMap((_, index) => findOwner(joined, index, legend) ?? []));
  return joined.map((block, index) => (owners.has(index) && isText(block) ? withLead(block, legend) : block));
}

/**
 * 1.新建学校3所。 as a heading over （市教育局牵头） of the same line becomes one paragraph, as it is printed, and a sentence that was
 * taken for a heading another; not below a heading of its own level, under which it would seem to stand.
 */
function joinHeads(blocks: readonly DraftBlock[], legend: RoleLegend): DraftBlock[] {
  const joined: DraftBlock[] = [];
  let open = 0;
  let skipped = -1;
  blocks.forEach((block, index) => {
    if (index === skipped) return;
    const [next, behind] = [blocks[index + 1], blocks[index + 2]];
    const mayJoin =
      isText(block) && block.type === 'heading' && block.lead === 0 && open < block.depth && isMarkedItem(block);
    if (mayJoin && isRest(next, block) && (endsWithUnits(next.text, legend) || isLabelled(behind))) {
      joined.push({ ...next, text: block.text + next.text });
      skipped = index + 1;
    } else if (mayJoin && /[。；;]$/u.test(block.text) && (isLabelled(next) || endsWithUnits(block.text, legend))) {
      joined.push(paragraph(block.text, block.line));
    } else {
      if (isText(block) && block.type === 'heading') open = block.depth;
      joined.push(block);
    }
  });
  return joined;
}

function isRest(block: DraftBlock | undefined, head: DraftText): block is DraftText {
  return block !== undefined && isText(block) && block.type === 'paragraph' && block.line === head.line;
}

function isLabelled(block: DraftBlock | undefined): boolean {
  return block !== undefined && isText(block) && isAssignmentLine(block.text);
}

function isMarkedItem({ text }: DraftText): boolean {
  return readItemMark(text.trimStart()) > 0;
}

function endsWithUnits(text: string, legend: RoleLegend): boolean {
  const last = findUnitClauses(text, { legend, isItem: true }).at(-1);
  return last !== undefined && /^[\s。；;，,.]*$/u.test(text.slice(last.end));
}

/** Whose units a block names: its own, or those of the block above that it goes on with; null where it names none. */
function findOwner(blocks: readonly DraftBlock[], index: number, legend: RoleLegend): number | null {
  const block = blocks[index];
  if (block === undefined || !isText(block) || block.depth === 1) return null;
  if (isAssignmentLine(block.text)) return labelsUnits(block.text) ? findAbove(blocks, index, legend) : null;
  const isItem = isMarkedItem(block);
  const clauses = findUnitClauses(block.text, { legend, isItem });
  const [last] = clauses.slice(-1);
  if (last === undefined) return null;
  if (isItem || block.type === 'heading') return index;
  const isAlone = clauses.length === 1 && block.text.slice(0, last.start).trim() === '';
  return isAlone || isOnlyOne(blocks, index, legend) ? findAbove(blocks, index, legend) : index;
}

/** The nearest block above that is no line of labels; of a plain paragraph the item that it goes on with. */
function findAbove(blocks: readonly DraftBlock[], index: number, legend: RoleLegend): number | null {
  let nearest: number | null = null;
  for (let at = index - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block === undefined || !isText(block) || block.depth === 1) break;
    if (isAssignmentLine(block.text)) {
      if (nearest !== null) break;
    } else if (block.type === 'heading' || isMarkedItem(block)) {
      const isTaken =
        endsWithUnits(block.text, legend) || (block.type === 'heading' && !isOnlyOne(blocks, index, legend));
      return isTaken ? (nearest ?? at) : at;
    } else if (nearest !== null && endsWithUnits(block.text, legend)) {
      break;
    } else {
      nearest ??= at;
    }
  }
  return nearest;
}

/** Whether the units that are named at a place are the only ones between the heading above and the next one. */
function isOnlyOne(blocks: readonly DraftBlock[], index: number, legend: RoleLegend): boolean {
  const isHead = (block: DraftBlock) => !isText(block) || block.type === 'heading';
  const start = blocks.slice(0, index).findLastIndex(isHead);
  const head = blocks[start];
  if (head === undefined || !isText(head) || head.depth === 1 || !isMarkedItem(head)) return false;
  const length = blocks.slice(index + 1).findIndex(isHead);
  const section = blocks.slice(start + 1, length === -1 ? undefined : index + 1 + length);
  let groups = 0;
  let isLabelled = false;
  for (const block of section) {
    const isLabels = isText(block) && isAssignmentLine(block.text);
    if (isLabels ? !isLabelled : isText(block) && endsWithUnits(block.text, legend)) groups += 1;
    isLabelled = isLabels;
  }
  return groups === 1;
}

function withLead(block: DraftText, legend: RoleLegend): DraftText {
  const lead = block.type === 'heading' ? block.text.length : findLead(block.text, legend);
  return { ...block, lead, isTask: true };
}

/** How many characters name the item: its first sentence where more follows, else its number, else its first words. */
function findLead(text: string, legend: RoleLegend): number {
  const mark = readItemMark(text);
  const clauses = findUnitClauses(text, { legend, isItem: true });
  const end = clauses[0]?.start ?? text.length;
  const [first = ''] = cutSentences(text.slice(0, end));
  const isPhrase = first.length <= longestLead && first.length - mark >= 4 && !/[；;\d]/u.test(first.slice(mark));
  if (isPhrase && text.slice(first.length, end).trim().length >= Math.max(shortestText, first.length - mark))
    return first.length;
  if (mark > 0) return mark;
  const words = /^[^，。；;：:！!（(]+/u.exec(text.slice(0, end))?.[0] ?? '';
  return words.length === 0 ? Math.min(end, text.length) : words.length;
}
