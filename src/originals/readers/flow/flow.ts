import type { Aside } from '../../extract.ts';

/**
 * A document of a word processor as its characters flow: what a paragraph, a cell and a row is is told by marks among them.
 * An aside stands behind the block to which it belongs, and holds none itself.
 */
export type FlowItem = FlowParagraph | FlowTable | FlowAside | FlowLeftOut;

/** `text` is what stands behind its label, with what keeps the two apart; U+000B is a line break within it. */
export interface FlowParagraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly label: string | null;
  readonly level: number | null;
}

export interface FlowTable {
  readonly type: 'table';
  readonly rows: readonly FlowRow[];
}

export interface FlowAside {
  readonly type: 'aside';
  readonly kind: Aside['kind'];
  readonly items: readonly FlowItem[];
}

/** What was not taken, where it stands: what it is and what was done, as `图片，没有读出`, and what it holds. */
export interface FlowLeftOut {
  readonly type: 'left-out';
  readonly kind: string;
  readonly text: string;
  /** The row, 1-based, of a table right before it; any other where it stands beside no row. */
  readonly row: number;
}

export interface FlowRow extends FlowRowShape {
  /** The paragraphs of each cell, from left to right. */
  readonly cells: readonly (readonly string[])[];
}

/** A row as its definition draws it; positions are in twips from the left. */
export interface FlowRowShape {
  readonly left: number;
  /** Comes again on each page. */
  readonly isHeading: boolean;
  readonly edges: readonly FlowEdge[];
}

/** The right edge of a cell, and whether the cell begins or continues a merge. */
export interface FlowEdge {
  readonly right: number;
  readonly vertical: FlowMerge;
  readonly horizontal: FlowMerge;
}

export type FlowMerge = 'none' | 'first' | 'continued';
