import type { Registries } from './registry/registries.ts';
import { toReportPart } from './report-parts.ts';
import type { DocumentSource } from './source/document-source.ts';
import type { OutlineBlock } from './source/outline.ts';
import {
  findGoalSentences,
  namesOtherYears,
  type ReadGoals,
  readGoalLine,
  readGoals,
} from './values/statements/goal-sentence.ts';

/** The goals of a year that one sentence of a document lists, and what was read of them. */
export interface StatedGoals extends ReadGoals {
  readonly block: OutlineBlock;
  /** The words that announce them. */
  readonly words: string;
  /** Null where it is not plain. */
  readonly year: number | null;
}

/**
 * Every sentence of a document's paragraphs that lists the goals of a year; none in what a report says of last year, or of
 * several years.
 */
export function findStatedGoals(
  source: DocumentSource,
  outline: readonly OutlineBlock[],
  { knownIndicator, indicators }: Pick<Registries, 'knownIndicator' | 'indicators'>,
): StatedGoals[] {
  return outline.flatMap((block, index) => {
    if (!mayState(source, block)) return [];
    return findGoalSentences(block.text).flatMap((sentence) => {
      const lists = sentence.list.trim() === '' ? listBelow(outline.slice(index + 1)) : [{ block, ...sentence }];
      return lists.map((list): StatedGoals => {
        const { statements, unread } = readGoals(list.list, knownIndicator, indicators);
        const { words } = sentence;
        const year = /明年|下一?年|来年/u.test(words) ? null : (sentence.year ?? source.matter.year);
        const placed = statements.map((statement) => ({ ...statement, start: statement.start + list.start }));
        if (year === null) return { block: list.block, words, year, statements: [], unread: [list.list] };
        return { block: list.block, words, year, statements: placed, unread };
      });
    });
  });
}

type TextBlock = Extract<OutlineBlock, { type: 'paragraph' | 'other' }>;

function mayState(source: DocumentSource, block: OutlineBlock): block is TextBlock {
  const isText = block.type === 'paragraph' || block.type === 'other';
  return isText && !block.path.some(namesOtherYears) && toReportPart(source, block)?.kind !== 'review';
}

/** The goals on the lines below their announcement: a list for each, up to what names none. */
function listBelow(behind: readonly OutlineBlock[]) {
  const lines = behind.map((block) => {
    const start = block.type === 'paragraph' && block.lead === null ? readGoalLine(block.text) : null;
    return start === null || block.type !== 'paragraph' ? null : { block, list: block.text.slice(start), start };
  });
  const end = lines.indexOf(null);
  return (end === -1 ? lines : lines.slice(0, end)).filter((line) => line !== null);
}
