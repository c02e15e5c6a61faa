import { readOrdinalClause } from '../../records/values/item-mark.ts';
import { type DraftBlock, type DraftText, isText } from '../draft.ts';
import { isNumbered } from './item-number.ts';

/** So many members make a list. */
const fewest = 3;

/** A list that a sentence announces (今年办好3件民生实事：一是…；二是…): the sentence and its members, each a block. */
export interface AnnouncedRun {
  readonly announcement: string;
  readonly members: readonly DraftText[];
}

/**
 * The blocks, with a list that stands in one paragraph behind the sentence that announces it, or begins there and goes on in the
 * paragraphs below, cut into a paragraph for each member.
 * @param announces Whether a sentence announces a list of projects.
 */
export function cutAnnounced(blocks: readonly DraftBlock[], announces: (sentence: string) => boolean): DraftBlock[] {
  const cut: DraftBlock[] = [];
  /** The number of the member that the next paragraph may begin with; null where no list is open. */
  let next: number | null = null;
  for (const [index, block] of blocks.entries()) {
    const list: CutList | null =
      next !== null && isText(block) && ordinalOf(block) === next
        ? cutMember(block, next)
        : cutLead(block, blocks.slice(index + 1), announces);
    for (const part of list?.parts ?? [block]) cut.push(part);
    next = list?.next ?? (isText(block) && announces(lastSentence(block.text)) ? 1 : null);
  }
  return cut;
}

/** The paragraphs of a list that were cut from one, and the number of the member that goes on with it. */
interface CutList {
  readonly parts: readonly DraftText[];
  readonly next: number;
}

/** The paragraph that announces a list and begins it. */
function cutLead(
  block: DraftBlock,
  behind: readonly DraftBlock[],
  announces: (sentence: string) => boolean,
): CutList | null {
  if (!isText(block) || block.type === 'heading' || block.lead > 0 || isNumbered(block)) return null;
  const starts = findMembers(block.text, 1);
  const [first] = starts;
  if (first === undefined || !announces(lastSentence(block.text.slice(0, first)))) return null;
  const isOver = takeMembers(behind, starts.length).length === 0;
  if (isOver && starts.length < fewest) return null;
  const end = isOver ? [findEnd(block.text, starts)] : [];
  return { parts: cutAt(block, [...starts, ...end]), next: starts.length + 1 };
}

/** 四是…；五是… in one paragraph below: a member, and those behind it. */
function cutMember(block: DraftText, number: number): CutList {
  const starts = findMembers(block.text, number);
  return { parts: cutAt(block, starts), next: number + starts.length };
}

function cutAt(block: DraftText, bounds: readonly number[]): DraftText[] {
  const all = [...new Set([0, ...bounds, block.text.length])];
  const texts = all.slice(0, -1).map((start, index) => block.text.slice(start, all[index + 1]).trim());
  return texts.filter(Boolean).map((text) => ({ ...block, text }));
}

/** The lists whose members are paragraphs that follow one another, behind a sentence that announces them. */
export function findAnnouncedRuns(
  blocks: readonly DraftBlock[],
  announces: (sentence: string) => boolean,
): AnnouncedRun[] {
  return blocks.flatMap((block, index): AnnouncedRun[] => {
    if (!isText(block) || !announces(lastSentence(block.text))) return [];
    const members = takeMembers(blocks.slice(index + 1), 0);
    return members.length < fewest ? [] : [{ announcement: lastSentence(block.text), members }];
  });
}

/** The paragraphs that follow one another from the member behind the given number on: 二是…, 三是… behind 一是. */
function takeMembers(blocks: readonly DraftBlock[], before: number): DraftText[] {
  const members: DraftText[] = [];
  for (const block of blocks) {
    if (!isText(block) || ordinalOf(block) !== before + members.length + 1) break;
    members.push(block);
  }
  return members;
}

function ordinalOf({ text }: DraftText): number | undefined {
  return readOrdinalClause(text.trim())?.number;
}

/** Where the members begin from the one with that number on, each behind the end of a clause, as far as they go up by one. */
function findMembers(text: string, from: number): number[] {
  const starts: number[] = [];
  for (const { index } of text.matchAll(/(?<=[：:；;。，,！!]\s*|^\s*)[一二三四五六七八九十]{1,3}是/gu)) {
    if (readOrdinalClause(text.slice(index))?.number === from + starts.length) starts.push(index);
  }
  return starts;
}

/** Where the last member ends: with its first sentence, unless another member has several. */
function findEnd(text: string, starts: readonly number[]): number {
  const last = starts.at(-1) ?? 0;
  const hasSeveral = starts
    .slice(0, -1)
    .some((start, index) => /。./u.test(text.slice(start, starts[index + 1]).trim()));
  const end = text.indexOf('。', last);
  return hasSeveral || end === -1 ? text.length : end + 1;
}

/** What stands behind the last full stop, that of the end aside; with the sentence before it where it only leads on: …民生实事。分别是： */
export function lastSentence(text: string): string {
  const plain = text.trim().replace(/。$/u, '');
  const onward = /[。；;！!]\s*(?:(?:它们|具体|分别|内容)*[是为]?(?:如下)?)\s*[：:]?$/u.exec(plain);
  const end = onward === null ? plain.length : onward.index;
  const start = /[^。；;！!]*$/u.exec(plain.slice(0, end))?.index ?? 0;
  return plain.slice(start).trim();
}
