import type { Merge } from '../mdast/table-grid.ts';
import type { FrontMatter } from '../records/source/front-matter.ts';

/** One line of the original with its number, 1-based. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
  /** Of a heading by its style in the original, 1 for the top one; only formats with styles know it. */
  readonly level?: number;
  /** The layout tells that it is a whole cell of a table, and no paragraph of one. */
  readonly isCell?: true;
  /** A rule below it alone tells that it names the columns of a table, as in Markdown. */
  readonly isHeadingRow?: true;
  /** Offsets at which the page had no more room for the text of a cell and goes on below. */
  readonly wraps?: readonly number[];
}

/** A cell on its way into Markdown; `line` is where it begins in the original. */
export interface DraftCell {
  merge: Merge;
  lines: string[];
  readonly line: number;
  /** False for a cell that the original lacks altogether. */
  readonly isPrinted: boolean;
  /** The page ends within it, as its lines tell. */
  readonly isOpen?: true;
}

/** A row on its way into Markdown; the id is given once the whole table is known. */
export interface DraftRow {
  id: string | null;
  readonly cells: DraftCell[];
  readonly line: number;
  /** The line of the heading row above it, which comes again on each page. */
  readonly page: number;
  /** What is missing where the end of the file cuts the row off; null for a whole row. */
  readonly cutOff: string | null;
}

export interface DraftTable {
  readonly type: 'table';
  /** A heading merged with its left neighbour is null. */
  headings: (string | null)[];
  readonly rows: DraftRow[];
  /** Whether a blank cell is empty or merged is open to judgement. */
  readonly hasOpenBlanks: boolean;
}

export interface DraftText {
  readonly type: 'heading' | 'paragraph';
  /** Of a heading: 1 is the document's title. */
  readonly depth: number;
  readonly text: string;
  /** How many of its first characters name a work item: the lead phrase of a paragraph, or the whole heading. */
  readonly lead: number;
  /** It names who is responsible, as an item of a breakdown does. */
  readonly isTask: boolean;
  readonly line: number;
}

export type DraftBlock = DraftText | DraftTable;

/** True for a heading or paragraph. */
export function isText(block: DraftBlock): block is DraftText {
  return block.type !== 'table';
}

/** U+000B: a line break within a paragraph or a cell, as word processors write it (Shift+Enter). It begins no line of the original. */
export const softBreak = '\v';

/** A document as the importer understood it, before it is Markdown. Lines are 1-based and inclusive. */
export interface Draft {
  readonly startLine: number;
  readonly endLine: number;
  readonly blocks: DraftBlock[];
  readonly omitted: FrontMatter['omitted'][number][];
  readonly corrections: FrontMatter['corrections'][number][];
}

/** A heading is one line, wherever the original breaks it. */
export function heading(depth: number, printed: string, line: number, isItem = false): DraftText {
  const text = printed.replaceAll(softBreak, '');
  return { type: 'heading', depth, text, lead: isItem ? text.length : 0, isTask: false, line };
}

export function paragraph(text: string, line: number, lead = 0): DraftText {
  return { type: 'paragraph', depth: 0, text, lead, isTask: false, line };
}

export function cell(lines: readonly string[], line: number, merge: Merge = 'none'): DraftCell {
  return { merge, lines: [...lines], line, isPrinted: true };
}

/** A cell that the original lacks. */
export function missingCell(line: number, merge: Merge = 'none'): DraftCell {
  return { merge, lines: [], line, isPrinted: false };
}
