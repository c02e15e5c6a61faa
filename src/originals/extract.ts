/** What an original is to its readers; a text that is marked up, such as Markdown, is a text. */
export type OriginalFormat = 'text' | 'html' | 'word' | 'spreadsheet' | 'pdf' | 'csv';

/**
 * What a reader makes of the bytes of an original: all that can be read in it, in its order, the same on every run. The
 * character proof, the facsimile page and the importer all stand on it.
 */
export interface Extract {
  readonly format: OriginalFormat;
  /** In order, and together all lines: what the format itself says of how they belong together. */
  readonly blocks: readonly Block[];
  /** The text of the original; the first line is line 1. No text holds a line end. */
  readonly lines: readonly ExtractLine[];
  /** What the reader saw and did not take, such as hidden rows, tracked changes and pictures; an editor is told. */
  readonly leftOut: readonly LeftOut[];
}

/** One line of an original. */
export interface ExtractLine {
  readonly text: string;
  /** Where a person finds it in the original: `第 12 行`, `第 2 页 第 5 行`, `第 2 页 表 1 第 3 行`, `Sheet1!B4`. */
  readonly place: string;
  /** Where in the text the page had no more room and goes on below, in a cell of a PDF: offsets, in order. */
  readonly wraps?: readonly number[];
}

/** First and last line, 1-based, inclusive. */
export type LineSpan = readonly [first: number, last: number];

/** A part of an original, told by its type. */
export type Block = PlainTextBlock | Paragraph | PrintedGrid | Aside;

/** Text without any layout but its lines: what in it is a table and what a paragraph is for the importer to find. */
export interface PlainTextBlock {
  readonly type: 'plain-text';
  readonly lines: LineSpan;
}

/** A paragraph of a format that knows paragraphs. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly lines: LineSpan;
  /** The number or bullet before it as printed (`一、`, `（1）`), also where the format counts by itself: the line begins with it. */
  readonly label: string | null;
  /** Of a heading by its style: 1 is the top one. Null for a paragraph of the body. */
  readonly level: number | null;
}

/** A table of a format that knows its cells. */
export interface PrintedGrid {
  readonly type: 'grid';
  /** The page or sheet on which it stands, as a person finds it. */
  readonly place: string;
  /** So many of the first rows are headings that come again on each page. */
  readonly headingRows: number;
  /** Each with the cells that begin in it, from left to right; what a span covers is not among them. */
  readonly rows: readonly (readonly PrintedCell[])[];
}

/** A cell, with as many rows and columns as it covers, at least 1 of each. */
export interface PrintedCell {
  /** Null for a cell that is printed empty. */
  readonly lines: LineSpan | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Lines end others beside it at the foot of a page, and none ends it: it goes on on the next page. Only a PDF tells. */
  readonly isOpen?: true;
}

/**
 * What stands beside the running text; it follows the block to which it belongs. `header` and `footer` are those of pages,
 * `navigation` what a site puts around its text.
 */
export interface Aside {
  readonly type: 'aside';
  readonly kind: 'footnote' | 'text-box' | 'comment' | 'header' | 'footer' | 'navigation';
  readonly blocks: readonly Block[];
}

/** What was not taken, in words to the editor, and the line beside which it stands. */
export interface LeftOut {
  readonly text: string;
  readonly line: number;
}
