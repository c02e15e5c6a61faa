import type { Merge } from '../mdast/table-grid.ts';
import type { FrontMatter } from '../records/front-matter.ts';

/** One line of the original with its number, 1-based. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
}

/** A cell on its way into Markdown; `line` is where it begins in the original. */
export interface DraftCell {
  merge: Merge;
  lines: string[];
  readonly line: number;
}

/** A row on its way into Markdown; the id is given once the whole table is known. */
export interface DraftRow {
  id: string | null;
  readonly cells: DraftCell[];
  readonly line: number;
}

export interface DraftTable {
  readonly type: 'table';
  /** A heading merged with its left neighbour is null. */
  headings: (string | null)[];
  readonly rows: DraftRow[];
}

export interface DraftText {
  readonly type: 'heading' | 'paragraph';
  /** Of a heading: 1 is the document's title. */
  readonly depth: number;
  readonly text: string;
  /** Of a paragraph: how many of its first characters are the lead phrase of a work item. */
  readonly lead: number;
  readonly line: number;
}

export type DraftBlock = DraftText | DraftTable;

/** A document as the importer understood it, before it is Markdown. Lines are 1-based and inclusive. */
export interface Draft {
  readonly startLine: number;
  readonly endLine: number;
  readonly blocks: DraftBlock[];
  readonly omitted: FrontMatter['omitted'][number][];
  readonly corrections: FrontMatter['corrections'][number][];
}

export function heading(depth: number, text: string, line: number): DraftText {
  return { type: 'heading', depth, text, lead: 0, line };
}

export function paragraph(text: string, line: number, lead = 0): DraftText {
  return { type: 'paragraph', depth: 0, text, lead, line };
}

export function cell(text: string, line: number, merge: Merge = 'none'): DraftCell {
  return { merge, lines: text === '' ? [] : [text], line };
}
