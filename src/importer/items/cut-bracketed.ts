import { emptyLegend } from '../../records/values/assignments/role-legend.ts';
import { findUnitClauses } from '../../records/values/assignments/unit-clauses.ts';
import { type DraftBlock, isText } from '../draft.ts';
import { isNumbered } from './item-number.ts';

/**
 * A paragraph without a number in which several sentences each end with a bracket of units of their own becomes a paragraph for
 * each: 人口控制在9万人。（市卫健委牵头）能耗降低2%。（市工信局牵头）.
 */
export function cutBracketed(blocks: readonly DraftBlock[]): DraftBlock[] {
  return blocks.flatMap((block): DraftBlock[] => {
    if (!isText(block) || block.type === 'heading' || block.lead > 0 || isNumbered(block)) return [block];
    const bounds = findAssignedSentences(block.text);
    if (bounds.length === 0) return [block];
    const parts = [0, ...bounds].map((start, index) => block.text.slice(start, bounds[index]).trim());
    return parts.filter(Boolean).map((text) => ({ ...block, text }));
  });
}

/** Where the sentences behind such brackets begin; nowhere in a text with one, or with one within a sentence. */
export function findAssignedSentences(text: string): number[] {
  const clauses = findUnitClauses(text, { legend: emptyLegend, isItem: false });
  const ends = clauses.map(({ end }) => end + (/^\s*[。；;]/u.exec(text.slice(end))?.[0].length ?? 0));
  const areApart = clauses.every(({ start, end }, index) => {
    const own = text.slice(ends[index - 1] ?? 0, start).trim();
    return own !== '' && (/[。；;！!]$/u.test(own) || /^\s*(?:[。；;]|$)/u.test(text.slice(end)));
  });
  const cuts = ends.filter((end) => text.slice(end).trim() !== '');
  return areApart && clauses.length > 1 ? cuts : [];
}
