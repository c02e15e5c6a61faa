import { showsDrawing } from '../../characters/drawing.ts';
import { isLabelledPart, splitTold } from '../../records/values/assignments/progress-label.ts';
import { type RoleLegend, readRoleLegend } from '../../records/values/assignments/role-legend.ts';
import {
  endsWithUnits,
  findUnitClauses,
  isAssignmentLine,
  labelsUnits,
  type UnitClause,
} from '../../records/values/assignments/unit-clauses.ts';
import { readItemMark } from '../../records/values/item-mark.ts';
import { type DraftBlock, type DraftText, isText, paragraph } from '../draft.ts';
import { findGivenItems, findItemsBetween, unitHeadingJudge } from './given-items.ts';
import { cutSentences } from './lead-phrases.ts';
import { headUnits } from './unit-headings.ts';

/** What a lead phrase heads is longer than itself, and so much at least. */
const shortestText = 12;
const longestLead = 42;

/** What is asked of a block again and again, found once. */
interface Looked {
  readonly block: DraftBlock;
  /** It says nothing but what labels announce: 责任单位：…, 目前进度：…. */
  readonly isLabels: boolean;
  /** A label in it announces what became of the item: 完成情况：…. */
  readonly isReport: boolean;
  readonly clauses: readonly UnitClause[];
  /** Its last words say who is responsible. */
  readonly isLed: boolean;
  readonly isMarked: boolean;
}

/**
 * Gives every item that says who is responsible, in its text, on the lines of labels below it or by the heading above it, and
 * every one between two of them, the lead by which it becomes a task with an identifier: its heading, its lead phrase, its
 * number, or its first words. A heading that was cut off the sentence of an item is put back. A report to a congress has no
 * such items.
 */
export function markItems(printed: readonly DraftBlock[]): DraftBlock[] {
  if (printed.some(isAddressed)) return [...printed];
  const blocks = headUnits(printed);
  const legend = readRoleLegend(blocks.flatMap((block) => (isText(block) ? [block.text] : [])));
  const looked = joinHeads(
    blocks.map((block, index) => look(block, legend, isRest(blocks[index - 1], block))),
    legend,
  );
  const owners = findOwners(looked);
  return looked.map(({ block, clauses }, index) =>
    owners.has(index) && isText(block) ? withLead(block, clauses) : block,
  );
}

function findOwners(looked: readonly Looked[]): Set<number> {
  const blocks = looked.map(({ block }) => block);
  const given = findGivenItems(blocks);
  const isUnitHeading = unitHeadingJudge(blocks);
  const owners = new Set(given);
  for (const index of looked.keys()) {
    const owner = findOwner(looked, index);
    const block = owner === null ? undefined : blocks[owner];
    // 市教育局牵头 over items of its own is none itself.
    if (owner !== null && block && !(isUnitHeading(block) && given.includes(owner + 1))) owners.add(owner);
  }
  return new Set([...owners, ...findItemsBetween(blocks, owners)]);
}

/** A report to a congress addresses its deputies: who does something in it is told, and not assigned. */
function isAddressed(block: DraftBlock): boolean {
  return isText(block) && /各位(?:代表|委员)\s*[：:，,!！]/u.test(block.text);
}

/** What stands on the line of a numbered heading above is the rest of its item. */
function isRest(head: DraftBlock | undefined, block: DraftBlock): boolean {
  if (head === undefined || !isText(head) || !isText(block) || head.type !== 'heading') return false;
  return head.line === block.line && readItemMark(head.text.trimStart()) > 0;
}

function look(block: DraftBlock, legend: RoleLegend, isItem = false): Looked {
  if (!isText(block) || showsDrawing(block.text))
    return { block, isLabels: false, isReport: false, clauses: [], isLed: false, isMarked: false };
  const isMarked = readItemMark(block.text.trimStart()) > 0;
  const setting = { legend, isItem: isMarked || isItem };
  // What became of an item stands behind the units.
  const { before, told } = splitTold(block.text);
  return {
    block,
    isLabels: isAssignmentLine(before) || isLabelledPart(block.text),
    isReport: told.some(({ isProgress }) => isProgress),
    clauses: findUnitClauses(before, setting),
    isLed: endsWithUnits(before, setting),
    isMarked,
  };
}

/**
 * 1.新建学校3所。 as a heading over （市教育局牵头） of the same line becomes one paragraph, as it is printed, and a sentence that was
 * taken for a heading another; not below a heading of its own level, under which it would seem to stand.
 */
