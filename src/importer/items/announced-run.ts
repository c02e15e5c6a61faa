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
 * The blocks, with a list that stands in one paragraph behind the sentence that announces it cut into a paragraph for each member.
 * @param announces Whether a sentence announces a list of projects.
 */
export function cutAnnounced(blocks: readonly DraftBlock[], announces: (sentence: string) => boolean): DraftBlock[] {
  return blocks.flatMap((block): DraftBlock[] => {
    if (!isText(block) || block.type === 'heading' || block.lead > 0 || isNumbered(block)) return [block];
    const starts = findMembers(block.text);
    const [first = 0] = starts;
    if (starts.length < fewest || !announces(lastSentence(block.text.slice(0, first)))) return [block];
    const bounds = [0, ...starts, findEnd(block.text, starts), block.text.length];
    const parts = bounds.slice(0, -1).map((start, index) => block.text.slice(start, bounds[index + 1]).trim());
    return parts.filter(Boolean).map((text) => ({ ...block, text }));
  });
}

/** The lists whose members are paragraphs that follow one another, behind a sentence that announces them. */
export function findAnnouncedRuns(
  blocks: readonly DraftBlock[],
  announces: (sentence: string) => boolean,
): AnnouncedRun[] {
  return blocks.flatMap((block, index): AnnouncedRun[] => {
    if (!isText(block) || !announces(lastSentence(block.text))) return [];
    const members: DraftText[] = [];
    for (const next of blocks.slice(index + 1)) {
      if (!isText(next) || readOrdinalClause(next.text.trim())?.number !== members.length + 1) break;
      members.push(next);
    }
    return members.length < fewest ? [] : [{ announcement: lastSentence(block.text), members }];
  });
}

/** Where 一是, 二是 … begin, each behind the end of a clause, as far as they go up by one. */
function findMembers(text: string): number[] {
  const starts: number[] = [];
  for (const { index } of text.matchAll(/(?<=[：:；;。，,！!]\s*|^)[一二三四五六七八九十]{1,3}是/gu)) {
    if (readOrdinalClause(text.slice(index))?.number === starts.length + 1) starts.push(index);
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
