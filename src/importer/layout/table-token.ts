/** What a table's text is made of before it is known to be a cell, a paragraph of one, a heading, or no part of the table. */
export interface TableToken {
  /** None where it is blank. */
  readonly lines: readonly string[];
  /** Where it begins in the original, 1-based. */
  readonly line: number;
  /** Stands behind a tab on the line of the token before: it can only be the next cell. */
  readonly isInline: boolean;
  /** `cell`: one of several on its line; `line`: no cell of its own; `heading`: of a section; `either`: the content tells. */
  readonly kind: 'cell' | 'line' | 'heading' | 'either';
  /** How many times the same text stands on the line: a heading may be printed in every column. */
  readonly copies: number;
  /** A blank line sets it apart from the token before. */
  readonly isApart: boolean;
  /** The line of the heading row above it, which comes again on each page. */
  readonly page: number;
}

/** How a kind of copy prints its tables. */
export interface TableShape {
  /** What a blank cell is: printed empty, merged with the cell above, or either (then its column has to tell). */
  readonly blank: 'empty' | 'merged' | 'open';
  /** Merged cells are left out altogether, so that the place of a cell has to be told by what it holds. */
  readonly leavesOut: boolean;
  /** Which tokens may go on the cell before: any, as a paragraph or the rest of a line that a page broke, or lines of their own. */
  readonly paragraphs: 'all' | 'wrapped' | 'lines';
  /** The text of a cell without the white space that its narrow column or its padding made. */
  readonly tidy: (text: string) => string;
}

/** The text of a token as one line; `lineBreak` stands where the original breaks it. */
export function tokenText({ lines }: TableToken, lineBreak = ''): string {
  return lines.join(lineBreak);
}