function joinHeads(blocks: readonly Looked[], legend: RoleLegend): Looked[] {
  const joined: Looked[] = [];
  let open = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const [each, next, behind] = [blocks[index], blocks[index + 1], blocks[index + 2]];
    if (each === undefined) continue;
    const { block } = each;
    if (!isText(block) || block.type !== 'heading') {
      joined.push(each);
      continue;
    }
    const mayJoin = open < block.depth && each.isMarked;
    const rest = mayJoin ? findRest(block, next, behind, legend) : null;
    if (rest !== null) {
      joined.push(look({ ...rest, text: block.text + rest.text }, legend));
      index += 1;
    } else if (mayJoin && /[。；;]$/u.test(block.text) && (next?.isLabels || each.isLed)) {
      joined.push(look(paragraph(block.text, block.line), legend));
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
  next: Looked | undefined,
  behind: Looked | undefined,
  legend: RoleLegend,
): DraftText | null {
  if (next === undefined || !isText(next.block) || next.block.type !== 'paragraph') return null;
  if (next.block.line !== head.line) return null;
  const whole = look({ ...next.block, text: head.text + next.block.text }, legend);
  return whole.isLed || behind?.isLabels ? next.block : null;
}

/** Whose units a block names: its own, or those of the block above that it goes on with; null where it names none. */
function findOwner(blocks: readonly Looked[], index: number): number | null {
  const each = blocks[index];
  if (each === undefined || !isText(each.block) || each.block.depth === 1) return null;
  const { block, clauses, isLabels, isReport, isMarked } = each;
  if (isReport) return isMarked ? index : findReported(blocks, index);
  if (isLabels) return labelsUnits(block.text) ? findAbove(blocks, index) : null;
  const [last] = clauses.slice(-1);
  if (last === undefined) return null;
  if (isMarked || block.type === 'heading') return index;
  const isAlone = clauses.length === 1 && block.text.slice(0, last.start).trim() === '';
  return isAlone || isOnlyOne(blocks, index) ? findAbove(blocks, index) : index;
}

/** The item that a report stands below: the nearest block above with a number. */
function findReported(blocks: readonly Looked[], index: number): number | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const each = blocks[at];
    if (each === undefined || !isText(each.block) || each.isReport) return null;
    if (each.isMarked) return at;
    if (each.block.type === 'heading') return null;
  }
  return null;
}

/** The nearest block above that is no line of labels; of a plain paragraph the item that it goes on with. */
function findAbove(blocks: readonly Looked[], index: number): number | null {
  let nearest: number | null = null;
  for (let at = index - 1; at >= 0; at -= 1) {
    const each = blocks[at];
    if (each === undefined || !isText(each.block) || each.block.depth === 1) break;
    const isHead = each.block.type === 'heading';
    if (each.isLabels) {
      if (nearest !== null) break;
    } else if (isHead || each.isMarked) {
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
function isOnlyOne(blocks: readonly Looked[], index: number): boolean {
  const isEnd = (at: number) => {
    const block = blocks[at]?.block;
    return block === undefined || !isText(block) || block.type === 'heading';
  };
  const isOther = (at: number, towards: number) => {
    // Lines of labels below one another are one group.
    if (blocks[at]?.isLabels) return !blocks[at + towards]?.isLabels;
    return blocks[at]?.isLed === true;
  };
  let start = index - 1;
  for (; !isEnd(start); start -= 1) if (isOther(start, 1)) return false;
  for (let at = index + 1; !isEnd(at); at += 1) if (isOther(at, -1)) return false;
  const head = blocks[start];
  return head !== undefined && isText(head.block) && head.block.depth > 1 && head.isMarked;
}

function withoutMark(text: string): string {
  return text.slice(readItemMark(text));
}

/** The block as a task, by the words or the number that name it. */
export function withLead(block: DraftText, clauses: readonly UnitClause[]): DraftText {
  const lead = block.type === 'heading' ? block.text.length : findLead(block.text, clauses);
  return { ...block, lead, isTask: true };
}

/** How many characters name the item: its first sentence where more follows, else its number, else its first words. */
function findLead(text: string, clauses: readonly UnitClause[]): number {
  const mark = readItemMark(text);
  const end = clauses[0]?.start ?? text.length;
  const [first = ''] = cutSentences(text.slice(0, end));
  const isPhrase = first.length <= longestLead && first.length - mark >= 4 && !/[；;\d]/u.test(first.slice(mark));
  const isHead = text.slice(first.length, end).trim().length >= Math.max(shortestText, first.length - mark);
  if (isPhrase && isHead) return first.length;
  if (mark > 0) return mark;
  const words = /^[^，。；;：:！!（(]+/u.exec(text.slice(0, end))?.[0] ?? '';
  return words.length === 0 ? Math.min(end, text.length) : words.length;
}
