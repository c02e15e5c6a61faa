import type { UnitClause } from '../../records/values/assignments/unit-clauses.ts';
import { readItemMark } from '../../records/values/item-mark.ts';
import type { DraftText } from '../draft.ts';
import { cutSentences } from '../prose/lead-phrases.ts';

/** What a lead phrase heads is longer than itself, and so much at least. */
const shortestText = 12;
const longestLead = 42;

/** The block as a task, by the words or the number that name it. */
export function withLead(block: DraftText, clauses: readonly UnitClause[]): DraftText {
  const lead = block.type === 'heading' ? block.text.length : findLead(block.text, clauses);
  return { ...block, lead, isTask: true };
}

/** The block as a task that nothing within it names: all its words are bold. */
export function wholeLead(block: DraftText): DraftText {
  return { ...block, lead: block.text.length, isTask: true };
}

/** How many characters name the item: its first sentence where more follows, else its number, else its first words. */
function findLead(text: string, clauses: readonly UnitClause[]): number {
  const mark = readItemMark(text);
  const end = clauses[0]?.start ?? text.length;
  const [first = ''] = cutSentences(text.slice(0, end));
  const isPhrase = first.length <= longestLead && first.length - mark >= 4 && !/[；;\d]/u.test(first.slice(mark));
  const isHead = text.slice(first.length, end).trim().length >= Math.max(shortestText, first.length - mark);
  if (isPhrase && isHead) return first.length;
  if (mark > 0) return text.slice(0, mark).trimEnd().length;
  // A short sentence that is the whole item is not named by a part of it.
  if (clauses.length === 0 && first.length <= longestLead && text.slice(first.length).trim() === '') return text.length;
  const words = /^[^，。；;：:！!（(]+/u.exec(text.slice(0, end))?.[0] ?? '';
  return words.length === 0 ? Math.min(end, text.length) : words.length;
}
